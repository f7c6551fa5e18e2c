package io.roi4j.impl.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Estimate;
import io.roi4j.Reason;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ScalingTest {
    private static final double[] LOADS = {1, 2, 4, 8, 16, 32};

    @Test
    @DisplayName("scipy 1.17.1: optimize.least_squares; Gauss-Newton to the end, errors from the exact Jacobian")
    void innerFit() {
        UslFit fit = UniversalScalabilityLaw.fit(LOADS, new double[] {100, 199, 392, 770, 1480, 2700}, 0.95);
        double t = Critical.t(0.95, 3);
        assertThat(Expect.value(fit.alpha())).isCloseTo(0.00422516358895157, within(1e-10));
        assertThat(Expect.value(fit.beta())).isCloseTo(4.7533965231929087e-05, within(1e-12));
        assertThat(Expect.value(fit.gamma())).isCloseTo(99.40568860814633, within(1e-6));
        assertThat(margin(fit.alpha()) / t).isCloseTo(0.0002194135387577427, within(1e-10));
        assertThat(margin(fit.beta()) / t).isCloseTo(4.9663587054937194e-06, within(1e-12));
        assertThat(margin(fit.gamma()) / t).isCloseTo(0.17510771810268322, within(1e-8));
        assertThat(Expect.value(fit.residualDeviation())).isCloseTo(0.779450479681411, within(1e-8));
        assertThat(Expect.value(fit.at(8))).isCloseTo(770, within(1.5));
        Expect.absent(fit.at(0), Reason.OUT_OF_RANGE);
    }

    private static double margin(Estimate estimate) {
        return Expect.interval(estimate).upper() - Expect.value(estimate);
    }

    @Test
    @DisplayName("scipy 1.17.1: superlinear at first, so that contention is held at 0 and two parameters are fitted")
    void contentionOnTheEdge() {
        UslFit fit = UniversalScalabilityLaw.fit(LOADS, new double[] {100, 212, 444, 890, 1700, 2950}, 0.95);
        Expect.noInterval(fit.alpha(), 0, Reason.OUT_OF_RANGE);
        Expect.absent(fit.limit(), Reason.NO_FINITE_PEAK);
        assertThat(Expect.value(fit.beta())).isCloseTo(2.1385643557659775e-4, within(1e-10));
        assertThat(Expect.value(fit.gamma())).isCloseTo(111.7455935430075, within(1e-5));
        double t = Critical.t(0.95, 4);
        assertThat(margin(fit.beta()) / t).isCloseTo(8.343903398175247e-6, within(1e-11));
        assertThat(margin(fit.gamma()) / t).isCloseTo(0.6415089262572636, within(1e-6));
        assertThat(Expect.value(fit.peakLoad())).isCloseTo(Math.sqrt(1 / 2.1385643557659775e-4), within(1e-4));
    }

    @Test
    void amdahlsCurveAndTheStraightLineHaveNoPeak() {
        double[] amdahl =
                Arrays.stream(LOADS).map(n -> 50 * n / (1 + 0.1 * (n - 1))).toArray();
        UslFit curve = UniversalScalabilityLaw.fit(LOADS, amdahl, 0.95);
        assertThat(Expect.value(curve.alpha())).isCloseTo(0.1, within(1e-9));
        Expect.absent(curve.peakLoad(), Reason.NO_FINITE_PEAK);
        assertThat(Expect.value(curve.limit())).isCloseTo(500, within(1e-5));
        double[] line = Arrays.stream(LOADS).map(n -> 50 * n).toArray();
        UslFit straight = UniversalScalabilityLaw.fit(LOADS, line, 0.95);
        assertThat(Expect.value(straight.gamma())).isCloseTo(50, within(1e-9));
        Expect.absent(straight.peakLoad(), Reason.NO_FINITE_PEAK);
        Expect.absent(straight.limit(), Reason.NO_FINITE_PEAK);
    }

    @Test
    void uslRefusesWhatItCantFit() {
        double[] four = {1, 2, 4, 8};
        Expect.absent(
                UniversalScalabilityLaw.fit(four, new double[] {1, 2, 0, 4}, 0.95)
                        .beta(),
                Reason.INVALID_INPUT);
        Expect.absent(
                UniversalScalabilityLaw.fit(four, new double[] {1, 2, Double.NaN, 4}, 0.95)
                        .beta(),
                Reason.NON_FINITE_INPUT);
        Expect.absent(
                UniversalScalabilityLaw.fit(new double[] {1, 2, 2, 2}, four, 0.95)
                        .gamma(),
                Reason.INSUFFICIENT_SAMPLE);
        Expect.absent(UslFit.absent(Reason.NON_CONVERGED).at(3), Reason.NON_CONVERGED);
    }

    @Test
    void elasticityEdges() {
        double[] x = {1, 2, 4, 8};
        double[] y = {3, 5, 9, 20};
        Expect.absent(
                Elasticity.of(new double[] {1, 2, 4}, new double[] {1, 2, 4}, 0.95)
                        .robust(),
                Reason.INSUFFICIENT_SAMPLE);
        Expect.absent(Elasticity.of(new double[] {2, 2, 2, 2}, y, 0.95).classical(), Reason.NO_VARIATION_IN_X);
        Expect.absent(Elasticity.of(x, new double[] {1, Double.NaN, 1, 1}, 0.95).classical(), Reason.NON_FINITE_INPUT);
        var lever = Elasticity.of(new double[] {1, 1, 1, 8}, y, 0.95);
        assertThat(lever.classical().interval()).isPresent();
        assertThat(lever.robust().value()).isEqualTo(lever.classical().value());
        assertThat(lever.robust().interval()).isEmpty();
    }

    @Test
    void lawsOfScalingKeepToTheirRange() {
        Expect.absent(KarpFlatt.serialFraction(2, 1), Reason.ZERO_DENOMINATOR);
        Expect.absent(KarpFlatt.serialFraction(0, 4), Reason.OUT_OF_RANGE);
        Expect.absent(KarpFlatt.serialFraction(Double.NaN, 4), Reason.NON_FINITE_INPUT);
        assertThat(Expect.value(KarpFlatt.serialFraction(5, 4)))
                .as("superlinear")
                .isNegative();
        Expect.absent(Amdahl.speedup(1.1, 4), Reason.OUT_OF_RANGE);
        Expect.absent(Amdahl.speedup(Double.NaN, 4), Reason.OUT_OF_RANGE);
        Expect.absent(Amdahl.limit(1), Reason.NO_FINITE_PEAK);
        Expect.absent(Amdahl.limit(-1), Reason.OUT_OF_RANGE);
        Expect.absent(Gustafson.scaledSpeedup(0.1, 0), Reason.OUT_OF_RANGE);
        Expect.absent(Gustafson.weakEfficiency(-0.1, 2), Reason.OUT_OF_RANGE);
    }
}
