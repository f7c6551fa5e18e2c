package io.roi4j.impl.employeeexperience;

import static io.roi4j.impl.employeeexperience.Company.CLOSED;
import static io.roi4j.impl.employeeexperience.Company.MINIMUM;
import static io.roi4j.impl.employeeexperience.Company.daysAgo;
import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.employeeexperience.Departure;
import io.roi4j.employeeexperience.EmployeeFact;
import io.roi4j.employeeexperience.Employment;
import io.roi4j.employeeexperience.ExitReason;
import io.roi4j.employeeexperience.ProductivityReached;
import io.roi4j.employeeexperience.SurveyAnswer;
import io.roi4j.employeeexperience.SurveyResult;
import io.roi4j.employeeexperience.TeamWeek;
import io.roi4j.employeeexperience.WorkKind;
import io.roi4j.impl.tally.Records;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which cells of which figures a person moves, so that none of them moves by a few. */
class CrowdsTest {
    private static final Employment STAYS = Employment.since("a", daysAgo(500));

    private static EmployeeExperienceTally tally(EmployeeFact... facts) {
        List<EmployeeFact> all = Arrays.asList(facts);
        return new EmployeeExperienceTally(
                records(all, Employment.class),
                EmployeeExperienceTally.EMPTY.outputs(),
                records(all, ProductivityReached.class),
                records(all, SurveyAnswer.class),
                records(all, SurveyResult.class),
                records(all, TeamWeek.class));
    }

    private static <F extends EmployeeFact> Records<F, Gone> records(List<EmployeeFact> facts, Class<F> kind) {
        return Records.of(
                facts.stream().filter(kind::isInstance).map(kind::cast).toList(), Gone.EMPTY);
    }

    private static Crowd crowd(Family family, EmployeeFact... facts) {
        return Crowds.of(family, tally(facts), CLOSED, MINIMUM, Horizon.YEAR);
    }

    private static Set<String> cells(Family family, EmployeeFact... facts) {
        Crowd crowd = crowd(family, facts);
        assertThat(crowd.size()).isEqualTo(1);
        return crowd.changesFrom(Crowd.NOBODY).keySet();
    }

    private static Departure resigned(double daysAgo) {
        return Departure.resigned(daysAgo(daysAgo), ExitReason.PAY);
    }

    @Test
    void whoLeavesMovesTheLeavers() {
        assertThat(cells(Family.RETENTION, STAYS)).containsExactly("all");
        assertThat(cells(Family.RETENTION, STAYS.ended(resigned(30)))).containsExactlyInAnyOrder("all", "left");
    }

    @Test
    void timeThatGoesByShowsNobodyButAnotherStartDoes() {
        EmployeeExperienceTally tally = tally(STAYS);
        Crowd now = Crowds.of(Family.RETENTION, tally, CLOSED, MINIMUM, Horizon.YEAR);
        Crowd later = Crowds.of(Family.RETENTION, tally, CLOSED.plus(Duration.ofDays(30)), MINIMUM, Horizon.YEAR);
        assertThat(later.changesFrom(now)).isEmpty();
        Crowd other = crowd(Family.RETENTION, Employment.since("a", daysAgo(499)));
        assertThat(other.changesFrom(now)).isEqualTo(Map.of("all", 1L));
        assertThat(crowd(Family.RETENTION, STAYS.ended(resigned(30))).changesFrom(now))
                .isEqualTo(Map.of("all", 1L, "left", 1L));
        assertThat(crowd(Family.EXPOSURE, STAYS.aiSince(daysAgo(300))).changesFrom(crowd(Family.EXPOSURE, STAYS)))
                .isEqualTo(Map.of("all", 1L, "with", 1L, "without", 1L));
    }

    @Test
    void theOpeningHeadcountIsSplitByAiAndByWhoLeft() {
        assertThat(cells(Family.HEADCOUNT, STAYS)).containsExactlyInAnyOrder("all", "without");
        assertThat(cells(Family.HEADCOUNT, STAYS.aiSince(daysAgo(450)))).containsExactlyInAnyOrder("all", "with");
        assertThat(cells(Family.HEADCOUNT, STAYS.ended(resigned(30))))
                .containsExactlyInAnyOrder("all", "without", "left without");
        // AI that came after the opening doesn't count.
        assertThat(cells(Family.HEADCOUNT, STAYS.aiSince(daysAgo(100)))).containsExactlyInAnyOrder("all", "without");
    }

    @Test
    void whoGotAiIsInBothGroupsAndLeavesTheLast() {
        assertThat(cells(Family.EXPOSURE, STAYS)).containsExactlyInAnyOrder("all", "without");
        assertThat(cells(Family.EXPOSURE, STAYS.ended(resigned(30))))
                .containsExactlyInAnyOrder("all", "without", "left without");
        assertThat(cells(Family.EXPOSURE, STAYS.aiSince(daysAgo(300)).ended(resigned(30))))
                .containsExactlyInAnyOrder("all", "without", "with", "left with");
        // From the first day on: never without.
        assertThat(cells(Family.EXPOSURE, STAYS.aiSince(daysAgo(500)))).containsExactlyInAnyOrder("all", "with");
    }

    @Test
    void reasonsOfAFewAreOneCell() {
        assertThat(crowd(Family.EXITS, STAYS).size()).isZero();
        assertThat(crowd(Family.EXITS, STAYS.ended(Departure.agreed(daysAgo(30))))
                        .size())
                .isZero();
        assertThat(cells(Family.EXITS, STAYS.ended(resigned(30))))
                .containsExactlyInAnyOrder("all", "rest", "not because of AI");
        assertThat(cells(Family.EXITS, STAYS.ended(Departure.resignedOverAi(daysAgo(30), ExitReason.PAY))))
                .containsExactlyInAnyOrder("all", "rest", "because of AI");
        EmployeeFact[] many = new EmployeeFact[MINIMUM];
        Arrays.setAll(many, i -> Employment.since("p" + i, daysAgo(500)).ended(resigned(30)));
        long all = MINIMUM;
        assertThat(crowd(Family.EXITS, many).changesFrom(Crowd.NOBODY))
                .isEqualTo(Map.of("all", all, "pay", all, "not because of AI", all));
    }

    @Test
    void wholeWaysToProductivityAreToldApartByTheirEnd() {
        var reached = new ProductivityReached("r", daysAgo(400), "a");
        var other = new ProductivityReached("s", daysAgo(300), "nobody");
        assertThat(cells(Family.PRODUCTIVITY, STAYS, reached)).containsExactlyInAnyOrder("all", "cause 1");
        assertThat(cells(Family.PRODUCTIVITY, STAYS.ended(resigned(30)), other))
                .containsExactlyInAnyOrder("all", "cause 2");
        assertThat(cells(Family.PRODUCTIVITY, STAYS, other)).containsExactly("all");
        // Who is still under way shows nothing as time goes by; who arrives a day later does.
        EmployeeExperienceTally tally = tally(STAYS, other);
        Crowd now = Crowds.of(Family.PRODUCTIVITY, tally, CLOSED, MINIMUM, Horizon.YEAR);
        Crowd later = Crowds.of(Family.PRODUCTIVITY, tally, CLOSED.plusSeconds(864_000), MINIMUM, Horizon.YEAR);
        assertThat(later.changesFrom(now)).isEmpty();
        assertThat(crowd(Family.PRODUCTIVITY, STAYS, new ProductivityReached("r", daysAgo(399), "a"))
                        .changesFrom(crowd(Family.PRODUCTIVITY, STAYS, reached)))
                .isEqualTo(Map.of("all", 1L, "cause 1", 1L));
    }

    @Test
    void ofTwoAccountsOfProductivityTheFirstCounts() {
        var early = new ProductivityReached("r", daysAgo(400), "a");
        var late = new ProductivityReached("s", daysAgo(300), "a");
        assertThat(RampUp.of(tally(STAYS, late, early), CLOSED).values())
                .containsExactly(new RampUp(daysAgo(500), 100, RampUp.REACHED));
    }

    @Test
    void answersOfOnePersonAreOnePersonAndASurveyIsAllWhoAnswered() {
        Crowd answers = crowd(
                Family.SURVEY,
                new SurveyAnswer("1", daysAgo(3), "p", 9),
                new SurveyAnswer("2", daysAgo(2), "p", 9),
                new SurveyAnswer("3", daysAgo(2), "q", 9));
        assertThat(answers.persons()).isEqualTo(2);
        Crowd survey = crowd(Family.SURVEY, new SurveyResult("s", daysAgo(3), 50, 10, 5, 15));
        assertThat(survey.persons()).isEqualTo(30);
        assertThat(crowd(Family.SURVEY, new SurveyResult("s", daysAgo(3), 60, 10, 5, 15))
                        .changesFrom(survey))
                .isEqualTo(Map.of("all", 30L));
    }

    private static TeamWeek week(String id, double daysAgo, String team, long persons, WorkKind kind) {
        Instant monday = daysAgo(daysAgo);
        return new TeamWeek(id, monday, team, persons, Duration.ofHours(100), Map.of(kind, Duration.ofHours(10)));
    }

    @Test
    void aTeamIsAsManyAsInItsLargestWeekAndInTheCellsOfAllItsWeeks() {
        Crowd crowd = crowd(
                Family.WORK,
                week("1", 20, "claims", 7, WorkKind.MEETINGS),
                week("2", 13, "claims", 9, WorkKind.FOCUS),
                week("3", 13, "letters", 6, WorkKind.FOCUS));
        assertThat(crowd.persons()).isEqualTo(15);
        assertThat(crowd.changesFrom(Crowd.NOBODY)).isEqualTo(Map.of("all", 15L, "MEETINGS", 9L, "FOCUS", 15L));
        EmployeeExperienceTally tally = tally(
                week("1", 20, "claims", 7, WorkKind.MEETINGS),
                week("2", 13, "claims", 9, WorkKind.FOCUS),
                week("3", 13, "letters", 6, WorkKind.FOCUS));
        assertThat(Crowds.persons(tally, WorkKind.MEETINGS)).isEqualTo(7);
        assertThat(Crowds.persons(tally, WorkKind.FOCUS)).isEqualTo(15);
        assertThat(Crowds.persons(tally, WorkKind.REPETITIVE)).isZero();
    }
}
