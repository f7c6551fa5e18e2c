package io.roi4j.impl.employeeexperience;

import static io.roi4j.impl.employeeexperience.Company.daysAgo;
import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.employeeexperience.Departure;
import io.roi4j.employeeexperience.EmployeeFact;
import io.roi4j.employeeexperience.Employment;
import io.roi4j.employeeexperience.ExitReason;
import io.roi4j.employeeexperience.Output;
import io.roi4j.employeeexperience.ProductivityReached;
import io.roi4j.employeeexperience.SurveyAnswer;
import io.roi4j.employeeexperience.SurveyResult;
import io.roi4j.employeeexperience.TeamWeek;
import io.roi4j.employeeexperience.WorkKind;
import io.roi4j.impl.tally.RecordKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is packed is what comes out. */
class PackedFactsTest {
    private static final Instant FINE = daysAgo(20).plusNanos(123_456_789);

    private static EmployeeExperienceTally tally(List<? extends EmployeeFact> facts) {
        StaffLogs logs = new StaffLogs();
        for (int i = 0; i < facts.size(); i++) {
            logs.add(new RecordKey("hr", facts.get(i).id()), i, facts.get(i));
        }
        return logs.tally();
    }

    private static void comesOut(EmployeeExperienceTally tally) {
        PackedFacts facts = new PackedFacts(tally);
        assertThat(facts.tally()).isSameAs(tally);
        facts.pack();
        assertThat(facts.tally()).isEqualTo(tally).isNotSameAs(tally);
        facts.pack();
        assertThat(facts.tally()).isEqualTo(tally);
    }

    @Test
    void nothingComesOutAsNothing() {
        comesOut(EmployeeExperienceTally.EMPTY);
    }

    @Test
    void everyKindOfFactComesOutAsItWas() {
        Employment plain = Employment.since("plain", daysAgo(500));
        comesOut(tally(List.of(
                plain,
                new Employment(
                        "all",
                        daysAgo(500),
                        daysAgo(400),
                        Optional.of(FINE),
                        Optional.of(Departure.resignedOverAi(daysAgo(30), ExitReason.WORKLOAD)),
                        Optional.of(FINE)),
                Employment.since("\u00e9l\u00e8ve-\u5458\u5de5", daysAgo(90)).ended(Departure.agreed(FINE)),
                new Output("o", FINE, "plain", 0.1),
                new ProductivityReached("r", FINE, "plain"),
                new SurveyAnswer("a", FINE, "plain", 10),
                new SurveyResult("s", FINE, 1_000_000_000, 10, 20, 30),
                new TeamWeek(
                        "w",
                        FINE,
                        "team",
                        3,
                        Duration.ofHours(100).plusNanos(7),
                        Map.of(WorkKind.FOCUS, Duration.ofMillis(1), WorkKind.MEETINGS, Duration.ofNanos(9))))));
    }

    @Test
    void thatFactsAreMissingComesOutToo() {
        int more = 1_001;
        EmployeeExperienceTally tally = tally(IntStream.range(0, more)
                .mapToObj(i -> new SurveyResult("s" + i, daysAgo(more - i), 10, 3, 3, 3))
                .toList());
        assertThat(EmployeeExperienceTally.cut(tally.surveys())).isTrue();
        comesOut(tally);
    }

    @Test
    void factsTakeATenthOfTheRoomThatObjectsTake() {
        int persons = 10_000;
        PackedFacts facts = new PackedFacts(tally(IntStream.range(0, persons)
                .mapToObj(i -> Employment.since("p" + i, daysAgo(500 + i % 100)))
                .toList()));
        facts.pack();
        // An employment with its record takes more than 300 bytes.
        assertThat(facts.size()).isBetween(persons, 30 * persons);
    }
}
