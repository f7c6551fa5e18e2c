package io.roi4j.employeeexperience;

import static io.roi4j.InvalidFacts.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.roi4j.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmployeeFactsTest {
    private static final Instant AT = Instant.parse("2026-11-01T08:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Jane Doe", "jane@example.com"})
    void aNameThatIsNoPseudonymIsRefused(String name) {
        refuses(() -> Employment.since(name, AT), "id", Reason.INVALID_INPUT);
        refuses(() -> new SurveyAnswer(name, AT, 5), "id", Reason.INVALID_INPUT);
        refuses(() -> new SurveyAnswer("a", AT, name, 5), "person", Reason.INVALID_INPUT);
        refuses(() -> SurveyResult.asked(name, AT, 5), "id", Reason.INVALID_INPUT);
        refuses(() -> new Output(name, AT, "p", 5), "id", Reason.INVALID_INPUT);
        refuses(() -> new Output("o", AT, name, 5), "employment", Reason.INVALID_INPUT);
        refuses(() -> new ProductivityReached(name, AT, "p"), "id", Reason.INVALID_INPUT);
        refuses(() -> new ProductivityReached("r", AT, name), "employment", Reason.INVALID_INPUT);
        refuses(() -> new TeamWeek(name, AT, "t", 5, HOUR, Map.of()), "id", Reason.INVALID_INPUT);
        refuses(() -> new TeamWeek("w", AT, name, 5, HOUR, Map.of()), "team", Reason.INVALID_INPUT);
    }

    @Test
    void aTimeThatCannotBeTrueIsRefused() {
        Instant never = Instant.MAX;
        refuses(() -> Employment.since("p", never), "start", Reason.OUT_OF_RANGE);
        refuses(() -> Employment.since("p", AT).watchedFrom(never), "watchedFrom", Reason.OUT_OF_RANGE);
        refuses(() -> Employment.since("p", AT).watchedUntil(never), "watchedUntil", Reason.OUT_OF_RANGE);
        refuses(() -> Employment.since("p", AT).aiSince(never), "aiSince", Reason.OUT_OF_RANGE);
        refuses(() -> Departure.agreed(never), "at", Reason.OUT_OF_RANGE);
        refuses(() -> new SurveyAnswer("a", never, 5), "at", Reason.OUT_OF_RANGE);
        refuses(() -> SurveyResult.asked("s", never, 5), "at", Reason.OUT_OF_RANGE);
        refuses(() -> new Output("o", never, "p", 5), "at", Reason.OUT_OF_RANGE);
        refuses(() -> new ProductivityReached("r", never, "p"), "at", Reason.OUT_OF_RANGE);
        refuses(() -> new TeamWeek("w", never, "t", 5, HOUR, Map.of()), "at", Reason.OUT_OF_RANGE);
    }

    @Test
    void anEmploymentRunsForward() {
        Employment one = Employment.since("p", AT);
        assertThat(one.ended(Departure.agreed(AT)).departure()).isPresent();
        refuses(() -> one.ended(Departure.agreed(AT.minusNanos(1))), "departure", Reason.NEGATIVE_DURATION);
        assertThat(one.watchedUntil(AT).watchedUntil()).contains(AT);
        refuses(() -> one.watchedUntil(AT.minusNanos(1)), "watchedUntil", Reason.NEGATIVE_DURATION);
        assertThat(one.at()).isEqualTo(AT);
        assertThat(one.aiSince(AT))
                .isEqualTo(new Employment("p", AT, AT, Optional.empty(), Optional.empty(), Optional.of(AT)));
    }

    @Test
    void onlyWhoResignedHasAReason() {
        assertThat(Departure.resignedOverAi(AT, ExitReason.WORK_CONTENT).aiRelated())
                .isTrue();
        refuses(() -> new Departure(AT, Ending.DISMISSED, ExitReason.PAY, false), "reason", Reason.INVALID_INPUT);
        refuses(() -> new Departure(AT, Ending.AGREED, ExitReason.UNKNOWN, true), "reason", Reason.INVALID_INPUT);
    }

    @Test
    void aScoreLiesOnItsScale() {
        assertThat(new SurveyAnswer("a", AT, 0).person()).isEqualTo("a");
        assertThat(new SurveyAnswer("a", AT, "p", 10).score()).isEqualTo(10);
        refuses(() -> new SurveyAnswer("a", AT, 11), "score", Reason.OUT_OF_RANGE);
        refuses(() -> new SurveyAnswer("a", AT, -1), "score", Reason.OUT_OF_RANGE);
    }

    @Test
    void noMoreAnswerThanWereAsked() {
        assertThat(new SurveyResult("s", AT, 6, 1, 2, 3).answers()).isEqualTo(6);
        refuses(() -> new SurveyResult("s", AT, 5, 1, 2, 3), "asked", Reason.INVALID_INPUT);
        refuses(() -> new SurveyResult("s", AT, -1, 0, 0, 0), "asked", Reason.OUT_OF_RANGE);
        refuses(() -> new SurveyResult("s", AT, 5, -1, 0, 0), "promoters", Reason.OUT_OF_RANGE);
        refuses(() -> new SurveyResult("s", AT, 5, 0, -1, 0), "passives", Reason.OUT_OF_RANGE);
        refuses(() -> new SurveyResult("s", AT, 5, 0, 0, -1), "detractors", Reason.OUT_OF_RANGE);
        refuses(() -> SurveyResult.asked("s", AT, SurveyResult.MOST_ASKED + 1), "asked", Reason.OUT_OF_RANGE);
    }

    @Test
    void anOutputIsANumber() {
        assertThat(new Output("o", AT, "p", 0).value()).isZero();
        refuses(() -> new Output("o", AT, "p", -1), "value", Reason.OUT_OF_RANGE);
        refuses(() -> new Output("o", AT, "p", Double.NaN), "value", Reason.NON_FINITE_INPUT);
    }

    @Test
    void aWeekHasItsHours() {
        Map<WorkKind, Duration> parts = new HashMap<>(Map.of(WorkKind.MEETINGS, HOUR));
        TeamWeek week = new TeamWeek("w", AT, "t", 1, HOUR, parts);
        parts.clear();
        assertThat(week.parts()).containsOnlyKeys(WorkKind.MEETINGS);
        refuses(() -> new TeamWeek("w", AT, "t", 0, HOUR, Map.of()), "persons", Reason.OUT_OF_RANGE);
        refuses(() -> new TeamWeek("w", AT, "t", 1, HOUR.negated(), Map.of()), "working", Reason.NEGATIVE_DURATION);
        refuses(() -> new TeamWeek("w", AT, "t", 1, Duration.ofHours(169), Map.of()), "working", Reason.OUT_OF_RANGE);
        refuses(
                () -> new TeamWeek("w", AT, "t", 1, HOUR, Map.of(WorkKind.FOCUS, HOUR.plusNanos(1))),
                "parts",
                Reason.OUT_OF_RANGE);
        refuses(
                () -> new TeamWeek("w", AT, "t", 1, HOUR, Map.of(WorkKind.FOCUS, HOUR.negated())),
                "parts",
                Reason.NEGATIVE_DURATION);
    }

    @Test
    void theNamesOfReasonsAreStable() {
        assertThat(ExitReason.values())
                .extracting(ExitReason::id)
                .containsExactly(
                        "pay", "career", "work-content", "workload", "leadership", "personal", "other", "unknown");
    }

    @Test
    void refusesWhatIsMissingByName() {
        missing("id", () -> Employment.since(null, AT));
        missing("start", () -> Employment.since("p", null));
        missing("departure", () -> new Employment("p", AT, AT, Optional.empty(), null, Optional.empty()));
        missing("reason", () -> Departure.resigned(AT, null));
        missing("parts", () -> new TeamWeek("w", AT, "t", 1, HOUR, null));
    }

    private static void missing(String field, ThrowingCallable call) {
        assertThatNullPointerException().isThrownBy(call).withMessage(field);
    }
}
