package io.roi4j.impl.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Reason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TrendBoundaryTest {
    @Test
    @DisplayName("scipy 1.17.1: S = 13, variance 127/3 with two ties, normal p although there are fewer than 10 values")
    void tiesNeedNotStandTogetherAndForbidTheExactP() {
        var test = MannKendall.of(new double[] {3, 1, 2, 3, 5, 4, 5});
        assertThat(test.s()).isEqualTo(13);
        assertThat(test.variance()).isCloseTo(127.0 / 3, within(1e-12));
        assertThat(test.z()).isCloseTo(1.8443358704828159, within(1e-12));
        assertThat(Expect.value(test.p())).isCloseTo(0.06513420695564257, within(1e-12));
    }

    @Test
    void seasonsOfFourObservationsAreTested() {
        assertThat(SeasonalKendall.of(new double[] {1, 2, 3, 4}, 2).p().value()).isPresent();
        Expect.absent(SeasonalKendall.of(new double[] {1, 2, 3}, 1).p(), Reason.INSUFFICIENT_SAMPLE);
    }

    @Test
    @DisplayName("Gilbert's ranks of 10 slopes at 95 %: round(0.9988) = 1 and round(10.0012) = 10, the outermost")
    void senSlopeOfFivePoints() {
        Expect.close(SenSlope.of(new double[] {1, 4, 2, 8, 9.5}, 0.95), 2.0625, -2, 6, 1e-12);
        assertThat(SenSlope.of(new double[] {1, 4, 2, 8}, 0.95).interval()).isEmpty();
    }

    @Test
    void linesNeedFiniteValuesOnBothSides() {
        double[] good = {1, 2, 3};
        for (double bad : new double[] {Double.NaN, Double.NEGATIVE_INFINITY}) {
            double[] other = {1, bad, 3};
            Expect.absent(OlsSlope.of(good, other, 0.95).slope(), Reason.NON_FINITE_INPUT);
            Expect.absent(OlsSlope.of(other, good, 0.95).slope(), Reason.NON_FINITE_INPUT);
            Expect.absent(SenSlope.of(good, other, 0.95), Reason.NON_FINITE_INPUT);
            Expect.absent(SenSlope.of(other, good, 0.95), Reason.NON_FINITE_INPUT);
        }
    }

    @Test
    @DisplayName("a spread of x whose square is no normal double is none")
    void tinySpread() {
        Expect.absent(
                OlsSlope.of(new double[] {0, 2e-162, 4e-162}, new double[] {1, 2, 4}, 0.95)
                        .slope(),
                Reason.NO_VARIATION_IN_X);
    }

    @Test
    @DisplayName("numpy: Newton on the binomial likelihood, se * sqrt(4.82) with 1 degree of freedom")
    void logitTrendOfThreeSlices() {
        var fit =
                BinomialLogitTrend.of(new double[] {0, 1, 3}, new long[] {10, 30, 25}, new long[] {100, 120, 90}, 0.95);
        threeSlices(fit);
    }

    private static void threeSlices(BinomialLogitTrend.Result fit) {
        Expect.close(fit.logitSlope(), 0.30900481515581424, -2.897231952119131, 3.5152415824307597, 1e-8);
        Expect.close(fit.probabilitySlope(), 0.051206052875716355, -0.4801084166232795, 0.5825205223747122, 1e-8);
        assertThat(Expect.value(fit.standardError())).isCloseTo(0.25233630606838536, within(1e-8));
        assertThat(fit.dispersion()).isCloseTo(4.824482511873778, within(1e-8));
    }

    @Test
    void emptySlicesDontCountWhateverTheirTime() {
        threeSlices(BinomialLogitTrend.of(
                new double[] {0, 77, 1, 3}, new long[] {10, 0, 30, 25}, new long[] {100, 0, 120, 90}, 0.95));
        threeSlices(BinomialLogitTrend.of(
                new double[] {0, Double.NaN, 1, 3}, new long[] {10, 0, 30, 25}, new long[] {100, 0, 120, 90}, 0.95));
    }

    @Test
    @DisplayName("two slices: (logit 0.2 - logit 0.1)/2, and 0.15 * 0.85 times that")
    void twoSlices() {
        var fit = BinomialLogitTrend.of(new double[] {0, 2}, new long[] {10, 20}, new long[] {100, 100}, 0.95);
        assertThat(Expect.value(fit.logitSlope())).isCloseTo(0.4054651081081643, within(1e-10));
        assertThat(Expect.value(fit.probabilitySlope())).isCloseTo(0.05169680128379094, within(1e-10));
        assertThat(fit.dispersion()).isOne();
    }
}
