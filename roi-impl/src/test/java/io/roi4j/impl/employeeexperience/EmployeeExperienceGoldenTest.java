package io.roi4j.impl.employeeexperience;

import static io.roi4j.impl.employeeexperience.Company.CLOSED;
import static io.roi4j.impl.employeeexperience.Company.MINIMUM;
import static io.roi4j.impl.employeeexperience.Company.daysAgo;
import static io.roi4j.impl.employeeexperience.Company.monthsAgo;
import static io.roi4j.impl.employeeexperience.Company.plusMonths;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Absent;
import io.roi4j.Interval;
import io.roi4j.Present;
import io.roi4j.Reason;
import io.roi4j.employeeexperience.Departure;
import io.roi4j.employeeexperience.EmployeeExperienceCalculator;
import io.roi4j.employeeexperience.Employment;
import io.roi4j.employeeexperience.ExitReason;
import io.roi4j.employeeexperience.ExitReasons;
import io.roi4j.employeeexperience.ProductivityReached;
import io.roi4j.employeeexperience.SurveyResult;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.golden.GoldenCase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 3.1 to 3.5 through the public surface. */
class EmployeeExperienceGoldenTest {
    private final Company company = new Company();

    @Test
    @DisplayName("definitions 3.1: ten employees, three leave, one is still there after five months")
    void retentionRate() {
        GoldenCase golden = GoldenCase.definition("3.1");
        double[] tenures = golden.numbers("tenure_months");
        double[] left = golden.numbers("left");
        for (int i = 0; i < tenures.length; i++) {
            Instant start = monthsAgo((int) tenures[i]);
            // Who left is told with a start long ago, who is still there with the present as the end.
            Employment stays = Employment.since("p" + i, start);
            Instant earlier = monthsAgo(30);
            company.after.employed(
                    left[i] == 0
                            ? stays
                            : Employment.since("p" + i, earlier)
                                    .ended(Departure.resigned(plusMonths(earlier, (int) tenures[i]), ExitReason.PAY)));
        }
        company.after.horizon((int) golden.count("horizon_months"));
        var rate = company.metrics().retention().retentionRate();
        golden.check("km_retention_at_horizon", Sound.value(rate));
        assertThat(rate.observations()).isEqualTo(10);
        // The stayers over all
        assertThat(Sound.value(rate))
                .isNotEqualTo(golden.expected("naive_stayers_over_all_WRONG").doubleValue());
    }

    @Test
    @DisplayName("km-aml-maintained, R survival: the share at each event with log-log limits")
    void retentionRateAtEachEvent() {
        GoldenCase golden = GoldenCase.load("km-aml-maintained");
        aml(company.after, golden);
        double[] times = GoldenCase.numbers(golden.expected("time"));
        double[] shares = new double[times.length];
        double[] lower = new double[times.length];
        double[] upper = new double[times.length];
        for (int i = 0; i < times.length; i++) {
            company.after.horizon((int) times[i]);
            var rate = company.metrics().retention().retentionRate();
            shares[i] = Sound.value(rate);
            lower[i] = Sound.interval(rate.estimate()).lower();
            upper[i] = Sound.interval(rate.estimate()).upper();
        }
        golden.checkAll("surv", shares);
        golden.checkAll("ci_log_log_lower", lower);
        golden.checkAll("ci_log_log_upper", upper);
    }

    @Test
    @DisplayName("logrank-aml, R survdiff: p of before against after; the difference of shares by Greenwood")
    void retentionProbability() {
        GoldenCase current = GoldenCase.load("km-aml-maintained");
        GoldenCase baseline = GoldenCase.load("km-aml-nonmaintained");
        aml(company.after, current);
        aml(company.before(), baseline);
        var retention = company.metrics().retention();
        GoldenCase.load("logrank-aml").check("p", Sound.value(retention.retentionProbability()));
        // R: survfit(Surv(time, status) ~ x, aml), summary at 12: 0.9091 (0.0867) and 0.5833 (0.1423)
        var comparison = retention.retentionRate().comparison();
        assertThat(comparison.baseline().value().orElseThrow()).isCloseTo(7 / 12.0, within(1e-12));
        double margin = 1.959963984540054 * Math.hypot(0.0866784172041448, 0.142318760470154);
        double difference = 10 / 11.0 - 7 / 12.0;
        Sound.limits(comparison.absolute(), difference - margin, difference + margin, 1e-9);
    }

    private static void aml(EmployeeExperienceCalculator room, GoldenCase golden) {
        double[] times = golden.numbers("time");
        double[] events = golden.numbers("event");
        Company.tell(room, times.length, i -> Company.after("p" + i, Company.months(times[i]), events[i] == 1));
    }

    @Test
    @DisplayName("definitions 3.2: 88 of 100 with AI and 75 of 100 without, over a closed year")
    void retentionByAiExposure() {
        GoldenCase golden = GoldenCase.definition("3.2");
        long[] with = golden.counts("with_ai");
        long[] without = golden.counts("without_ai");
        Instant start = monthsAgo(12);
        Company.tell(company.after, (int) with[1], i -> {
            Employment one = Employment.since("ai" + i, start).aiSince(start);
            return i < with[0] ? one : one.ended(Departure.resigned(daysAgo(30.0 + i), ExitReason.PAY));
        });
        Company.tell(company.after, (int) without[1], i -> {
            Employment one = Employment.since("no" + i, start);
            return i < without[0] ? one : one.ended(Departure.resigned(daysAgo(30.0 + i), ExitReason.PAY));
        });
        var exposure = company.metrics().exposure();
        golden.check("with_ai", Sound.value(exposure.retentionWithAi()));
        golden.check("without_ai", Sound.value(exposure.retentionWithoutAi()));
        golden.check("difference", Sound.value(exposure.retentionByAiExposure()));
        golden.check("difference", Sound.value(exposure.closedRetentionByAiExposure()));
        Interval limits = Sound.interval(exposure.closedRetentionByAiExposure().estimate());
        golden.checkAll("newcombe_ci", limits.lower(), limits.upper());
        // Without censoring Greenwood's variance is that of a binomial.
        double margin = 1.959963984540054 * Math.sqrt(0.88 * 0.12 / 100 + 0.75 * 0.25 / 100);
        Sound.limits(exposure.retentionByAiExposure().estimate(), 0.13 - margin, 0.13 + margin, 1e-9);
    }

    @Test
    @DisplayName("definitions 3.3: four reasons, 50 resignations before and 40 after")
    void voluntaryExitReasons() {
        GoldenCase golden = GoldenCase.definition("3.3");
        resign(company.before(), golden.counts("before"));
        resign(company.after, golden.counts("after"));
        ExitReasons exits = company.metrics().exits();
        double[] now = new double[4];
        double[] before = new double[4];
        for (int i = 0; i < now.length; i++) {
            var share = exits.voluntaryExitReasons().get(Company.REASONS.get(i).id());
            now[i] = Sound.value(share);
            before[i] = share.comparison().baseline().value().orElseThrow();
            Interval limits = Sound.interval(share.estimate());
            assertThat(share.observations()).isEqualTo(40);
            double[] expected =
                    GoldenCase.numbers(golden.expected("wilson_after").get(i));
            assertThat(limits.lower()).isCloseTo(expected[0], within(1e-12));
            assertThat(limits.upper()).isCloseTo(expected[1], within(1e-12));
        }
        golden.checkAll("share_after", now);
        golden.checkAll("share_before", before);
        golden.check("p", Sound.value(exits.exitReasonsProbability()));
        // V = sqrt(chi2 / (N (min(rows, columns) - 1)))
        double v = Sound.value(exits.exitReasonsAssociation());
        golden.check("chi2_homogeneity", v * v * 90);
    }

    private static void resign(EmployeeExperienceCalculator room, long... counts) {
        for (int reason = 0; reason < counts.length; reason++) {
            ExitReason why = Company.REASONS.get(reason);
            Company.tell(
                    room,
                    (int) counts[reason],
                    i -> Employment.since(why.id() + i, daysAgo(800))
                            .ended(Departure.resigned(daysAgo(100.0 + i), why)));
        }
    }

    @Test
    @DisplayName("competing-risks-small, R survfit: Aalen-Johansen of two reasons, everybody five times over")
    void exitIncidences() {
        GoldenCase golden = GoldenCase.load("competing-risks-small");
        double[] times = golden.numbers("time");
        double[] events = golden.numbers("event");
        ExitReason[] causes = {ExitReason.UNKNOWN, ExitReason.PAY, ExitReason.CAREER};
        for (int i = 0; i < times.length; i++) {
            Duration tenure = Company.months(times[i]);
            Instant start = CLOSED.minus(tenure);
            int cause = (int) events[i];
            String id = "p" + i + "-";
            Company.tell(company.after, MINIMUM, copy -> {
                Employment one = Employment.since(id + copy, start.minus(Duration.ofDays(cause == 0 ? 0 : 40)));
                return cause == 0
                        ? one
                        : one.ended(Departure.resigned(one.start().plus(tenure), causes[cause]));
            });
        }
        double[] at = golden.numbers("at");
        double[] first = new double[at.length];
        double[] second = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            company.after.horizon((int) at[i]);
            var incidences = company.metrics().exits().exitIncidences();
            first[i] = Sound.value(incidences.get("pay"));
            second[i] = Sound.value(incidences.get("career"));
        }
        golden.checkAll("cif_event1", first);
        golden.checkAll("cif_event2", second);
        // 1 - KM of pay alone treats who left for a career as if pay could still drive them out: larger, and wrong.
        double km = 11 / 12.0 * (8 / 9.0) * (7 / 8.0) * (5 / 6.0) * (1 / 2.0);
        assertThat(1 - km).isGreaterThan(first[at.length - 1] + 0.05);
    }

    @Test
    @DisplayName("definitions 3.4: 45 promoters, 35 passives, 20 detractors")
    void enps() {
        GoldenCase golden = GoldenCase.definition("3.4");
        Instant day = daysAgo(10);
        company.after.surveyed(new SurveyResult(
                "autumn", day, 160, golden.count("promoters"), golden.count("passives"), golden.count("detractors")));
        check(golden);
        Company single = new Company();
        Company.answers(single.after, "p", day, Company.times(45, 9));
        Company.answers(single.after, "n", day, Company.times(35, 8));
        Company.answers(single.after, "d", day, Company.times(20, 6));
        assertThat(single.metrics().survey().enps())
                .isEqualTo(company.metrics().survey().enps());
        assertThat(Sound.value(company.metrics().survey().responseRate())).isEqualTo(0.625);
    }

    private void check(GoldenCase golden) {
        var enps = company.metrics().survey().enps();
        golden.check("enps_percent", 100 * Sound.value(enps));
        Interval limits = Sound.interval(enps.estimate());
        golden.checkAll("ci_percent", 100 * limits.lower(), 100 * limits.upper());
        assertThat(enps.observations()).isEqualTo(100);
    }

    @Test
    @DisplayName("nps-324: one half, one third, one sixth of 324")
    void enpsOf324() {
        GoldenCase golden = GoldenCase.load("nps-324");
        company.after.surveyed(new SurveyResult(
                "autumn",
                daysAgo(10),
                324,
                golden.count("promoters"),
                golden.count("passives"),
                golden.count("detractors")));
        var enps = company.metrics().survey().enps();
        golden.check("nps", Sound.value(enps));
        Interval limits = Sound.interval(enps.estimate());
        golden.checkAll("ci_wald", limits.lower(), limits.upper());
    }

    @Test
    @DisplayName("edge cases of nps: all tens have a width, no answers no data")
    void enpsOfOneKind() {
        Sound.absent(company.metrics().survey().enps(), Reason.NO_DATA);
        Company.answers(company.after, "a", daysAgo(10), 10, 10, 10, 10, 10);
        var enps = company.metrics().survey().enps();
        assertThat(Sound.value(enps)).isEqualTo(1);
        // Rocks 2016: p = (5 + 3/4) / 8, d = (3/4) / 8; the value stays the raw one.
        double centre = 5 / 8.0;
        double margin = 1.959963984540054 * Math.sqrt((6.5 / 8 - centre * centre) / 8);
        Sound.limits(enps.estimate(), centre - margin, 1, 1e-12);
        assertThat(Sound.interval(enps.estimate()).method()).isEqualTo("adjusted trinomial Wald");
    }

    @Test
    @DisplayName("definitions 3.5: five of seven reached full productivity")
    void timeToFullProductivity() {
        GoldenCase golden = GoldenCase.definition("3.5");
        productive(company.after, golden.numbers("days"), golden.numbers("reached"));
        var time = company.metrics().productivity().timeToFullProductivity();
        golden.check("median_days", Sound.value(time) / Tenure.DAY);
        assertThat(time.observations()).isEqualTo(7);
        assertThat(Sound.value(time) / Tenure.DAY)
                .isNotEqualTo(golden.expected("naive_mean_of_reached_WRONG").doubleValue());
    }

    @Test
    @DisplayName("km-aml-maintained and logrank-aml: median 31 without an upper limit, p against the baseline")
    void timeToFullProductivityOfAml() {
        GoldenCase current = GoldenCase.load("km-aml-maintained");
        GoldenCase baseline = GoldenCase.load("km-aml-nonmaintained");
        productive(company.after, current.numbers("time"), current.numbers("event"));
        productive(company.before(), baseline.numbers("time"), baseline.numbers("event"));
        var found = company.metrics().productivity();
        Present median = (Present) found.timeToFullProductivity().estimate();
        assertThat(median.number() / Tenure.DAY).isEqualTo(31);
        assertThat(found.timeToFullProductivity()
                                .comparison()
                                .baseline()
                                .value()
                                .orElseThrow()
                        / Tenure.DAY)
                .isEqualTo(23);
        GoldenCase.load("logrank-aml").check("p", Sound.value(found.productivityProbability()));
    }

    @Test
    @DisplayName("edge cases of km-median: nobody, or a quarter, reached it, everybody five times over")
    void timeToFullProductivityNotReached() {
        for (List<Integer> reached : List.of(List.of(0, 0, 0), List.of(1, 0, 0, 0))) {
            Company other = new Company();
            for (int copy = 0; copy < MINIMUM; copy++) {
                for (int i = 0; i < reached.size(); i++) {
                    productive(other.after, copy + "-" + i, 10.0 * (i + 1), reached.get(i) == 1);
                }
            }
            // Somebody who says that full productivity is recorded at all
            other.after.becameProductive(new ProductivityReached("x", daysAgo(1), "nobody"));
            var time = other.metrics().productivity().timeToFullProductivity();
            Absent absent = (Absent) time.estimate();
            assertThat(absent.why()).isEqualTo(Reason.CENSORED_NOT_REACHED);
            assertThat(absent.lowerBound()).hasValue(10 * reached.size() * Tenure.DAY);
        }
    }

    private static void productive(EmployeeExperienceCalculator room, double[] days, double[] reached) {
        for (int i = 0; i < days.length; i++) {
            productive(room, "p" + i, days[i], reached[i] == 1);
        }
    }

    private static void productive(EmployeeExperienceCalculator room, String id, double days, boolean reached) {
        Instant start = daysAgo(reached ? days + 50 : days);
        room.employed(Employment.since(id, start));
        if (reached) {
            Instant day = start.plusSeconds(Math.round(days * Tenure.DAY));
            room.becameProductive(new ProductivityReached("r" + id, day, id));
        }
    }
}
