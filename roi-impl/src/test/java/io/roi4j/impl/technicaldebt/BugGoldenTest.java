package io.roi4j.impl.technicaldebt;

import static io.roi4j.impl.technicaldebt.Debt.DAY;
import static io.roi4j.impl.technicaldebt.Debt.daysAgo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Comparison;
import io.roi4j.Interval;
import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.Verdict;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.golden.GoldenCase;
import io.roi4j.technicaldebt.BugCorrection;
import io.roi4j.technicaldebt.BugOpened;
import io.roi4j.technicaldebt.TechnicalDebtCalculator;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 4.4, through the public surface. */
class BugGoldenTest {
    private static final GoldenCase BUGS = GoldenCase.definition("4.4");
    private final Debt debt = new Debt();

    private BugCorrection bugs() {
        return debt.metrics().bugs();
    }

    @Test
    @DisplayName("definitions 4.4: 18 bugs in 30 days, Garwood")
    void bugArrivalRate() {
        tell();
        BUGS.check("arrival_rate_per_day", Sound.value(bugs().bugArrivalRate()) * DAY);
        Interval limits = Sound.interval(bugs().bugArrivalRate().estimate());
        BUGS.checkAll("arrival_rate_ci", limits.lower() * DAY, limits.upper() * DAY);
        assertThat(bugs().bugArrivalRate().provenance()).isEqualTo(Provenance.REPORTED);
    }

    @Test
    @DisplayName("definitions 4.4: 15 closed of 18; limits as of R poisson.test(c(15, 18), c(1, 1))")
    void bugClosureRatio() {
        tell();
        BUGS.check("closure_ratio", Sound.value(bugs().bugClosureRatio()));
        // scipy.stats.beta.ppf(.025, 15, 19) and .ppf(.975, 16, 18), each p / (1 - p)
        Sound.limits(bugs().bugClosureRatio().estimate(), 0.3909486409777803, 1.7509822098881533, 1e-9);
    }

    @Test
    @DisplayName("definitions 4.4: a backlog of 6 grows to 9")
    void bugBacklog() {
        tell();
        BUGS.check("backlog_end", Sound.value(bugs().bugBacklog()));
        assertThat(bugs().bugBacklog().provenance()).isEqualTo(Provenance.DECLARED);
    }

    /** Of the 15 that were closed four are older than the watch. */
    private void tell() {
        long opened = BUGS.count("opened");
        long closed = BUGS.count("closed_of_those_opened_or_older");
        double exposure = BUGS.number("exposure_days");
        debt.after.bugsWatched(daysAgo(exposure));
        debt.after.declareBacklog(BUGS.count("backlog_start"), "ticket system");
        for (int i = 0; i < opened; i++) {
            debt.after.bugOpened(Debt.opened("bug" + i, exposure - i));
        }
        for (int i = 0; i < closed; i++) {
            String bug = i < 4 ? "older" + i : "bug" + i;
            debt.after.bugFixed(Debt.fixed(bug, 5 + i / 10.0));
        }
    }

    @Test
    @DisplayName("definitions 4.4: five of six bugs fixed, the curve is level at one half from day 3 to day 5")
    void timeToFix() {
        Debt.bugs(debt.after, BUGS.numbers("fix_days"), BUGS.numbers("fixed"));
        BUGS.check("median_time_to_fix_days", Sound.value(bugs().timeToFix()) / DAY);
    }

    @Test
    @DisplayName("edge case any rate, of bugs reopened: 0 of 0, and 0 of 15 with Wilson's upper limit")
    void bugReopenRate() {
        Sound.absent(bugs().bugReopenRate(), Reason.ZERO_DENOMINATOR);
        double[] fixed = new double[15];
        Arrays.fill(fixed, 1);
        Debt.bugs(debt.after, fixed, fixed);
        assertThat(Sound.value(bugs().bugReopenRate())).isZero();
        Sound.limits(bugs().bugReopenRate().estimate(), 0, 0.203883301036, 1e-9);
    }

    @Test
    @DisplayName("poisson-rate-137, R ?poisson.test: 137 events in 24.19893 units of 100,000 seconds")
    void garwood() {
        GoldenCase golden = GoldenCase.load("poisson-rate-137");
        watch(debt.after, golden.count("events"), golden.number("exposure") * 1e5);
        golden.check("rate", Sound.value(bugs().bugArrivalRate()) * 1e5);
        Interval limits = Sound.interval(bugs().bugArrivalRate().estimate());
        golden.checkAll("ci", limits.lower() * 1e5, limits.upper() * 1e5);
    }

    @Test
    @DisplayName(
            "poisson-ratio-11-21, R ?poisson.test: 11 in 800 hours against 21 in 3,011 hours, recorded or declared")
    void poissonRatio() {
        GoldenCase golden = GoldenCase.load("poisson-ratio-11-21");
        watch(debt.after, golden.count("a.events"), golden.number("a.exposure") * 3_600);
        Duration observed = Duration.ofHours(golden.count("b.exposure"));
        debt.before().declareBugArrivals(golden.count("b.events"), observed, "audit");
        check(golden, bugs().bugArrivalRate().comparison());
        assertThat(bugs().bugArrivalRate().comparison().label()).isEqualTo("declared: audit");
        watch(debt.before(), golden.count("b.events"), (double) observed.toSeconds());
        check(golden, bugs().bugArrivalRate().comparison());
        assertThat(bugs().bugArrivalRate().comparison().label()).isEqualTo("cohort before");
    }

    private static void check(GoldenCase golden, Comparison comparison) {
        golden.check("rate_ratio", comparison.relative().value().orElseThrow() + 1);
        Interval limits = Sound.interval(comparison.relative());
        golden.checkAll("ci", limits.lower() + 1, limits.upper() + 1);
        assertThat(comparison.verdict()).isEqualTo(Verdict.UNDETERMINED);
    }

    private static void watch(TechnicalDebtCalculator room, long bugs, double seconds) {
        Instant since = Debt.NOW.minusMillis(Math.round(seconds * 1_000));
        room.bugsWatched(since, Debt.NOW);
        for (int i = 0; i < bugs; i++) {
            room.bugOpened(new BugOpened("bug" + i, since.plusSeconds((long) (seconds / bugs * i))));
        }
    }

    @Test
    @DisplayName("catalogue 0.1: no bug in so much time has the upper limit -ln(0.025) / time")
    void noBugs() {
        debt.after.bugsWatched(daysAgo(30));
        assertThat(Sound.value(bugs().bugArrivalRate())).isZero();
        double upper = Sound.interval(bugs().bugArrivalRate().estimate()).upper();
        assertThat(upper * 30 * DAY).isCloseTo(-Math.log(0.025), within(1e-9));
        Sound.absent(bugs().bugClosureRatio(), Reason.ZERO_DENOMINATOR);
        assertThat(Sound.value(bugs().bugBacklog())).isZero();
    }

    @Test
    @DisplayName("km-aml-maintained, logrank-aml, R survival, of fixes")
    void aml() {
        GoldenCase current = GoldenCase.load("km-aml-maintained");
        GoldenCase baseline = GoldenCase.load("km-aml-nonmaintained");
        Debt.bugs(debt.after, current.numbers("time"), current.numbers("event"));
        Debt.bugs(debt.before(), baseline.numbers("time"), baseline.numbers("event"));
        assertThat(Sound.value(bugs().timeToFix()) / DAY).isEqualTo(31);
        GoldenCase.load("logrank-aml").check("p", Sound.value(bugs().fixTimesProbability()));
    }
}
