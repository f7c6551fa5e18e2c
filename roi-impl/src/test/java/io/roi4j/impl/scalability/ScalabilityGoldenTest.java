package io.roi4j.impl.scalability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Efficiency;
import io.roi4j.Elapsed;
import io.roi4j.Reason;
import io.roi4j.impl.formula.Days;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.golden.GoldenCase;
import io.roi4j.impl.inference.Calls;
import io.roi4j.impl.inference.InferenceTally;
import io.roi4j.impl.tally.LatencyHistogram;
import io.roi4j.inference.Inference;
import io.roi4j.scalability.InferenceLatency;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 7.1, 7.3 and 7.4, through the formulas and through the public surface. */
class ScalabilityGoldenTest {
    private static final double GIGA = 1e9;
    private static final double TERA = 1e12;
    private static final double KILO = 1e3;

    @Test
    @DisplayName("definitions 7.1: the sum over the sum, not the mean of the ratios")
    void flopsPerWatt() {
        GoldenCase golden = GoldenCase.definition("7.1");
        for (Efficiency found : bothWays(golden.numbers("flop"), golden.numbers("joule"))) {
            golden.check("flop_per_joule", Sound.value(found));
            double wrong = golden.expected("mean_of_ratios_WRONG").doubleValue();
            assertThat(Sound.value(found)).isNotCloseTo(wrong, Percentage.withPercentage(1));
            assertThat(found.observations()).isEqualTo(2);
        }
    }

    @Test
    @DisplayName("Green500 November 2007: Blue Gene/P at Juelich, and the four sites together")
    void green500Of2007() {
        GoldenCase golden = GoldenCase.load("green500-2007-11");
        double[] watts = scaled(golden.numbers("power_kw"), KILO);
        for (Efficiency found :
                bothWays(new double[] {golden.number("juelich_rmax_gflops") * GIGA}, new double[] {watts[3]})) {
            golden.check("juelich_gflops_per_watt", Sound.value(found) / GIGA);
        }
        double[] gflops = GoldenCase.numbers(golden.expected("implied_rmax_gflops"));
        // (11109.853 + 21909.95 + 43160.58 + 167298.096) / (31.1 + 62.2 + 124.4 + 497.6) MFLOPS/W
        for (Efficiency found : bothWays(scaled(gflops, GIGA), watts)) {
            assertThat(Sound.value(found) / GIGA).isCloseTo(243478.479 / 715.3 / KILO, within(1e-9));
        }
    }

    @Test
    @DisplayName("Green500 November 2020: operations and energy of the same run; a mixture isn't what comes out")
    void green500Of2020() {
        GoldenCase golden = GoldenCase.load("green500-2020-11-optimized");
        double[] published = GoldenCase.numbers(golden.expected("published_gflops_per_watt"));
        double[] mixed = GoldenCase.numbers(golden.expected("naive_mixed"));
        for (int i = 0; i < published.length; i++) {
            Live live = new Live();
            var recorder = live.after().inferences(golden.input("system").get(i).textValue());
            Calls.work(
                    recorder,
                    golden.numbers("optimized_run_kw")[i] * KILO,
                    golden.numbers("optimized_run_tflops")[i] * TERA);
            Calls.work(recorder, Inference.UNKNOWN, golden.numbers("rmax_tflops")[i] * TERA);
            Calls.work(recorder, golden.numbers("power_kw")[i] * KILO, Inference.UNKNOWN);
            double found = Sound.value(live.after().scalability().calculate().flopsPerWatt()) / GIGA;
            assertThat(found).isCloseTo(published[i], within(0.0051));
            assertThat(found).isNotCloseTo(mixed[i], within(0.5));
        }
    }

    @Test
    @DisplayName("edge cases, flops-per-watt: operations, but 0 joules")
    void noEnergy() {
        for (Efficiency found : bothWays(new double[] {1e12}, new double[] {0})) {
            Sound.absent(found, Reason.ZERO_DENOMINATOR);
        }
    }

    @Test
    @DisplayName("definitions 7.3: ten latencies, within the 6.25 % that the live reading states")
    void inferenceLatency() {
        GoldenCase golden = GoldenCase.definition("7.3");
        long[] ms = golden.counts("ms");
        Live live = new Live();
        Arrays.stream(ms).forEach(t -> live.after().inferences("gpt").succeeded(t * 1_000_000));
        InferenceLatency found = live.after().scalability().calculate().inferenceLatency();
        double p50 = golden.expected("p50").doubleValue();
        near(found.latencyMedian(), p50);
        // Of ten values the 90th percentile is the 9th, the 95th and 99th the 10th; type 7 would interpolate between
        // them.
        double[] sorted = Arrays.stream(ms).sorted().asDoubleStream().toArray();
        near(found.latencyP90(), sorted[8]);
        near(found.latencyP95(), sorted[9]);
        near(found.latencyP99(), sorted[9]);
        assertThat(Sound.value(found.latencyMax())).isEqualTo(0.09);
        assertThat(found.latencyP95().estimate().interval()).isEmpty();
    }

    @Test
    @DisplayName("Cochran (1977) p. 152, ten cities as ten days: cost per inference, R boot::city")
    void costPerInference() {
        GoldenCase golden = GoldenCase.load("ratio-of-sums-city");
        Live live = new Live();
        for (int i = 0; i < golden.counts("denominator").length; i++) {
            BigDecimal cost = BigDecimal.valueOf(golden.counts("numerator")[i]);
            Calls.spread(live.after().inferences("gpt"), cost, golden.counts("denominator")[i]);
            live.passDays(1);
        }
        var found = live.after().scalability().calculate();
        golden.check("ratio", Sound.value(found.costPerInference()));
        golden.checkAll(
                "fieller_ci",
                Sound.interval(found.costPerInference().estimate()).lower(),
                Sound.interval(found.costPerInference().estimate()).upper());
        golden.check("ratio", Sound.value(found.costPerSuccessfulInference()));
        // 4.3 and 7.4 are one accumulator
        assertThat(found.costPerInference())
                .isEqualTo(live.after().technicalDebt().calculate().costPerPrediction());
    }

    private static void near(Elapsed found, double ms) {
        assertThat(Sound.value(found) * KILO)
                .isCloseTo(ms, Percentage.withPercentage(100 * LatencyHistogram.RELATIVE_ERROR));
    }

    private static double[] scaled(double[] numbers, double factor) {
        return Arrays.stream(numbers).map(number -> number * factor).toArray();
    }

    private static List<Efficiency> bothWays(double[] operations, double[] joules) {
        List<InferenceTally> days = new ArrayList<>();
        Live live = new Live();
        for (int i = 0; i < joules.length; i++) {
            days.add(Calls.work(operations[i], joules[i]));
            Calls.work(live.after().inferences("run"), joules[i], operations[i]);
        }
        return List.of(
                WorkFormulas.flopsPerWatt(
                        Days.inputs(InferenceTally.EMPTY, days, List.of()),
                        Days.inputs(ScalabilityTally.EMPTY, List.of(), List.of())),
                live.after().scalability().calculate().flopsPerWatt());
    }
}
