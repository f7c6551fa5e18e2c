package io.roi4j.impl.stats;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Estimate;
import io.roi4j.Reason;
import io.roi4j.impl.golden.GoldenCase;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ScalingGoldenTest {
    @Test
    @DisplayName("Stock & Watson, R AER: library subscriptions and the price per citation")
    void journals() {
        GoldenCase golden = GoldenCase.load("elasticity-journals");
        var fit = Elasticity.of(golden.numbers("x"), golden.numbers("y"), golden.number("confidence"));
        golden.check("elasticity", Expect.value(fit.classical()));
        golden.check("intercept", Expect.value(fit.line().intercept()));
        golden.check("se", Expect.value(fit.line().slopeStandardError()));
        checkInterval(golden, "ci", fit.classical());
        golden.check("r2", Expect.value(fit.line().rSquared()));
    }

    @Test
    @DisplayName("definitions 7.7: cost on volume; HC3 by numpy")
    void costElasticity() {
        GoldenCase golden = GoldenCase.definition("7.7");
        var fit = Elasticity.of(golden.numbers("volume"), golden.numbers("total_cost"), 0.95);
        golden.check("cost_elasticity", Expect.value(fit.classical()));
        checkInterval(golden, "ci", fit.classical());
        golden.check("returns_to_scale", 1 / Expect.value(fit.classical()));
        Expect.close(fit.robust(), 0.8553974808237483, 0.829046038634188, 0.8817489230133086, 1e-11);
    }

    @Test
    @DisplayName("Gunther (2007), R package usl: SPEC SDM91")
    void specSdm91() {
        GoldenCase golden = GoldenCase.load("usl-specsdm91");
        UslFit fit = UniversalScalabilityLaw.fit(golden.numbers("n"), golden.numbers("throughput"), 0.95);
        golden.check("alpha", Expect.value(fit.alpha()));
        golden.check("beta", Expect.value(fit.beta()));
        golden.check("gamma", Expect.value(fit.gamma()));
        double t = Critical.t(0.95, 4);
        golden.checkAll(
                "se",
                (Expect.interval(fit.alpha()).upper() - Expect.value(fit.alpha())) / t,
                (Expect.interval(fit.beta()).upper() - Expect.value(fit.beta())) / t,
                (Expect.interval(fit.gamma()).upper() - Expect.value(fit.gamma())) / t);
        golden.check("residual_se", Expect.value(fit.residualDeviation()));
        golden.check("peak_n", Expect.value(fit.peakLoad()));
        golden.check("peak_throughput", Expect.value(fit.peakThroughput()));
        golden.check("amdahl_limit", Expect.value(fit.limit()));
    }

    @Test
    @DisplayName("R package usl, tests/coef.R: a curve without noise")
    void exactCurve() {
        GoldenCase golden = GoldenCase.load("usl-exact-002");
        UslFit fit = UniversalScalabilityLaw.fit(golden.numbers("n"), golden.numbers("throughput"), 0.95);
        golden.check("alpha", Expect.value(fit.alpha()));
        golden.check("beta", Expect.value(fit.beta()));
        golden.check("gamma", Expect.value(fit.gamma()));
    }

    @Test
    @DisplayName("Quinn (2004), section 7.6: Karp-Flatt")
    void karpFlatt() {
        GoldenCase golden = GoldenCase.load("karp-flatt-constant");
        double[] workers = golden.numbers("processors");
        double[] speedup = golden.numbers("speedup");
        double[] fraction = IntStream.range(0, workers.length)
                .mapToDouble(i -> Expect.value(KarpFlatt.serialFraction(speedup[i], workers[i])))
                .toArray();
        golden.checkAll("serial_fraction", fraction);
        golden.checkAll("serial_fraction_published", fraction);
    }

    @Test
    @DisplayName("definitions 7.2: Karp-Flatt from measured times, absent for one worker")
    void trainingScaling() {
        GoldenCase golden = GoldenCase.definition("7.2");
        double[] workers = golden.numbers("workers");
        double[] seconds = golden.numbers("seconds");
        golden.checkEach(
                "karp_flatt",
                IntStream.range(0, workers.length)
                        .mapToObj(i -> KarpFlatt.serialFraction(seconds[0] / seconds[i], workers[i])
                                .value())
                        .toList());
    }

    @Test
    @DisplayName("Amdahl (1967), Hennessy & Patterson: 95 % parallel")
    void amdahl() {
        GoldenCase golden = GoldenCase.load("amdahl-95");
        double p = golden.number("parallel_fraction");
        golden.checkAll(
                "speedup",
                Arrays.stream(golden.numbers("n"))
                        .map(n -> Expect.value(Amdahl.speedup(p, n)))
                        .toArray());
        golden.check("limit", Expect.value(Amdahl.limit(p)));
    }

    @Test
    @DisplayName("Gustafson (1988), Quinn (2004): 64 processors, 5 % serial")
    void gustafson() {
        GoldenCase golden = GoldenCase.load("gustafson-64");
        double s = golden.number("serial_fraction");
        double n = golden.number("n");
        golden.check("scaled_speedup", Expect.value(Gustafson.scaledSpeedup(s, n)));
        golden.check("weak_efficiency", Expect.value(Gustafson.weakEfficiency(s, n)));
    }

    @Test
    @DisplayName("W. Huber's worked example: 162, 108, 54; Rocks (2016): 3, 0, 0")
    void netPromoter() {
        GoldenCase huber = GoldenCase.load("nps-324");
        Estimate wald = NetPromoter.reading(
                huber.count("promoters"),
                huber.count("passives"),
                huber.count("detractors"),
                huber.number("confidence"));
        huber.check("nps", Expect.value(wald));
        checkInterval(huber, "ci_wald", wald);
        double se = (Expect.interval(wald).upper() - Expect.value(wald)) / Critical.z(0.95);
        huber.check("se", se);
        huber.check("variance_per_answer", se * se * 324);
        GoldenCase rocks = GoldenCase.load("nps-adjusted-wald-3-0-0");
        Estimate adjusted = NetPromoter.reading(3, 0, 0, 0.95);
        rocks.check("nps", Expect.value(adjusted));
        checkInterval(rocks, "ci_adjusted_wald", adjusted);
    }

    @Test
    @DisplayName("definitions 3.4 and 3.10: eNPS in percent, net sentiment")
    void netScores() {
        GoldenCase enps = GoldenCase.definition("3.4");
        Estimate score =
                NetPromoter.reading(enps.count("promoters"), enps.count("passives"), enps.count("detractors"), 0.95);
        enps.check("enps_percent", 100 * Expect.value(score));
        enps.checkAll(
                "ci_percent",
                100 * Expect.interval(score).lower(),
                100 * Expect.interval(score).upper());
        GoldenCase sentiment = GoldenCase.definition("3.10");
        Estimate net = NetPromoter.reading(
                sentiment.count("positive"), sentiment.count("neutral"), sentiment.count("negative"), 0.95);
        sentiment.check("net_sentiment", Expect.value(net));
        checkInterval(sentiment, "ci", net);
    }

    @Test
    @DisplayName("edge-cases.json: USL of 2 points, elasticity of a volume of 0, NPS of nothing and of all tens")
    void edges() {
        Reason few = Reason.INSUFFICIENT_SAMPLE;
        Expect.absent(
                UniversalScalabilityLaw.fit(new double[] {1, 2}, new double[] {1, 1.9}, 0.95)
                        .alpha(),
                few);
        Expect.absent(
                Elasticity.of(new double[] {0, 10, 20}, new double[] {1, 2, 3}, 0.95)
                        .classical(),
                Reason.NON_POSITIVE_FOR_LOG);
        Expect.absent(NetPromoter.reading(0, 0, 0, 0.95), Reason.NO_DATA);
        Estimate tens = NetPromoter.reading(300, 0, 0, 0.95);
        assertThat(Expect.value(tens)).isOne();
        assertThat(Expect.interval(tens).lower()).isLessThan(0.995);
    }

    private static void checkInterval(GoldenCase golden, String path, Estimate actual) {
        golden.checkAll(
                path, Expect.interval(actual).lower(), Expect.interval(actual).upper());
    }
}
