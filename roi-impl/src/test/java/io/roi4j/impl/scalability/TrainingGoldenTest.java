package io.roi4j.impl.scalability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Reason;
import io.roi4j.Warning;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.golden.GoldenCase;
import io.roi4j.scalability.StrongScaling;
import io.roi4j.scalability.TrainingRun;
import io.roi4j.scalability.TrainingRun.Work;
import io.roi4j.scalability.TrainingScaling;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 7.2, through the formulas and through the public surface. */
class TrainingGoldenTest {
    private static List<TrainingRun> runs(Work work, long[] workers, double... seconds) {
        List<TrainingRun> runs = new ArrayList<>();
        for (int i = 0; i < workers.length; i++) {
            Duration time = Duration.ofNanos(Math.round(seconds[i] * 1e9));
            runs.add(new TrainingRun(work + " " + i, Live.START, (int) workers[i], time, work));
        }
        return runs;
    }

    private static List<OptionalDouble> each(
            TrainingScaling found, long[] workers, Function<StrongScaling, OptionalDouble> figure) {
        Map<String, StrongScaling> shown = found.strongScaling();
        return IntStream.range(0, workers.length)
                .mapToObj(i -> figure.apply(shown.get(Long.toString(workers[i]))))
                .toList();
    }

    @Test
    @DisplayName("definitions 7.2: speed-up, efficiency and serial fraction")
    void trainingScaling() {
        GoldenCase golden = GoldenCase.definition("7.2");
        long[] workers = golden.counts("workers");
        for (var metrics : Slow.bothWays(runs(Work.FIXED, workers, golden.numbers("seconds")))) {
            TrainingScaling found = metrics.trainingScaling();
            golden.checkEach("speedup", each(found, workers, s -> s.speedup().value()));
            golden.checkEach(
                    "strong_efficiency",
                    each(found, workers, s -> s.parallelEfficiency().value()));
            golden.checkEach(
                    "karp_flatt", each(found, workers, s -> s.serialFraction().value()));
            assertThat(Sound.value(found.strongScalingEfficiency())).isCloseTo(0.78125, within(1e-12));
            assertThat(found.strongScalingEfficiency().warnings()).isEmpty();
            Sound.absent(found.weakScalingEfficiency(), Reason.NO_DATA);
            Sound.metrics(metrics);
        }
    }

    @Test
    @DisplayName("Quinn (2004) sec. 7.6: a constant serial fraction")
    void karpFlatt() {
        GoldenCase golden = GoldenCase.load("karp-flatt-constant");
        long[] processors = golden.counts("processors");
        double[] speedups = golden.numbers("speedup");
        long[] workers = IntStream.rangeClosed(1, 8).asLongStream().toArray();
        double[] seconds = IntStream.range(0, 8)
                .mapToDouble(i -> i == 0 ? 1e5 : 1e5 / speedups[i - 1])
                .toArray();
        for (var metrics : Slow.bothWays(runs(Work.FIXED, workers, seconds))) {
            TrainingScaling found = metrics.trainingScaling();
            golden.checkEach(
                    "serial_fraction",
                    each(found, processors, s -> s.serialFraction().value()));
            golden.checkEach(
                    "efficiency",
                    each(found, processors, s -> s.parallelEfficiency().value()));
        }
    }

    @Test
    @DisplayName("Gustafson (1988): 64 processors, 5 % serial, so 60.85/64 of the work of one in the same time")
    void weak() {
        GoldenCase golden = GoldenCase.load("gustafson-64");
        double efficiency = golden.expected("weak_efficiency").doubleValue();
        long[] workers = {1, golden.count("n")};
        for (var metrics : Slow.bothWays(runs(Work.PER_WORKER, workers, 1e5, 1e5 / efficiency))) {
            golden.check(
                    "weak_efficiency", Sound.value(metrics.trainingScaling().weakScalingEfficiency()));
            assertThat(metrics.trainingScaling().strongScaling()).isEmpty();
        }
    }

    @Test
    @DisplayName("the delta interval of the efficiency: Welch's t on logarithms, scipy")
    void interval() {
        long[] workers = {1, 1, 1, 4, 4, 4};
        var found = Slow.pure(runs(Work.FIXED, workers, 1000, 1010, 990, 300, 310, 290))
                .trainingScaling();
        // scipy: a, b = log of the times; d = mean(a) - mean(b); se2 = var(a)/3 + var(b)/3;
        // exp(d -+ t.ppf(.975, Welch df) sqrt(se2)) / 4
        var estimate = found.strongScalingEfficiency().estimate();
        assertThat(estimate.value().orElseThrow()).isCloseTo(0.8336144151302948, within(1e-12));
        Sound.limits(estimate, 0.7733247787776446, 0.8986043279402444, 1e-9);
        assertThat(found.strongScalingEfficiency().observations()).isEqualTo(6);
        var fraction = found.strongScaling().get("4").serialFraction().estimate();
        assertThat(Sound.interval(fraction).contains(fraction.value().orElseThrow()))
                .isTrue();
    }

    @Test
    void fasterThanTheWorkersExplainIsFlagged() {
        long[] workers = {1, 2, 4};
        TrainingScaling found =
                Slow.pure(runs(Work.FIXED, workers, 1000, 500, 200)).trainingScaling();
        assertThat(found.strongScaling().get("2").speedup().warnings()).isEmpty();
        assertThat(found.strongScaling().get("4").speedup().warnings()).containsExactly(Warning.SUPERLINEAR);
        assertThat(found.strongScalingEfficiency().warnings()).containsExactly(Warning.SUPERLINEAR);
        assertThat(Sound.value(found.strongScaling().get("4").serialFraction())).isNegative();
    }

    @Test
    void withoutARunOfOneWorkerTheFewestAreTheBase() {
        long[] workers = {2, 8};
        TrainingScaling found = Slow.pure(runs(Work.FIXED, workers, 800, 250)).trainingScaling();
        assertThat(Sound.value(found.strongScaling().get("8").speedup())).isCloseTo(6.4, within(1e-12));
        assertThat(Sound.value(found.strongScalingEfficiency())).isCloseTo(0.8, within(1e-12));
        Sound.absent(found.strongScaling().get("8").serialFraction(), Reason.NO_BASELINE);
        long[] alone = {8};
        TrainingScaling single = Slow.pure(runs(Work.FIXED, alone, 250)).trainingScaling();
        Sound.absent(single.strongScalingEfficiency(), Reason.NO_BASELINE);
        Sound.absent(single.strongScaling().get("8").speedup(), Reason.NO_BASELINE);
        assertThat(Sound.value(single.strongScaling().get("8").trainingTime())).isCloseTo(250, within(1e-9));
    }

    @Test
    void noMoreNumbersOfWorkersAreShownThanMayBe() {
        long[] workers = IntStream.rangeClosed(1, 70).asLongStream().toArray();
        double[] seconds =
                IntStream.rangeClosed(1, 70).mapToDouble(n -> 7000.0 / n).toArray();
        var shown =
                Slow.pure(runs(Work.FIXED, workers, seconds)).trainingScaling().strongScaling();
        assertThat(shown)
                .hasSize(TrainingFormulas.SHOWN)
                .containsKeys("1", "70", "22")
                .doesNotContainKeys("2", "21");
    }
}
