package io.roi4j.impl.scalability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.Verdict;
import io.roi4j.Warning;
import io.roi4j.impl.formula.Days;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.golden.GoldenCase;
import io.roi4j.impl.inference.Calls;
import io.roi4j.impl.inference.InferenceTally;
import io.roi4j.scalability.ComputeRun;
import io.roi4j.scalability.ScalabilityMetrics;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 7.1 from runs of computers, through the formulas and through the public surface. */
class WorkGoldenTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private static ComputeRun run(String id, double operations, double joules) {
        return new ComputeRun(
                id,
                Live.START,
                HOUR,
                operations,
                OptionalDouble.of(joules),
                OptionalDouble.empty(),
                Provenance.MEASURED,
                Provenance.MEASURED);
    }

    private static ComputeRun peak(String id, double operations, double peakFlops) {
        return new ComputeRun(
                id,
                Live.START,
                HOUR,
                operations,
                OptionalDouble.empty(),
                OptionalDouble.of(peakFlops),
                Provenance.MEASURED,
                Provenance.MEASURED);
    }

    @Test
    @DisplayName("Green500 of November 2020: operations and energy of the optimised runs of an hour")
    void flopsPerWatt() {
        GoldenCase golden = GoldenCase.load("green500-2020-11-optimized");
        double[] teraflops = golden.numbers("optimized_run_tflops");
        double[] kilowatts = golden.numbers("optimized_run_kw");
        double[] found = new double[teraflops.length];
        for (int i = 0; i < found.length; i++) {
            List<ComputeRun> runs = List.of(run("r", teraflops[i] * 1e12 * 3600, kilowatts[i] * 1e3 * 3600));
            for (ScalabilityMetrics metrics : Slow.bothWays(runs)) {
                found[i] = Sound.value(metrics.flopsPerWatt()) / 1e9;
                assertThat(metrics.flopsPerWatt().observations()).isEqualTo(1);
            }
        }
        golden.checkAll("published_gflops_per_watt", found);
    }

    @Test
    @DisplayName("definitions 7.1: the ratio of the sums of two runs, each a cluster")
    void twoRuns() {
        GoldenCase golden = GoldenCase.definition("7.1");
        double[] flop = golden.numbers("flop");
        double[] joule = golden.numbers("joule");
        for (ScalabilityMetrics metrics :
                Slow.bothWays(List.of(run("a", flop[0], joule[0]), run("b", flop[1], joule[1])))) {
            golden.check("flop_per_joule", Sound.value(metrics.flopsPerWatt()));
            assertThat(metrics.flopsPerWatt().observations()).isEqualTo(2);
        }
    }

    @Test
    @DisplayName("edge cases, flops-per-watt: 0 joules")
    void noJoules() {
        for (ScalabilityMetrics metrics : Slow.bothWays(List.of(run("a", 1e12, 0)))) {
            Sound.absent(metrics.flopsPerWatt(), Reason.ZERO_DENOMINATOR);
        }
    }

    @Test
    @DisplayName("runs and inferences add up; what doesn't know its energy is left out and said")
    void together() {
        Live live = new Live();
        Calls.work(live.after().inferences("gpt"), 10, 100);
        live.after().scalability().computed(run("a", 500, 10));
        live.after().scalability().computed(peak("b", 9e9, 1e9));
        var found = live.after().scalability().calculate().flopsPerWatt();
        assertThat(Sound.value(found)).isEqualTo(30);
        assertThat(found.observations()).isEqualTo(2);
        assertThat(found.warnings()).containsExactly(Warning.INCOMPLETE);
    }

    @Test
    @DisplayName("inferences in one lump are one cluster beside the runs, as those of one day are")
    void lump() {
        Evidence<ScalabilityTally> nothing = Evidence.of(ScalabilityTally.EMPTY);
        var facts = new Inputs<>(
                Evidence.of(Slow.tally(List.of(run("a", 500, 10), run("b", 300, 10)))), nothing, Days.SETTINGS);
        var day = Days.inputs(InferenceTally.EMPTY, List.of(Calls.work(100, 10)), List.of());
        var lump = new Inputs<>(Evidence.of(Calls.work(100, 10)), day.baseline(), day.settings());
        assertThat(Sound.value(WorkFormulas.flopsPerWatt(lump, facts))).isEqualTo(30);
        assertThat(WorkFormulas.flopsPerWatt(lump, facts).estimate())
                .isEqualTo(WorkFormulas.flopsPerWatt(day, facts).estimate());
        var cut = new Inputs<>(Evidence.of(Calls.work(100, 10), true), day.baseline(), day.settings());
        assertThat(WorkFormulas.flopsPerWatt(cut, facts).warnings()).containsExactly(Warning.HORIZON_CUT);
    }

    @Test
    @DisplayName(
            "PaLM 540B (Chowdhery et al. 2022, appendix B): 238.3K tokens/s on 6144 TPU v4 of 275 TFLOPS; 6ND alone is 45.7 %")
    void modelFlopsUtilisation() {
        double operations = ComputeRun.trainingOperations(540e9, 238.3e3 * 3600);
        ComputeRun palm = new ComputeRun(
                "palm",
                Live.START,
                HOUR,
                operations,
                OptionalDouble.empty(),
                OptionalDouble.of(6144 * 275e12),
                Provenance.ESTIMATED,
                Provenance.MEASURED);
        for (ScalabilityMetrics metrics : Slow.bothWays(List.of(palm))) {
            // The paper prints 46.2 % with the operations of attention, 45.7 % without.
            assertThat(Sound.value(metrics.modelFlopsUtilisation())).isCloseTo(0.457, within(0.0005));
            assertThat(metrics.modelFlopsUtilisation().provenance()).isEqualTo(Provenance.ESTIMATED);
            Sound.absent(metrics.flopsPerWatt(), Reason.NOT_RECORDED);
            Sound.metrics(metrics);
        }
    }

    @Test
    @DisplayName("utilisation is a ratio of sums; without runs no data, without a peak not recorded")
    void utilisation() {
        for (ScalabilityMetrics metrics : Slow.bothWays(List.of(peak("a", 3.6e12, 4e9), peak("b", 1.8e12, 1e9)))) {
            // (3.6 + 1.8) / ((4 + 1) x 3.6)
            assertThat(Sound.value(metrics.modelFlopsUtilisation())).isCloseTo(0.3, within(1e-12));
            assertThat(metrics.modelFlopsUtilisation().provenance()).isEqualTo(Provenance.DECLARED);
        }
        Sound.absent(Slow.pure(List.of()).modelFlopsUtilisation(), Reason.NO_DATA);
        Sound.absent(Slow.pure(List.of(run("a", 1, 1))).modelFlopsUtilisation(), Reason.NOT_RECORDED);
    }

    @Test
    void comparedWithTheBaseline() {
        Live live = new Live();
        for (int i = 0; i < 6; i++) {
            live.before().scalability().computed(run("r" + i, 1e12 + i, 1e3));
            live.after().scalability().computed(run("r" + i, 2e12 + i, 1e3));
            live.before().scalability().computed(peak("p" + i, 1e12 + 1e9 * i, 1e9));
            live.after().scalability().computed(peak("p" + i, 2e12 + 1e9 * i, 1e9));
        }
        var found = live.after().scalability().calculate();
        assertThat(found.flopsPerWatt().comparison().verdict()).isEqualTo(Verdict.BETTER);
        assertThat(found.modelFlopsUtilisation().comparison().verdict()).isEqualTo(Verdict.BETTER);
        Sound.metrics(found);
    }
}
