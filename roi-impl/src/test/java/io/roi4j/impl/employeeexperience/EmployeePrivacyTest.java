package io.roi4j.impl.employeeexperience;

import static io.roi4j.impl.employeeexperience.Company.daysAgo;
import static io.roi4j.impl.employeeexperience.Company.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Absent;
import io.roi4j.Figures;
import io.roi4j.Measure;
import io.roi4j.Reason;
import io.roi4j.Scope;
import io.roi4j.Total;
import io.roi4j.Verdict;
import io.roi4j.Window;
import io.roi4j.employeeexperience.Departure;
import io.roi4j.employeeexperience.EmployeeExperienceMetrics;
import io.roi4j.employeeexperience.Employment;
import io.roi4j.employeeexperience.Ending;
import io.roi4j.employeeexperience.ExitReason;
import io.roi4j.employeeexperience.Output;
import io.roi4j.employeeexperience.ProductivityReached;
import io.roi4j.employeeexperience.SurveyAnswer;
import io.roi4j.employeeexperience.SurveyResult;
import io.roi4j.employeeexperience.TeamWeek;
import io.roi4j.employeeexperience.WorkKind;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.tally.RecordKey;
import io.roi4j.intake.ImportRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Nobody is shown: not by a figure, not by two of them, not by what is absent. */
class EmployeePrivacyTest {
    private final Company company = new Company();

    private void staff(int persons) {
        Company.tell(company.after, persons, i -> Employment.since("p" + i, daysAgo(1_000)));
    }

    private void leaves(int person, Instant day) {
        company.after.employed(
                Employment.since("p" + person, daysAgo(1_000)).ended(Departure.resigned(day, ExitReason.PAY)));
    }

    /** All figures but the age of the data, which grows by itself; the figures of nothing speak of a later month. */
    private static Map<String, Object> figures(EmployeeExperienceMetrics metrics) {
        Map<String, Object> figures = new TreeMap<>();
        Figures.of(metrics).forEach(entry -> {
            if (!entry.name().equals("dataAge")) {
                Measure measure = (Measure) entry.figure();
                figures.put(
                        entry.name() + entry.dimensions(),
                        List.of(measure.estimate(), measure.observations(), measure.comparison()));
            }
        });
        return figures;
    }

    private Map<String, Object> figures() {
        return figures(company.metrics());
    }

    private double leaversSeen() {
        var rate = company.after.calculate().exposure().leavingRateWithoutAi();
        return Sound.value(rate);
    }

    @Test
    void theRunningMonthChangesNothingUntilItIsOver() {
        staff(30);
        Map<String, Object> before = figures();
        assertThat(leaversSeen()).isZero();
        for (int i = 0; i < 10; i++) {
            leaves(i, Instant.parse("2026-11-10T08:00:00Z"));
            company.after.answered(new SurveyAnswer("a" + i, Instant.parse("2026-11-11T08:00:00Z"), 9));
        }
        assertThat(figures()).isEqualTo(before);
        company.now = Instant.parse("2026-11-30T23:59:59Z");
        assertThat(figures()).isEqualTo(before);
        company.now = Instant.parse("2026-12-01T00:00:00Z");
        assertThat(leaversSeen()).isPositive();
        assertThat(Sound.value(company.metrics().survey().enps())).isEqualTo(1);
        assertThat(Sound.value(company.metrics().exits().voluntaryExitReasons().get("pay")))
                .isEqualTo(1);
    }

    @Test
    void theSingleLeaverOfAMonthWaitsForOthers() {
        staff(30);
        Map<String, Object> before = figures();
        leaves(0, Instant.parse("2026-11-20T08:00:00Z"));
        company.now = Instant.parse("2026-12-10T08:00:00Z");
        assertThat(figures()).isEqualTo(before);
        leaves(1, Instant.parse("2026-12-20T08:00:00Z"));
        leaves(2, Instant.parse("2026-12-20T08:00:00Z"));
        leaves(3, Instant.parse("2027-01-20T08:00:00Z"));
        company.now = Instant.parse("2027-02-10T08:00:00Z");
        assertThat(figures()).isEqualTo(before);
        assertThat(Sound.value(company.metrics().dataAge().get("retention")) / Tenure.DAY)
                .isGreaterThan(100);
        leaves(4, Instant.parse("2027-02-20T08:00:00Z"));
        company.now = Instant.parse("2027-03-10T08:00:00Z");
        assertThat(leaversSeen()).isPositive();
        assertThat(Sound.value(company.metrics().dataAge().get("retention")) / Tenure.DAY)
                .isLessThan(10);
    }

    @Test
    void aLeaverAmongManyNewcomersWaitsToo() {
        staff(30);
        company.metrics();
        Company.tell(company.after, 20, i -> Employment.since("new" + i, Instant.parse("2026-11-03T08:00:00Z")));
        leaves(0, Instant.parse("2026-11-20T08:00:00Z"));
        company.now = Instant.parse("2026-12-10T08:00:00Z");
        assertThat(company.metrics().retention().retentionRate().observations()).isEqualTo(30);
        assertThat(leaversSeen()).isZero();
    }

    @Test
    void aMonthInWhichNothingHappenedIsPublished() {
        staff(30);
        company.metrics();
        company.now = Instant.parse("2026-12-10T08:00:00Z");
        assertThat(company.metrics().retention().retentionRate().scope().asOf())
                .isEqualTo(Instant.parse("2026-12-01T00:00:00Z"));
    }

    @Test
    void oneAnswerMoreOrLessChangesNothing() {
        SurveyAnswer[] told = new SurveyAnswer[10];
        for (int i = 0; i < told.length; i++) {
            told[i] = new SurveyAnswer("a" + i, daysAgo(20), "p" + i, i < 6 ? 9 : 3);
            company.batch(List.of(row(0, told[i])));
        }
        Map<String, Object> before = figures();
        assertThat(Sound.value(company.metrics().survey().enps())).isEqualTo(0.2);
        company.batch(List.of(row(0, new SurveyAnswer("late", daysAgo(15), "p11", 0))));
        assertThat(figures()).isEqualTo(before);
        company.batch(List.of(ImportRow.deleted("late", 1), ImportRow.deleted("a0", 1)));
        assertThat(figures()).isEqualTo(before);
        company.batch(List.of(row(1, new SurveyAnswer("a1", daysAgo(20), "p1", 0))));
        assertThat(figures()).isEqualTo(before);
        for (int i = 20; i < 24; i++) {
            company.batch(List.of(row(0, new SurveyAnswer("a" + i, daysAgo(15), "p" + i, 0))));
        }
        // p0 gone, p1 turned, four more: 4 promoters and 9 detractors
        assertThat(company.metrics().survey().enps().observations()).isEqualTo(13);
        assertThat(Sound.value(company.metrics().survey().enps())).isEqualTo(-5 / 13.0);
    }

    @Test
    void twoWindowsDoNotDifferByOnePerson() {
        Company.answers(company.after, "recent", daysAgo(20), Company.times(10, 9));
        company.after.answered(new SurveyAnswer("old", daysAgo(300), 0));
        var recent = company.after.calculate(Window.lastDays(90)).survey();
        assertThat(recent.enps().observations()).isEqualTo(10);
        assertThat(company.after.calculate(Window.ALL).survey()).isEqualTo(recent);
    }

    @Test
    void answersOfFewPersonsAreFewHoweverOften() {
        for (int i = 0; i < 40; i++) {
            company.after.answered(new SurveyAnswer("a" + i, daysAgo(20), "p" + i % 4, 9));
        }
        Sound.absent(company.metrics().survey().enps(), Reason.BELOW_MIN_CELL_SIZE);
    }

    @Test
    void aFewAreNotShownNorCounted() {
        staff(4);
        leaves(0, daysAgo(100));
        Company.answers(company.after, "a", daysAgo(20), 9, 9, 9, 0);
        company.after.surveyed(SurveyResult.asked("autumn", daysAgo(20), 4));
        company.after.worked(new TeamWeek(
                "w", daysAgo(20), "t", 4, Duration.ofHours(160), Map.of(WorkKind.MEETINGS, Duration.ofHours(40))));
        company.after.becameProductive(new ProductivityReached("r", daysAgo(900), "p1"));
        EmployeeExperienceMetrics metrics = company.metrics();
        Sound.absent(metrics.retention().retentionRate(), Reason.BELOW_MIN_CELL_SIZE);
        Sound.absent(metrics.survey().enps(), Reason.BELOW_MIN_CELL_SIZE);
        Sound.absent(metrics.survey().responseRate(), Reason.BELOW_MIN_CELL_SIZE);
        Sound.absent(metrics.work().meetingTimeShare(), Reason.BELOW_MIN_CELL_SIZE);
        Sound.absent(metrics.productivity().timeToFullProductivity(), Reason.BELOW_MIN_CELL_SIZE);
        Sound.absent(metrics.exits().voluntaryExitReasons().get("pay"), Reason.BELOW_MIN_CELL_SIZE);
        Figures.of(metrics).forEach(entry -> {
            Measure measure = (Measure) entry.figure();
            assertThat(measure.value()).as(entry.name()).isEmpty();
            assertThat(measure.observations()).as(entry.name()).isZero();
        });
    }

    @Test
    void aBaselineOfAFewIsNone() {
        staff(30);
        Company.tell(company.before(), 4, i -> Employment.since("b" + i, daysAgo(2_000)));
        Company.answers(company.after, "a", daysAgo(20), Company.times(10, 9));
        Company.answers(company.before(), "b", daysAgo(500), 0, 0, 0, 0);
        for (var measure : List.of(
                company.metrics().retention().retentionRate(),
                company.metrics().survey().enps())) {
            assertThat(measure.value()).isPresent();
            assertThat(measure.comparison().baseline().reason()).contains(Reason.BELOW_MIN_CELL_SIZE);
            assertThat(measure.comparison().observations()).isZero();
            assertThat(measure.comparison().verdict()).isEqualTo(Verdict.UNDETERMINED);
        }
        Sound.absent(company.metrics().retention().retentionProbability(), Reason.BELOW_MIN_CELL_SIZE);
    }

    private void resign(ExitReason reason, int persons, boolean ai) {
        Company.tell(
                company.after,
                persons,
                i -> Employment.since(reason.id() + i, daysAgo(800))
                        .ended(new Departure(daysAgo(50), Ending.RESIGNED, reason, ai)));
    }

    @Test
    void aSmallCellTakesTheNextOnesWithIt() {
        resign(ExitReason.PAY, 20, false);
        resign(ExitReason.CAREER, 8, false);
        resign(ExitReason.WORKLOAD, 3, true);
        var exits = company.metrics().exits();
        for (Map<String, ? extends Measure> cells :
                List.of(exits.voluntaryExitReasons(), exits.exitRates(), exits.exitIncidences())) {
            Sound.absent(cells.get("workload"), Reason.BELOW_MIN_CELL_SIZE);
            // Alone it would be the total less the others.
            Sound.absent(cells.get("career"), Reason.BELOW_MIN_CELL_SIZE);
            assertThat(cells.get("workload").observations()).isZero();
            assertThat(cells.get("pay").value()).isPresent();
            assertThat(Sound.value(cells.get("personal"))).isZero();
        }
        assertThat(Sound.value(exits.voluntaryExitReasons().get("pay"))).isEqualTo(20 / 31.0);
        Sound.absent(exits.aiRelatedExits(), Reason.BELOW_MIN_CELL_SIZE);
        Sound.absent(exits.aiRelatedExitIncidence(), Reason.BELOW_MIN_CELL_SIZE);
    }

    @Test
    void whatIsHiddenTogetherIsNoFewEither() {
        resign(ExitReason.PAY, 20, false);
        resign(ExitReason.CAREER, 8, false);
        resign(ExitReason.WORKLOAD, 1, false);
        resign(ExitReason.LEADERSHIP, 2, false);
        var shares = company.metrics().exits().voluntaryExitReasons();
        Sound.absent(shares.get("workload"), Reason.BELOW_MIN_CELL_SIZE);
        Sound.absent(shares.get("leadership"), Reason.BELOW_MIN_CELL_SIZE);
        Sound.absent(shares.get("career"), Reason.BELOW_MIN_CELL_SIZE);
        assertThat(shares.get("pay").value()).isPresent();
    }

    @Test
    void nobodyElseButAiLeaversIsHiddenToo() {
        resign(ExitReason.PAY, 20, true);
        resign(ExitReason.CAREER, 3, false);
        Sound.absent(company.metrics().exits().aiRelatedExits(), Reason.BELOW_MIN_CELL_SIZE);
    }

    @Test
    void aTableMovesOnlyByWholeGroups() {
        resign(ExitReason.PAY, 20, false);
        resign(ExitReason.CAREER, 10, false);
        var before = company.metrics().exits();
        // Five more resign, one of them for a career
        Company.tell(
                company.after,
                5,
                i -> Employment.since("x" + i, daysAgo(800))
                        .ended(Departure.resigned(daysAgo(40), i == 0 ? ExitReason.CAREER : ExitReason.PAY)));
        assertThat(company.metrics().exits()).isEqualTo(before);
        assertThat(company.metrics().retention().retentionRate().observations()).isEqualTo(35);
    }

    @Test
    void aSmallGroupHidesTheOther() {
        Company.tell(
                company.after, 20, i -> Employment.since("ai" + i, daysAgo(500)).aiSince(daysAgo(500)));
        Company.tell(company.after, 4, i -> Employment.since("no" + i, daysAgo(500)));
        var exposure = company.metrics().exposure();
        for (Measure measure : List.of(
                exposure.retentionByAiExposure(),
                exposure.retentionWithAi(),
                exposure.retentionWithoutAi(),
                exposure.leavingRateWithAi(),
                exposure.leavingRateWithoutAi(),
                exposure.exposureProbability(),
                exposure.closedRetentionByAiExposure())) {
            Sound.absent(measure, Reason.BELOW_MIN_CELL_SIZE);
            assertThat(measure.observations()).isZero();
        }
    }

    @Test
    void theLongestWatchedIsNotShown() {
        staff(10);
        company.after.horizon(600);
        var rate = company.metrics().retention().retentionRate();
        Sound.absent(rate, Reason.BEYOND_FOLLOW_UP);
        assertThat(rate).hasToString("absent (beyond-follow-up: last known share 1.000)");
        // Of ten hired four are watched longer than the others: the bound is what five were watched for.
        Company other = new Company();
        Company.tell(other.after, 10, i -> Employment.since("p" + i, daysAgo(i < 4 ? 300 + i : 100)));
        other.after.becameProductive(new ProductivityReached("r", daysAgo(1), "nobody"));
        var time = other.metrics().productivity().timeToFullProductivity();
        assertThat(((Absent) time.estimate()).lowerBound()).hasValue(100 * Tenure.DAY);
    }

    @Test
    void thereAreNoSumsAndNoNames() {
        staff(30);
        leaves(3, daysAgo(10));
        Company.answers(company.after, "secret", daysAgo(20), Company.times(10, 9));
        company.after.worked(new TeamWeek(
                "weekly", daysAgo(20), "teamx", 9, Duration.ofHours(1), Map.of(WorkKind.FOCUS, Duration.ZERO)));
        company.after.produced(new Output("outputx", daysAgo(20), "p1", 1));
        EmployeeExperienceMetrics metrics = company.metrics();
        assertThat(Figures.of(metrics)).noneMatch(entry -> entry.figure() instanceof Total);
        assertThat(metrics.toString()).doesNotContain("p1", "p3", "secret", "teamx", "weekly", "outputx");
        assertThat(Figures.of(metrics))
                .allSatisfy(
                        entry -> assertThat(entry.dimensions().values()).allMatch(value -> value.matches("[a-z-]+")));
        assertThat(company.roi.health().refused()).isEmpty();
    }

    @Test
    void closingErasesEverybody() {
        staff(30);
        Company.answers(company.after, "a", daysAgo(20), Company.times(10, 9));
        Company.tell(company.before(), 30, i -> Employment.since("b" + i, daysAgo(2_000)));
        assertThat(company.metrics().retention().retentionRate().value()).isPresent();
        company.roi.close();
        staff(30);
        Company.answers(company.after, "b", daysAgo(20), Company.times(10, 9));
        company.batch(List.of(row(1, Employment.since("late", daysAgo(10)))));
        Figures.of(company.metrics())
                .forEach(entry -> assertThat(((Measure) entry.figure()).value())
                        .as(entry.name())
                        .isEmpty());
        Sound.absent(company.metrics().retention().retentionRate(), Reason.NO_DATA);
        assertThat(company.before().calculate().retention().retentionRate().value())
                .isEmpty();
    }

    @Test
    void whatIsErasedIsGoneFromMemory() {
        StaffLogs logs = new StaffLogs();
        Publication publication = new Publication();
        for (int i = 0; i < 10; i++) {
            logs.add(RecordKey.of("p" + i), 0, Employment.since("p" + i, daysAgo(100)));
        }
        var scope = new Scope(Window.ALL, company.now);
        publication.of(logs.known(), scope, 5, Horizon.YEAR);
        logs.erase();
        publication.erase();
        assertThat(logs.tally()).isEqualTo(EmployeeExperienceTally.EMPTY);
        assertThat(publication.remembered()).isZero();
        logs.add(RecordKey.of("late"), 0, Employment.since("late", daysAgo(100)));
        assertThat(logs.tally()).isEqualTo(EmployeeExperienceTally.EMPTY);
        EmployeeExperienceTally late = Company.staff(List.of(Employment.since("late", daysAgo(100))));
        publication.of(new Publication.Known(99, () -> late), scope, 5, Horizon.YEAR);
        assertThat(publication.remembered()).isZero();
    }
}
