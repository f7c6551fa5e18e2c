package io.roi4j.impl.employeeexperience;

import static io.roi4j.impl.employeeexperience.Company.daysAgo;
import static io.roi4j.impl.employeeexperience.Company.monthsAgo;
import static io.roi4j.impl.employeeexperience.Company.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Absent;
import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.Verdict;
import io.roi4j.Window;
import io.roi4j.employeeexperience.Departure;
import io.roi4j.employeeexperience.EmployeeFact;
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
import io.roi4j.intake.ImportAnswer;
import io.roi4j.intake.ImportBatch;
import io.roi4j.intake.ImportRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EmployeeExperienceTest {
    private final Company company = new Company();

    private double retention() {
        return Sound.value(company.metrics().retention().retentionRate());
    }

    private static Departure quits(double daysAgo) {
        return Departure.resigned(daysAgo(daysAgo), ExitReason.PAY);
    }

    @Test
    void withoutFactsNothingIsKnown() {
        var metrics = company.metrics();
        Sound.absent(metrics.retention().retentionRate(), Reason.NO_DATA);
        Sound.absent(metrics.retention().openingHeadcountRetention(), Reason.NO_DATA);
        Sound.absent(metrics.exposure().retentionByAiExposure(), Reason.NO_DATA);
        Sound.absent(metrics.exits().voluntaryExitReasons().get("pay"), Reason.NO_DATA);
        Sound.absent(metrics.survey().enps(), Reason.NO_DATA);
        Sound.absent(metrics.productivity().timeToFullProductivity(), Reason.NO_DATA);
        Sound.absent(metrics.work().focusTimeShare(), Reason.NO_DATA);
        Sound.absent(metrics.dataAge().get("survey"), Reason.NO_DATA);
    }

    @Test
    void droppingDelayedEntryOverstatesRetention() {
        // 20 in post for years when watching began 300 days ago, nobody of them leaves; of 10 hired since, 5 leave
        Company.tell(
                company.after,
                20,
                i -> Employment.since("old" + i, daysAgo(3_000)).watchedFrom(daysAgo(300)));
        Company.tell(company.after, 10, i -> {
            Employment fresh = Employment.since("new" + i, daysAgo(290));
            return i < 5 ? fresh.ended(quits(100.0 + i)) : fresh;
        });
        company.after.horizon(9);
        // Those in post were never at risk at the tenures at which the new ones left: 5 of 10, not 25 of 30.
        assertThat(retention()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void agreedEndsAreCensored() {
        Company.tell(
                company.after,
                10,
                i -> Employment.since("p" + i, daysAgo(400))
                        .ended(i < 5 ? Departure.agreed(daysAgo(300)) : quits(100)));
        company.after.horizon(6);
        assertThat(retention()).isEqualTo(1);
        company.after.horizon(12);
        assertThat(retention()).isZero();
    }

    @Test
    void dismissalsCountForRetentionAndCompeteWithReasons() {
        Company.tell(
                company.after,
                20,
                i -> Employment.since("p" + i, daysAgo(400))
                        .ended(i < 10 ? Departure.dismissed(daysAgo(300)) : quits(100)));
        assertThat(retention()).isZero();
        assertThat(Sound.value(company.metrics().exits().exitIncidences().get("pay")))
                .isCloseTo(0.5, within(1e-12));
        assertThat(Sound.value(company.metrics().exits().voluntaryExitReasons().get("pay")))
                .isEqualTo(1);
    }

    @Test
    void aHorizonBeyondTheFollowUpIsAbsent() {
        Company.tell(company.after, 10, i -> Employment.since("p" + i, daysAgo(200)));
        Sound.absent(company.metrics().retention().retentionRate(), Reason.BEYOND_FOLLOW_UP);
        company.after.horizon(0);
        company.after.horizon(601);
        assertThat(company.refused(Reason.OUT_OF_RANGE)).isEqualTo(2);
        company.after.horizon(6);
        assertThat(retention()).isEqualTo(1);
    }

    @Test
    void beforeIsWatchedUntilTheGoLiveAndAfterFromThere() {
        Instant goLive = daysAgo(365);
        for (int i = 0; i < 40; i++) {
            Employment one = Employment.since("p" + i, daysAgo(730)).ended(quits(i < 20 ? 500 - i : 200 - i));
            Employment told = i < 20 || i < 25 ? one : Employment.since("p" + i, daysAgo(730));
            company.before().employed(told.watchedUntil(goLive));
            company.after.employed(told.watchedFrom(goLive));
        }
        company.after.horizon(23);
        var rate = company.metrics().retention().retentionRate();
        // After: 20 were in post at the go-live, 5 of them left
        assertThat(rate.observations()).isEqualTo(20);
        assertThat(Sound.value(rate)).isCloseTo(0.75, within(1e-12));
        assertThat(rate.comparison().observations()).isEqualTo(40);
        assertThat(rate.comparison().baseline().reason()).contains(Reason.BEYOND_FOLLOW_UP);
        company.after.horizon(11);
        rate = company.metrics().retention().retentionRate();
        assertThat(rate.comparison().baseline().value().orElseThrow()).isCloseTo(0.5, within(1e-12));
        assertThat(rate.comparison().label()).isEqualTo("cohort before");
        assertThat(rate.provenance()).isEqualTo(Provenance.REPORTED);
        // Nobody was at risk in both at one tenure.
        Sound.absent(company.metrics().retention().retentionProbability(), Reason.INSUFFICIENT_SAMPLE);
        var opening = company.metrics().retention().openingHeadcountRetention();
        assertThat(Sound.value(opening)).isEqualTo(0.75);
        assertThat(opening.comparison().baseline().value()).hasValue(0.5);
    }

    @Test
    void immortalTimeOfAdoptersCountsWithoutAi() {
        // 40 start together; the 20 who last 200 days adopt AI then. AI changes nothing: half of those left leave at
        // 300.
        Company.tell(company.after, 40, i -> {
            Employment one = Employment.since("p" + i, daysAgo(500));
            if (i < 20) {
                return one.ended(quits(500.0 - 100 - i));
            }
            return i < 30 ? one.aiSince(daysAgo(300)).ended(quits(200.0 - i)) : one.aiSince(daysAgo(300));
        });
        var exposure = company.metrics().exposure();
        // By who ever had AI: 10 of 20 stayed with AI, 0 of 20 without
        double withAi = Sound.value(exposure.leavingRateWithAi());
        double withoutAi = Sound.value(exposure.leavingRateWithoutAi());
        double naive = 20 / ((20 * 100 + 190) * Tenure.DAY);
        assertThat(withoutAi).isCloseTo(20 / ((20 * 100 + 190 + 20 * 200) * Tenure.DAY), within(1e-15));
        assertThat(withoutAi).isLessThan(naive / 2);
        assertThat(withAi).isPositive();
        assertThat(exposure.leavingRateWithAi().comparison().label()).isEqualTo("without AI");
        // Nobody was watched without AI at 12 months of tenure, so no difference can be stated.
        Sound.absent(exposure.retentionByAiExposure(), Reason.BEYOND_FOLLOW_UP);
        // A year before the end nobody had AI.
        Sound.absent(exposure.closedRetentionByAiExposure(), Reason.NO_CONTROL_GROUP);
    }

    @Test
    void oneGroupAloneHasNoControl() {
        Company.tell(
                company.after, 10, i -> Employment.since("p" + i, daysAgo(500)).aiSince(daysAgo(600)));
        var exposure = company.metrics().exposure();
        Sound.absent(exposure.retentionByAiExposure(), Reason.NO_CONTROL_GROUP);
        Sound.absent(exposure.exposureProbability(), Reason.NO_CONTROL_GROUP);
        assertThat(Sound.value(exposure.retentionWithAi())).isEqualTo(1);
        Sound.absent(exposure.retentionWithoutAi(), Reason.NO_DATA);
    }

    @Test
    void fewerExitsOverAiAreBetter() {
        for (int i = 0; i < 100; i++) {
            Employment one = Employment.since("p" + i, daysAgo(800));
            company.before()
                    .employed(one.ended(new Departure(daysAgo(400), Ending.RESIGNED, ExitReason.WORK_CONTENT, i < 50)));
            company.after.employed(one.ended(
                    i < 10
                            ? Departure.resignedOverAi(daysAgo(100), ExitReason.WORK_CONTENT)
                            : Departure.resigned(daysAgo(100), ExitReason.UNKNOWN)));
        }
        var exits = company.metrics().exits();
        assertThat(Sound.value(exits.aiRelatedExits())).isEqualTo(0.1);
        assertThat(exits.aiRelatedExits().comparison().verdict()).isEqualTo(Verdict.BETTER);
        assertThat(Sound.value(exits.voluntaryExitReasons().get("unknown"))).isEqualTo(0.9);
        assertThat(exits.voluntaryExitReasons().get("unknown").comparison().verdict())
                .isEqualTo(Verdict.UNDETERMINED);
        var simultaneous =
                Sound.interval(exits.simultaneousExitReasons().get("unknown").estimate());
        var single = Sound.interval(exits.voluntaryExitReasons().get("unknown").estimate());
        assertThat(simultaneous.method()).isEqualTo("Goodman simultaneous");
        assertThat(simultaneous.lower()).isLessThan(single.lower());
        assertThat(simultaneous.upper()).isGreaterThan(single.upper());
        // Goodman 1965 with 8 classes: z = sqrt(qchisq(1 - 0.05 / 8, 1)) = 2.734369; R: uniroot of the score equation
        double z = 2.7343687865332;
        double n = 100;
        double centre = (0.9 + z * z / (2 * n)) / (1 + z * z / n);
        double half = z * Math.sqrt(0.9 * 0.1 / n + z * z / (4 * n * n)) / (1 + z * z / n);
        Sound.limits(exits.simultaneousExitReasons().get("unknown").estimate(), centre - half, centre + half, 1e-7);
    }

    @Test
    void theResponseRateStandsBesideTheScore() {
        company.after.surveyed(SurveyResult.asked("autumn", daysAgo(20), 40));
        Company.answers(company.after, "a", daysAgo(20), Company.times(30, 9));
        assertThat(Sound.value(company.metrics().survey().responseRate())).isEqualTo(0.75);
        Company silent = new Company();
        Company.answers(silent.after, "a", daysAgo(20), Company.times(30, 9));
        Sound.absent(silent.metrics().survey().responseRate(), Reason.NOT_RECORDED);
        silent.after.surveyed(SurveyResult.asked("autumn", daysAgo(20), 29));
        Company more = new Company();
        Company.answers(more.after, "a", daysAgo(20), Company.times(30, 9));
        more.after.surveyed(SurveyResult.asked("autumn", daysAgo(20), 29));
        Sound.absent(more.metrics().survey().responseRate(), Reason.INVALID_INPUT);
    }

    @Test
    void aWindowTakesWholeMonths() {
        Company.answers(company.after, "september", Instant.parse("2026-09-01T08:00:00Z"), Company.times(10, 0));
        Company.answers(company.after, "october", Instant.parse("2026-10-31T23:00:00Z"), Company.times(10, 9));
        assertThat(Sound.value(
                        company.after.calculate(Window.lastDays(30)).survey().enps()))
                .isEqualTo(1);
        // 32 days before 1 November is 30 September: the whole of it counts
        assertThat(Sound.value(
                        company.after.calculate(Window.lastDays(32)).survey().enps()))
                .isZero();
    }

    @Test
    void newStaffIsProductiveWhenItHoldsTheLevelOfTheTenured() {
        // Mondays; five colleagues of long standing do 10 a week
        Instant monday = Instant.parse("2026-03-02T08:00:00Z");
        for (int peer = 0; peer < 5; peer++) {
            company.after.employed(
                    Employment.since("peer" + peer, daysAgo(2_000)).watchedFrom(daysAgo(300)));
            for (int week = 0; week < 20; week++) {
                output("peer" + peer, monday, week, 10);
            }
        }
        double[] rising = {2, 4, 6, 8, 10, 12, 14, 16, 16, 16, 16, 16};
        // The mean of four weeks is 10 or more from the sixth week (8, 10, 12, 14 in the seventh): 11 and on
        for (int fresh = 0; fresh < 5; fresh++) {
            company.after.employed(Employment.since("new" + fresh, monday));
            for (int week = 0; week < rising.length; week++) {
                output("new" + fresh, monday, week, rising[week]);
            }
        }
        var time = company.metrics().productivity().timeToFullProductivity();
        // (6 + 8 + 10 + 12) / 4 = 9 after six weeks, (8 + 10 + 12 + 14) / 4 = 11 after seven: 49 days, less 8 hours
        assertThat(Sound.value(time) / Tenure.DAY).isEqualTo(48);
        assertThat(time.observations()).isEqualTo(5);
        assertThat(Sound.value(company.metrics().productivity().productiveByHorizon()))
                .isEqualTo(1);
    }

    @Test
    void aLevelThatIsNotHeldIsNotReached() {
        Instant monday = Instant.parse("2026-03-02T08:00:00Z");
        for (int peer = 0; peer < 5; peer++) {
            company.after.employed(
                    Employment.since("peer" + peer, daysAgo(2_000)).watchedFrom(daysAgo(300)));
            company.after.employed(Employment.since("new" + peer, monday));
            for (int week = 0; week < 12; week++) {
                output("peer" + peer, monday, week, 10);
                // One good week, and at the end a run of two whose end nobody knows yet
                output("new" + peer, monday, week, week == 3 || week >= 9 ? 20 : 1);
            }
        }
        var absent = (Absent)
                company.metrics().productivity().timeToFullProductivity().estimate();
        assertThat(absent.why()).isEqualTo(Reason.CENSORED_NOT_REACHED);
        // The last week that can be judged is the ninth: after it come three.
        assertThat(absent.lowerBound().orElseThrow() / Tenure.DAY).isEqualTo(62);
    }

    private void output(String who, Instant monday, int week, double value) {
        company.after.produced(new Output(who + "-" + week, monday.plus(Duration.ofDays(7L * week)), who, value));
    }

    @Test
    void whoLeftBeforeCompetes() {
        for (int i = 0; i < 20; i++) {
            Employment one = Employment.since("p" + i, daysAgo(500));
            company.after.employed(i < 10 ? one.ended(quits(450)) : one);
            if (i >= 10) {
                company.after.becameProductive(new ProductivityReached("r" + i, daysAgo(400), "p" + i));
            }
        }
        var found = company.metrics().productivity();
        // Left before is censored in the median, and competes in the share.
        assertThat(Sound.value(found.timeToFullProductivity()) / Tenure.DAY).isEqualTo(100);
        assertThat(Sound.value(found.productiveByHorizon())).isCloseTo(0.5, within(1e-12));
        Company silent = new Company();
        Company.tell(silent.after, 10, i -> Employment.since("p" + i, daysAgo(500)));
        Sound.absent(silent.metrics().productivity().timeToFullProductivity(), Reason.NOT_RECORDED);
    }

    @Test
    void workTimeIsARatioOfSums() {
        for (int week = 0; week < 4; week++) {
            work("a", week, 8, 320, 80);
            work("b", week, 4, 80, 60);
        }
        var share = company.metrics().work().meetingTimeShare();
        // (320 + 240) / (1280 + 320), never the mean of 1/4 and 3/4
        assertThat(Sound.value(share)).isEqualTo(560 / 1600.0);
        assertThat(share.estimate().interval()).isPresent();
        assertThat(share.observations()).isEqualTo(8);
        Sound.absent(company.metrics().work().focusTimeShare(), Reason.NO_DATA);
    }

    private void work(String team, int week, long persons, long hours, long meetings) {
        company.after.worked(new TeamWeek(
                team + week,
                daysAgo(10 + 7.0 * week),
                team,
                persons,
                Duration.ofHours(hours),
                Map.of(WorkKind.MEETINGS, Duration.ofHours(meetings))));
    }

    @Test
    void aRegisterIsKnownUntilItsExport() {
        List<ImportRow<EmployeeFact>> rows = IntStream.range(0, 10)
                .mapToObj(i -> row(0, Employment.since("p" + i, daysAgo(400))))
                .toList();
        company.after.importBatch(new ImportBatch<>("hr", Instant.parse("2026-08-20T00:00:00Z"), rows));
        assertThat(company.metrics().retention().retentionRate().scope().asOf())
                .isEqualTo(Instant.parse("2026-08-01T00:00:00Z"));
        assertThat(Sound.value(company.metrics().dataAge().get("retention")) / Tenure.DAY)
                .isGreaterThan(100);
    }

    @Test
    void batchesAreAnsweredRowByRow() {
        Employment one = Employment.since("p1", daysAgo(400));
        ImportAnswer answer = company.batch(List.of(
                row(0, one),
                row(0, one),
                ImportRow.of("a", 0, () -> new SurveyAnswer("a", daysAgo(1), 11)),
                ImportRow.of("p2", 0, () -> Employment.since("jane@example.com", daysAgo(1))),
                row(1, one.ended(quits(10))),
                ImportRow.deleted("p1", 2)));
        assertThat(answer.rows())
                .extracting(ImportAnswer.Row::outcome)
                .containsExactly(
                        ImportAnswer.Outcome.ACCEPTED,
                        ImportAnswer.Outcome.DUPLICATE,
                        ImportAnswer.Outcome.REFUSED,
                        ImportAnswer.Outcome.REFUSED,
                        ImportAnswer.Outcome.ACCEPTED,
                        ImportAnswer.Outcome.ACCEPTED);
        assertThat(company.refused(Reason.OUT_OF_RANGE)).isEqualTo(1);
        assertThat(company.refused(Reason.INVALID_INPUT)).isEqualTo(1);
        assertThat(answer.refused().get(1).message()).doesNotContain("jane");
        Sound.absent(company.metrics().retention().retentionRate(), Reason.NO_DATA);
        Sound.absent(company.metrics().survey().enps(), Reason.NO_DATA);
    }

    @Test
    void aDeletionThatComesFirstCountsToo() {
        company.batch(List.of(ImportRow.deleted("p1", 2)));
        assertThat(company.batch(List.of(row(1, Employment.since("p1", daysAgo(400)))))
                        .duplicates())
                .isEqualTo(1);
    }

    @Test
    void theFullerAccountCountsInWhateverOrder() {
        Employment start = Employment.since("p", monthsAgo(24));
        Company.tell(
                company.after, 10, i -> Employment.since("p" + i, monthsAgo(24)).ended(quits(500)));
        Company.tell(company.after, 10, i -> Employment.since("p" + i, monthsAgo(24)));
        assertThat(retention()).isZero();
        company.after.employed(start);
        company.after.employed(start);
        assertThat(company.roi.health().refused()).isEmpty();
        // As full, and another: the first counts.
        company.after.employed(Employment.since("p", monthsAgo(20)));
        assertThat(company.refused(Reason.INVALID_INPUT)).isEqualTo(1);
    }

    @Test
    void anAnnouncedDepartureCountsOnceItHasCome() {
        Company.tell(
                company.after,
                10,
                i -> Employment.since("p" + i, monthsAgo(24))
                        .ended(Departure.resigned(Instant.parse("2026-12-15T00:00:00Z"), ExitReason.PAY)));
        company.after.horizon(24);
        assertThat(retention()).isEqualTo(1);
        company.after.horizon(25);
        company.now = Instant.parse("2027-01-02T00:00:00Z");
        assertThat(Sound.value(company.metrics().exits().voluntaryExitReasons().get("pay")))
                .isEqualTo(1);
    }

    @Test
    void garbageIsCountedAndChangesNothing() {
        company.after.employed(null);
        company.after.answered(null);
        company.after.importBatch(null);
        company.after.employed(Employment.since("p", company.now.plus(Duration.ofDays(2))));
        assertThat(company.refused(Reason.INVALID_INPUT)).isEqualTo(3);
        assertThat(company.refused(Reason.OUT_OF_RANGE)).isEqualTo(1);
        Sound.absent(company.metrics().retention().retentionRate(), Reason.NO_DATA);
    }
}
