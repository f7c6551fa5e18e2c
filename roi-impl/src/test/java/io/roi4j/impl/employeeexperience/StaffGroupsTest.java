package io.roi4j.impl.employeeexperience;

import static io.roi4j.impl.employeeexperience.Company.MINIMUM;
import static io.roi4j.impl.employeeexperience.Company.daysAgo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Comparison;
import io.roi4j.Direction;
import io.roi4j.Reason;
import io.roi4j.employeeexperience.Departure;
import io.roi4j.employeeexperience.EmployeeExperienceCalculator;
import io.roi4j.employeeexperience.Employment;
import io.roi4j.employeeexperience.ExitReason;
import io.roi4j.employeeexperience.ProductivityReached;
import io.roi4j.employeeexperience.RetentionByAiExposure;
import io.roi4j.employeeexperience.SurveyResult;
import io.roi4j.employeeexperience.TeamWeek;
import io.roi4j.employeeexperience.WorkKind;
import io.roi4j.impl.formula.Sound;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which group is missing, and why it is not shown. */
class StaffGroupsTest {
    private final Company company = new Company();

    private RetentionByAiExposure exposure() {
        return company.metrics().exposure();
    }

    private static void staff(EmployeeExperienceCalculator room, String prefix, int persons) {
        Company.tell(room, persons, i -> Employment.since(prefix + i, daysAgo(500)));
    }

    @Test
    void withoutStaffNoGroupHasData() {
        Sound.absent(exposure().retentionByAiExposure(), Reason.NO_DATA);
        Sound.absent(exposure().exposureProbability(), Reason.NO_DATA);
        Sound.absent(exposure().leavingRateWithAi(), Reason.NO_DATA);
        Sound.absent(exposure().leavingRateWithoutAi(), Reason.NO_DATA);
        Sound.absent(exposure().closedRetentionByAiExposure(), Reason.NO_DATA);
    }

    @Test
    void whereEverybodyHasAiThereIsNobodyToCompareWith() {
        Company.tell(
                company.after, 10, i -> Employment.since("p" + i, daysAgo(500)).aiSince(daysAgo(500)));
        assertThat(Sound.value(exposure().leavingRateWithAi())).isZero();
        assertThat(exposure().leavingRateWithAi().comparison())
                .isEqualTo(Comparison.none(Direction.DOWN, Reason.NO_CONTROL_GROUP));
        Sound.absent(exposure().leavingRateWithoutAi(), Reason.NO_DATA);
        Sound.absent(exposure().closedRetentionByAiExposure(), Reason.NO_CONTROL_GROUP);
    }

    @Test
    void aComparisonRestsOnBothGroups() {
        Company.tell(
                company.after, 6, i -> Employment.since("a" + i, daysAgo(500)).aiSince(daysAgo(500)));
        staff(company.after, "b", 7);
        assertThat(exposure().retentionByAiExposure().observations()).isEqualTo(13);
        assertThat(Sound.value(exposure().retentionByAiExposure())).isZero();
        assertThat(exposure().closedRetentionByAiExposure().observations()).isEqualTo(13);
        assertThat(exposure().retentionWithAi().observations()).isEqualTo(6);
        assertThat(exposure().retentionWithoutAi().observations()).isEqualTo(7);
    }

    private static void resign(EmployeeExperienceCalculator room, ExitReason reason, int persons) {
        Company.tell(
                room,
                persons,
                i -> Employment.since(reason.id() + i, daysAgo(500)).ended(Departure.resigned(daysAgo(100), reason)));
    }

    @Test
    void aReasonOfAFewIsHiddenInEveryFigure() {
        resign(company.after, ExitReason.PAY, 20);
        resign(company.after, ExitReason.CAREER, MINIMUM - 1);
        resign(company.after, ExitReason.WORK_CONTENT, MINIMUM);
        var exits = company.metrics().exits();
        for (String shown : new String[] {"pay"}) {
            assertThat(Sound.value(exits.voluntaryExitReasons().get(shown))).isCloseTo(20 / 29.0, within(1e-12));
            assertThat(Sound.value(exits.simultaneousExitReasons().get(shown))).isCloseTo(20 / 29.0, within(1e-12));
            // 29 persons of 400 days each
            assertThat(Sound.value(exits.exitRates().get(shown)) * 29 * 400 * Tenure.DAY)
                    .isCloseTo(20, within(1e-9));
        }
        Sound.absent(exits.voluntaryExitReasons().get("career"), Reason.BELOW_MIN_CELL_SIZE);
        Sound.absent(exits.simultaneousExitReasons().get("career"), Reason.BELOW_MIN_CELL_SIZE);
        Sound.absent(exits.exitRates().get("career"), Reason.BELOW_MIN_CELL_SIZE);
        Sound.absent(exits.exitIncidences().get("career"), Reason.BELOW_MIN_CELL_SIZE);
        // Twenty before because of pay, a few for their career: no baseline of the latter is shown.
        resign(company.before(), ExitReason.PAY, 20);
        resign(company.before(), ExitReason.WORK_CONTENT, MINIMUM - 1);
        resign(company.before(), ExitReason.CAREER, MINIMUM - 1);
        var compared = company.metrics().exits();
        assertThat(compared.exitRates().get("pay").comparison().baseline().value())
                .isPresent();
        assertThat(compared.exitRates()
                        .get("work-content")
                        .comparison()
                        .baseline()
                        .value())
                .isEmpty();
    }

    @Test
    void aTestNeedsBothSides() {
        Sound.absent(company.metrics().retention().retentionProbability(), Reason.NO_DATA);
        Sound.absent(company.metrics().productivity().productivityProbability(), Reason.NO_DATA);
        Sound.absent(company.metrics().exits().exitReasonsProbability(), Reason.NO_DATA);
        productive(company.after, "a", 10);
        resign(company.after, ExitReason.PAY, 10);
        Sound.absent(company.metrics().retention().retentionProbability(), Reason.NO_BASELINE);
        Sound.absent(company.metrics().productivity().productivityProbability(), Reason.NO_BASELINE);
        Sound.absent(company.metrics().exits().exitReasonsProbability(), Reason.NO_BASELINE);
        productive(company.before(), "b", 10);
        resign(company.before(), ExitReason.PAY, 10);
        assertThat(Sound.value(company.metrics().productivity().productivityProbability()))
                .isCloseTo(1, within(1e-9));
        assertThat(Sound.value(company.metrics().retention().retentionProbability()))
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void aFewBeforeAreNoBaselineOfATest() {
        productive(company.after, "a", 10);
        productive(company.before(), "b", MINIMUM - 1);
        Sound.absent(company.metrics().retention().retentionProbability(), Reason.BELOW_MIN_CELL_SIZE);
        Sound.absent(company.metrics().productivity().productivityProbability(), Reason.BELOW_MIN_CELL_SIZE);
    }

    private static void productive(EmployeeExperienceCalculator room, String prefix, int persons) {
        staff(room, prefix, persons);
        for (int i = 0; i < persons; i++) {
            room.becameProductive(new ProductivityReached("r" + prefix + i, daysAgo(400), prefix + i));
        }
    }

    private void week(EmployeeExperienceCalculator room, String id, WorkKind kind, long hours) {
        room.worked(new TeamWeek(
                id, daysAgo(10), "team-" + id, 10, Duration.ofHours(100), Map.of(kind, Duration.ofHours(hours))));
    }

    @Test
    void onlyTeamsThatTellOfAKindOfWorkAreInItsShare() {
        week(company.after, "a", WorkKind.MEETINGS, 30);
        week(company.after, "b", WorkKind.FOCUS, 50);
        week(company.before(), "c", WorkKind.MEETINGS, 40);
        week(company.before(), "d", WorkKind.FOCUS, 50);
        var meetings = company.metrics().work().meetingTimeShare();
        assertThat(Sound.value(meetings)).isEqualTo(0.3);
        assertThat(meetings.observations()).isEqualTo(1);
        assertThat(meetings.comparison().baseline().value()).hasValue(0.4);
        assertThat(meetings.comparison().observations()).isEqualTo(1);
    }

    @Test
    void aResponseRateBeforeIsABaselineUnlessFewAnswered() {
        company.after.surveyed(new SurveyResult("s", daysAgo(20), 20, 10, 0, 0));
        company.before().surveyed(new SurveyResult("t", daysAgo(20), 40, MINIMUM, 0, 0));
        var shown = company.metrics().survey().responseRate().comparison();
        assertThat(shown.baseline().value()).hasValue(0.125);
        Company few = new Company();
        few.after.surveyed(new SurveyResult("s", daysAgo(20), 20, 10, 0, 0));
        few.before().surveyed(new SurveyResult("t", daysAgo(20), 40, MINIMUM - 1, 0, 0));
        assertThat(few.metrics().survey().responseRate().comparison().baseline().value())
                .isEmpty();
    }
}
