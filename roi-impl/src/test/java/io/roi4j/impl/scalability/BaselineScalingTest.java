package io.roi4j.impl.scalability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Cohort;
import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.Verdict;
import io.roi4j.impl.formula.Days;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.golden.GoldenCase;
import io.roi4j.impl.inference.Calls;
import io.roi4j.scalability.CashFlow;
import io.roi4j.scalability.CashFlow.Kind;
import io.roi4j.scalability.GoLive;
import io.roi4j.scalability.LoadPoint;
import io.roi4j.scalability.ScalabilityCalculator;
import io.roi4j.scalability.ScalabilityMetrics;
import io.roi4j.scalability.TrainingRun;
import io.roi4j.scalability.TrainingRun.Work;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Figures of 7.2, 7.4, 7.6 and 7.7 beside those of the baseline, and the options of 7.6. */
class BaselineScalingTest {
    private final Live live = new Live();

    @BeforeEach
    void laterOn() {
        live.passDays(2_000);
    }

    private ScalabilityCalculator room(Cohort cohort) {
        return live.after().cohort(cohort).scalability();
    }

    private ScalabilityMetrics found() {
        ScalabilityMetrics found = room(Cohort.AFTER).calculate();
        Sound.metrics(found);
        return found;
    }

    private void train(Cohort cohort, int workers, Work work, double... seconds) {
        for (int i = 0; i < seconds.length; i++) {
            room(cohort)
                    .trained(new TrainingRun(
                            work + " " + workers + " " + i,
                            live.now(),
                            workers,
                            Duration.ofNanos(Math.round(seconds[i] * 1e9)),
                            work));
        }
    }

    @Test
    @DisplayName("training figures are compared at the same number of workers")
    void training() {
        train(Cohort.BEFORE, 1, Work.FIXED, 1000, 1001, 999);
        train(Cohort.BEFORE, 8, Work.FIXED, 300, 301, 299);
        train(Cohort.AFTER, 1, Work.FIXED, 1000, 1001, 999);
        train(Cohort.AFTER, 8, Work.FIXED, 150, 151, 149);
        train(Cohort.AFTER, 16, Work.FIXED, 90, 91, 89);
        var strong = found().trainingScaling().strongScaling();
        assertThat(strong.get("8").parallelEfficiency().comparison().verdict()).isEqualTo(Verdict.BETTER);
        assertThat(strong.get("8").trainingTime().comparison().verdict()).isEqualTo(Verdict.BETTER);
        assertThat(strong.get("8").serialFraction().comparison().verdict()).isEqualTo(Verdict.BETTER);
        assertThat(strong.get("1").trainingTime().comparison().verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(strong.get("16").speedup().comparison().baseline().reason()).contains(Reason.NO_BASELINE);
        assertThat(found().trainingScaling()
                        .strongScalingEfficiency()
                        .comparison()
                        .baseline()
                        .reason())
                .contains(Reason.NO_BASELINE);
    }

    @Test
    @DisplayName("Gustafson (1988): 64 processors and a serial share of 5 % do 60.85 times the work")
    void scaledSpeedup() {
        GoldenCase golden = GoldenCase.load("gustafson-64");
        train(Cohort.AFTER, 1, Work.PER_WORKER, 0.95078125);
        train(Cohort.AFTER, 64, Work.PER_WORKER, 1);
        var weak = found().trainingScaling().weakScaling().get("64");
        golden.check("scaled_speedup", Sound.value(weak.scaledSpeedup()));
        golden.check("weak_efficiency", Sound.value(weak.weakParallelEfficiency()));
    }

    @Test
    @DisplayName("R package usl tests/coef.R, as training times: alpha and beta of .02, the peak at 7")
    void trainingCurve() {
        GoldenCase golden = GoldenCase.load("usl-exact-002");
        double[] load = golden.numbers("n");
        double[] throughput = golden.numbers("throughput");
        for (int i = 0; i < load.length; i++) {
            train(Cohort.AFTER, (int) load[i], Work.FIXED, 1e4 / throughput[i]);
        }
        var curve = found().trainingScaling();
        assertThat(Sound.value(curve.trainingContention())).isCloseTo(0.02, within(1e-3));
        assertThat(Sound.value(curve.trainingCoherency())).isCloseTo(0.02, within(1e-3));
        assertThat(Sound.value(curve.fastestWorkers())).isCloseTo(7, within(0.1));
    }

    @Test
    @DisplayName("the universal scalability law beside that of the baseline")
    void load() {
        for (int n : new int[] {1, 2, 4, 8, 16, 32}) {
            room(Cohort.BEFORE).loaded(new LoadPoint("p" + n, live.now(), n, usl(n, 0.1) * (1 + 1e-3 * (n % 3))));
            room(Cohort.AFTER).loaded(new LoadPoint("p" + n, live.now(), n, usl(n, 0.02) * (1 + 1e-3 * (n % 3))));
        }
        var contention = found().loadScaling().contention();
        assertThat(contention.comparison().verdict()).isEqualTo(Verdict.BETTER);
        assertThat(contention.comparison().observations()).isEqualTo(6);
        assertThat(contention.comparison().label()).isEqualTo("cohort before");
    }

    private static double usl(double n, double alpha) {
        return 10 * n / (1 + alpha * (n - 1) + 0.001 * n * (n - 1));
    }

    @Test
    @DisplayName("bands of volume are compared with the baseline's days of the same band")
    void bands() {
        Calls.spread(live.before().inferences("gpt"), new BigDecimal("10"), 20);
        Calls.spread(live.after().inferences("gpt"), new BigDecimal("5"), 20);
        live.passDays(1);
        Calls.spread(live.after().inferences("gpt"), new BigDecimal("5"), 200);
        var bands = found().costPerInferenceBands();
        assertThat(bands.get("1e1").comparison().baseline().value()).hasValue(0.5);
        assertThat(bands.get("1e2").comparison().baseline().reason()).contains(Reason.NO_BASELINE);
    }

    private void flow(Cohort cohort, String deployment, int day, double dollars) {
        room(cohort)
                .flowed(new CashFlow(
                        deployment + day,
                        deployment,
                        Live.START.plus(Duration.ofDays(day)),
                        Slow.dollars(dollars),
                        Kind.NET));
    }

    private void goLive(String id, String deployment, int day) {
        room(Cohort.AFTER).wentLive(new GoLive(id, deployment, Live.START.plus(Duration.ofDays(day))));
    }

    private static double days(io.roi4j.Elapsed elapsed) {
        return Sound.value(elapsed) / Days.SECONDS;
    }

    @Test
    @DisplayName("Brealey & Myers at 10 %: 1000 back after 2.953 years of 365 days, against 2.333 without a discount")
    void discounted() {
        GoldenCase golden = GoldenCase.load("payback-1");
        double[] flows = golden.numbers("flows");
        for (int i = 0; i < flows.length; i++) {
            flow(Cohort.AFTER, "triage", 365 * i, flows[i]);
        }
        Sound.absent(found().returnTimes().portfolioDiscountedTimeToRoi(), Reason.NOT_RECORDED);
        assertThat(found().returnTimes().discountedTimeToRoi()).isEmpty();
        room(Cohort.AFTER).declareDiscountRate(golden.number("rate"), "handbook of finance");
        var times = found().returnTimes();
        golden.check(
                "discounted_payback_periods", days(times.discountedTimeToRoi().get("triage")) / 365);
        golden.check("discounted_payback_periods", days(times.portfolioDiscountedTimeToRoi()) / 365);
        golden.check("payback_periods", days(times.timeToRoi().get("triage")) / 365);
        assertThat(times.portfolioDiscountedTimeToRoi().provenance()).isEqualTo(Provenance.DECLARED);
        room(Cohort.AFTER).declareDiscountRate(0, "no discount");
        golden.check(
                "payback_periods",
                days(found().returnTimes().discountedTimeToRoi().get("triage")) / 365);
        room(Cohort.AFTER).declareDiscountRate(-0.1, "x");
        room(Cohort.AFTER).declareDiscountRate(0.1, "");
        assertThat(live.refused()).containsOnlyKeys(Reason.OUT_OF_RANGE, Reason.INVALID_INPUT);
    }

    @Test
    @DisplayName("from going live: 0 where it was paid back before, at the bound less the wait where it isn't yet")
    void goLive() {
        Sound.absent(found().returnTimes().portfolioGoLiveToRoi(), Reason.NO_DATA);
        for (String deployment : new String[] {"a", "b", "d"}) {
            flow(Cohort.AFTER, deployment, 0, -100);
            flow(Cohort.AFTER, deployment, 100, 100);
        }
        flow(Cohort.AFTER, "c", 0, -100);
        flow(Cohort.AFTER, "c", 100, 50);
        Sound.absent(found().returnTimes().portfolioGoLiveToRoi(), Reason.NOT_RECORDED);
        goLive("1", "a", 40);
        goLive("2", "a", 30);
        goLive("3", "b", 120);
        goLive("4", "c", 60);
        goLive("5", "never flowed", 60);
        var times = found().returnTimes().goLiveToRoi();
        assertThat(times).containsOnlyKeys("a", "b", "c");
        assertThat(days(times.get("a"))).isEqualTo(70);
        assertThat(days(times.get("b"))).isZero();
        Sound.absent(times.get("c"), Reason.CENSORED_NOT_REACHED);
        assertThat(days(found().returnTimes().portfolioGoLiveToRoi())).isEqualTo(70);
    }

    @Test
    @DisplayName("returns beside those of the baseline's deployments")
    void returns() {
        for (int i = 0; i < 12; i++) {
            flow(Cohort.BEFORE, "d" + i, 0, -100);
            flow(Cohort.BEFORE, "d" + i, 300 + i, 100);
            flow(Cohort.AFTER, "d" + i, 0, -100);
            flow(Cohort.AFTER, "d" + i, 100 + i, 100);
        }
        flow(Cohort.AFTER, "new", 0, -1);
        var times = found().returnTimes();
        assertThat(times.portfolioTimeToRoi().comparison().verdict()).isEqualTo(Verdict.BETTER);
        assertThat(times.portfolioTimeToRoi().comparison().observations()).isEqualTo(12);
        assertThat(times.timeToRoi().get("d0").comparison().absolute().value()).hasValue(-200 * Days.SECONDS);
        assertThat(times.timeToRoi().get("new").comparison().baseline().reason())
                .contains(Reason.NO_BASELINE);
    }
}
