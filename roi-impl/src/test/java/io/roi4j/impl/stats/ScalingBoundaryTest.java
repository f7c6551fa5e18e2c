package io.roi4j.impl.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Reason;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ScalingBoundaryTest {
    @Test
    @DisplayName("nothing parallel gains nothing, everything parallel gains all, one worker is one worker")
    void amdahl() {
        assertThat(Amdahl.speedup(0, 8).value()).hasValue(1);
        assertThat(Amdahl.speedup(1, 8).value()).hasValue(8);
        assertThat(Amdahl.speedup(0.5, 1).value()).hasValue(1);
        assertThat(Amdahl.limit(0).value()).hasValue(1);
        Expect.absent(Amdahl.limit(1), Reason.NO_FINITE_PEAK);
        for (double outside : new double[] {-0.1, 1.1, Double.NaN}) {
            Expect.absent(Amdahl.limit(outside), Reason.OUT_OF_RANGE);
            Expect.absent(Amdahl.speedup(outside, 8), Reason.OUT_OF_RANGE);
        }
        Expect.absent(Amdahl.speedup(0.5, 0.9), Reason.OUT_OF_RANGE);
    }

    @Test
    @DisplayName("nothing serial grows with the workers, everything serial stays at one")
    void gustafson() {
        assertThat(Gustafson.scaledSpeedup(0, 8).value()).hasValue(8);
        assertThat(Gustafson.scaledSpeedup(1, 8).value()).hasValue(1);
        assertThat(Gustafson.scaledSpeedup(0.5, 1).value()).hasValue(1);
        assertThat(Gustafson.weakEfficiency(0, 8).value()).hasValue(1);
        assertThat(Gustafson.weakEfficiency(1, 8).value()).hasValue(0.125);
        assertThat(Gustafson.weakEfficiency(0.5, 1).value()).hasValue(1);
        for (double outside : new double[] {-0.1, 1.1, Double.NaN}) {
            Expect.absent(Gustafson.scaledSpeedup(outside, 8), Reason.OUT_OF_RANGE);
            Expect.absent(Gustafson.weakEfficiency(outside, 8), Reason.OUT_OF_RANGE);
        }
        Expect.absent(Gustafson.scaledSpeedup(0.5, 0.9), Reason.OUT_OF_RANGE);
        Expect.absent(Gustafson.weakEfficiency(0.5, 0.9), Reason.OUT_OF_RANGE);
    }

    @Test
    void karpFlattNeedsANumberOfWorkersAndASpeedup() {
        Expect.absent(KarpFlatt.serialFraction(0, 4), Reason.OUT_OF_RANGE);
        Expect.absent(KarpFlatt.serialFraction(2, Double.POSITIVE_INFINITY), Reason.NON_FINITE_INPUT);
        Expect.absent(KarpFlatt.serialFraction(Double.NaN, 4), Reason.NON_FINITE_INPUT);
        Expect.absent(KarpFlatt.serialFraction(2, 0.5), Reason.OUT_OF_RANGE);
    }

    @Test
    void elasticityNeedsPositiveFiniteNumbersOnBothSides() {
        double[] good = {1, 2, 4, 8};
        double[] low = {1, 2, Double.NEGATIVE_INFINITY, 8};
        Expect.absent(Elasticity.of(good, low, 0.95).classical(), Reason.NON_FINITE_INPUT);
        Expect.absent(Elasticity.of(low, good, 0.95).classical(), Reason.NON_FINITE_INPUT);
        Expect.absent(Elasticity.of(good, new double[] {1, 2, 0, 8}, 0.95).classical(), Reason.NON_POSITIVE_FOR_LOG);
        Expect.absent(Elasticity.of(new double[] {1, 2, 0, 8}, good, 0.95).classical(), Reason.NON_POSITIVE_FOR_LOG);
        Expect.absent(
                Elasticity.of(good, new double[] {1, 2, Double.NaN, 8}, 0.95).robust(), Reason.NON_FINITE_INPUT);
        Expect.absent(
                Elasticity.of(new double[] {1, 2, Double.NaN, 8}, good, 0.95).robust(), Reason.NON_FINITE_INPUT);
    }

    @Test
    void uslNeedsPositiveFiniteNumbersOnBothSides() {
        double[] good = {1, 2, 4, 8};
        Expect.absent(
                UniversalScalabilityLaw.fit(new double[] {0, 1, 2, 4}, good, 0.95)
                        .alpha(),
                Reason.INVALID_INPUT);
        Expect.absent(
                UniversalScalabilityLaw.fit(good, new double[] {0, 1, 2, 4}, 0.95)
                        .alpha(),
                Reason.INVALID_INPUT);
        Expect.absent(
                UniversalScalabilityLaw.fit(new double[] {1, 2, Double.NaN, 4}, good, 0.95)
                        .alpha(),
                Reason.NON_FINITE_INPUT);
    }

    @Test
    @DisplayName("four points at three loads are enough; a fifth load asked for follows the curve")
    void uslOfTheLeastSample() {
        double[] loads = {1, 5, 25, 25};
        double[] x = Arrays.stream(loads)
                .map(n -> 10 * n / (1 + 0.1 * (n - 1) + 0.01 * n * (n - 1)))
                .toArray();
        UslFit fit = UniversalScalabilityLaw.fit(loads, x, 0.95);
        assertThat(Expect.value(fit.alpha())).isCloseTo(0.1, within(1e-7));
        assertThat(Expect.value(fit.beta())).isCloseTo(0.01, within(1e-7));
        assertThat(Expect.value(fit.at(11))).isCloseTo(10 * 11 / 3.1, within(1e-5));
        Expect.absent(
                UniversalScalabilityLaw.fit(new double[] {1, 5, 25}, new double[] {10, 31, 26}, 0.95)
                        .alpha(),
                Reason.INSUFFICIENT_SAMPLE);
    }

    @Test
    @DisplayName("scipy 1.17.1: optimize.least_squares, errors from the exact Jacobian, value - t(0.975; 3) * se")
    void lowerLimits() {
        double[] loads = {1, 2, 4, 8, 16, 32};
        UslFit fit = UniversalScalabilityLaw.fit(loads, new double[] {100, 199, 392, 770, 1480, 2700}, 0.95);
        assertThat(Expect.interval(fit.alpha()).lower()).isCloseTo(0.0035268917832027686, within(1e-9));
        assertThat(Expect.interval(fit.beta()).lower()).isCloseTo(3.1728795318917025e-05, within(1e-11));
        assertThat(Expect.interval(fit.gamma()).lower()).isCloseTo(98.84841769764378, within(1e-6));
    }

    @Test
    void whereThereIsNoPeakThereIsNoPeakThroughput() {
        double[] loads = {1, 2, 4, 8};
        double[] amdahl =
                Arrays.stream(loads).map(n -> 50 * n / (1 + 0.1 * (n - 1))).toArray();
        Expect.absent(UniversalScalabilityLaw.fit(loads, amdahl, 0.95).peakThroughput(), Reason.NO_FINITE_PEAK);
    }
}
