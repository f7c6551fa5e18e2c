package io.roi4j.impl.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Estimate;
import io.roi4j.Reason;
import io.roi4j.impl.golden.GoldenCase;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TrendTest {
    private static final double[] DAYS = {0, 1, 2, 3, 4, 5, 6, 7};
    private static final long[] TRIALS = {200, 150, 310, 180, 260, 120, 240, 190};

    @Test
    @DisplayName("edge-cases.json: all equal is S = 0, p = 1, slope 0; 2 points are too few")
    void allEqualAndTooFew() {
        var flat = MannKendall.of(new double[] {5, 5, 5, 5});
        assertThat(flat.s()).isZero();
        assertThat(flat.p().value()).hasValue(1);
        assertThat(SenSlope.of(new double[] {5, 5, 5, 5}, 0.95).value()).hasValue(0);
        Expect.absent(MannKendall.of(new double[] {1, 2}).p(), Reason.INSUFFICIENT_SAMPLE);
        Expect.absent(MannKendall.of(new double[] {1, 2, 3}).tau(), Reason.INSUFFICIENT_SAMPLE);
        assertThat(MannKendall.of(new double[] {1, 2, 3, 4}).p().value()).isPresent();
        assertThat(HamedRao.of(new double[] {5, 5, 5, 5, 5}).p().value()).hasValue(1);
        Expect.absent(HamedRao.of(new double[] {1, 2}).p(), Reason.INSUFFICIENT_SAMPLE);
        Expect.absent(MannKendall.of(new double[] {1, 2, Double.NaN, 3}).p(), Reason.NON_FINITE_INPUT);
        Expect.absent(SeasonalKendall.of(new double[] {1, 2, Double.NaN, 3}, 2).p(), Reason.NON_FINITE_INPUT);
    }

    @Test
    @DisplayName("scipy 1.17.1: kendalltau(range(n), y, method='exact').pvalue")
    void exactBelowTen() {
        assertThat(p(1, 3, 2, 5, 4, 7, 6)).isCloseTo(0.03015873015873016, within(1e-14));
        assertThat(p(4, 3, 2, 1)).isCloseTo(0.08333333333333333, within(1e-14));
        assertThat(p(1, 2, 3, 4, 5)).isCloseTo(0.016666666666666666, within(1e-14));
        assertThat(p(2, 1, 4, 3, 6, 5, 8, 7, 9)).isCloseTo(0.0024250440917107582, within(1e-14));
    }

    @Test
    @DisplayName("numpy: S and its variance with ties 2 and 3")
    void ties() {
        var test = MannKendall.of(new double[] {1, 2, 2, 3, 3, 3, 5, 4, 6, 7});
        assertThat(test.s()).isEqualTo(39);
        assertThat(test.variance()).isCloseTo(120.33333333333333, within(1e-12));
    }

    @Test
    @DisplayName("numpy on Hamed and Rao's formula: shampoo sales; a series without significant lags stays as it was")
    void hamedRao() {
        var shampoo = HamedRao.of(GoldenCase.load("mk-shampoo").numbers("y"));
        assertThat(shampoo.s()).isEqualTo(440);
        assertThat(shampoo.variance()).isCloseTo(7322.011164105283, within(1e-8));
        assertThat(shampoo.z()).isCloseTo(5.130377554630905, within(1e-11));
        assertThat(Expect.value(shampoo.p())).isCloseTo(2.8916160523390844e-07, within(1e-15));
    }

    @Test
    @DisplayName("numpy: shampoo sales by calendar month, S = 30 of 36 pairs")
    void seasonal() {
        var test = SeasonalKendall.of(GoldenCase.load("mk-shampoo").numbers("y"), 12);
        assertThat(test.s()).isEqualTo(30);
        assertThat(test.variance()).isCloseTo(44, within(1e-12));
        assertThat(test.z()).isCloseTo(4.371914496377573, within(1e-12));
        assertThat(Expect.value(test.p())).isCloseTo(1.2316176136528142e-05, within(1e-15));
        assertThat(Expect.value(test.tau())).isCloseTo(30.0 / 36, within(1e-15));
        Expect.absent(SeasonalKendall.of(new double[] {1, 2, 3, 4}, 7).p(), Reason.INSUFFICIENT_SAMPLE);
        assertThatIllegalArgumentException().isThrownBy(() -> SeasonalKendall.of(new double[9], 0));
    }

    @Test
    void tooManyPointsForPairwiseSlopesAreRefused() {
        double[] many = new double[SenSlope.MAX_POINTS + 1];
        Arrays.setAll(many, i -> i % 7);
        Expect.absent(SenSlope.of(many, 0.95), Reason.OUT_OF_RANGE);
        Expect.absent(HamedRao.of(many).p(), Reason.OUT_OF_RANGE);
        assertThat(SenSlope.of(Arrays.copyOf(many, SenSlope.MAX_POINTS), 0.95).value())
                .isPresent();
    }

    @Test
    void oneSeasonIsThePlainTest() {
        double[] y = GoldenCase.load("mk-shampoo").numbers("y");
        assertThat(SeasonalKendall.of(y, 1)).isEqualTo(MannKendall.of(y));
    }

    @Test
    void senOfFewPoints() {
        Expect.absent(SenSlope.of(new double[] {1}, 0.95), Reason.INSUFFICIENT_SAMPLE);
        Expect.noInterval(SenSlope.of(new double[] {1, 3}, 0.95), 2, Reason.INSUFFICIENT_SAMPLE);
        Expect.absent(SenSlope.of(new double[] {2, 2, 2}, new double[] {1, 2, 3}, 0.95), Reason.NO_VARIATION_IN_X);
        Expect.absent(SenSlope.of(new double[] {1, Double.NaN, 2}, 0.95), Reason.NON_FINITE_INPUT);
    }

    @Test
    @DisplayName("edge-cases.json: no variation in x")
    void olsEdges() {
        double[] y = {1, 2, 3};
        Expect.absent(OlsSlope.of(new double[] {2, 2, 2}, y, 0.95).slope(), Reason.NO_VARIATION_IN_X);
        Expect.absent(OlsSlope.of(new double[] {2}, new double[] {1}, 0.95).slope(), Reason.INSUFFICIENT_SAMPLE);
        Expect.absent(OlsSlope.of(new double[] {1, 2, Double.NaN}, y, 0.95).slope(), Reason.NON_FINITE_INPUT);
        var two = OlsSlope.of(new double[] {1, 2}, new double[] {3, 5}, 0.95);
        Expect.noInterval(two.slope(), 2, Reason.INSUFFICIENT_SAMPLE);
        Expect.absent(two.p(), Reason.INSUFFICIENT_SAMPLE);
        var flat = OlsSlope.of(new double[] {1, 2, 3}, new double[] {4, 4, 4}, 0.95);
        assertThat(flat.slope().value()).hasValue(0);
        assertThat(flat.p().value()).hasValue(1);
        Expect.absent(flat.rSquared(), Reason.ZERO_DENOMINATOR);
    }

    @Test
    @DisplayName(
            "scipy, numpy: maximum of the binomial likelihood, Newton to the end, t with 6 df, dispersion held at 1")
    void logitTrend() {
        var trend = BinomialLogitTrend.of(DAYS, new long[] {12, 9, 15, 7, 11, 4, 6, 5}, TRIALS, 0.95);
        Expect.close(trend.logitSlope(), -0.13656034920270263, -0.2755457885157865, 0.002425090114380274, 1e-10);
        assertThat(Expect.value(trend.standardError())).isCloseTo(0.05680034581141457, within(1e-10));
        assertThat(trend.dispersion()).isOne();
        Expect.close(
                trend.probabilitySlope(), -0.005471894190617263, -0.011040960339173051, 9.71719579385233e-05, 1e-11);
    }

    @Test
    @DisplayName("numpy: the same with scattered slices, dispersion 16.2")
    void overdispersed() {
        var trend = BinomialLogitTrend.of(DAYS, new long[] {2, 19, 5, 27, 1, 14, 26, 3}, TRIALS, 0.95);
        assertThat(trend.dispersion()).isCloseTo(16.20217801561886, within(1e-9));
        Expect.close(trend.logitSlope(), 0.05388137444963053, -0.4063076986863527, 0.5140704475137354, 1e-9);
    }

    @Test
    void logitTrendOfEpochSecondsIsThatOfDaysOver86400() {
        long[] errors = {12, 9, 15, 7, 11, 4, 6, 5};
        double[] seconds = Arrays.stream(DAYS).map(d -> 1.7e9 + 86_400 * d).toArray();
        var daily = BinomialLogitTrend.of(DAYS, errors, TRIALS, 0.95);
        var perSecond = BinomialLogitTrend.of(seconds, errors, TRIALS, 0.95);
        assertThat(Expect.value(perSecond.logitSlope()) * 86_400)
                .isCloseTo(Expect.value(daily.logitSlope()), within(1e-9));
    }

    @Test
    void logitTrendWithoutInformation() {
        long[] none = new long[8];
        var noErrors = BinomialLogitTrend.of(DAYS, none, TRIALS, 0.95);
        Expect.noInterval(noErrors.probabilitySlope(), 0, Reason.INSUFFICIENT_SAMPLE);
        Expect.absent(noErrors.logitSlope(), Reason.INSUFFICIENT_SAMPLE);
        var allErrors = BinomialLogitTrend.of(DAYS, TRIALS, TRIALS, 0.95);
        Expect.noInterval(allErrors.probabilitySlope(), 0, Reason.INSUFFICIENT_SAMPLE);
        Expect.absent(BinomialLogitTrend.of(DAYS, none, none, 0.95).logitSlope(), Reason.ZERO_DENOMINATOR);
        Expect.absent(
                BinomialLogitTrend.of(new double[8], new long[] {1, 2, 1, 0, 0, 3, 1, 1}, TRIALS, 0.95)
                        .logitSlope(),
                Reason.NO_VARIATION_IN_X);
        Expect.absent(
                BinomialLogitTrend.of(new double[] {1, 2}, new long[] {1, 0}, new long[] {9, 0}, 0.95)
                        .logitSlope(),
                Reason.INSUFFICIENT_SAMPLE);
        Expect.absent(
                BinomialLogitTrend.of(new double[] {1, 2}, new long[] {1, 3}, new long[] {9, 2}, 0.95)
                        .logitSlope(),
                Reason.INVALID_INPUT);
        Expect.absent(
                BinomialLogitTrend.of(new double[] {1, Double.NaN}, new long[] {1, 3}, new long[] {9, 9}, 0.95)
                        .logitSlope(),
                Reason.NON_FINITE_INPUT);
    }

    @Test
    void errorsAtOneEndOnlyHaveNoFiniteSlope() {
        var separated = BinomialLogitTrend.of(
                new double[] {1, 2, 3, 4}, new long[] {0, 0, 0, 5}, new long[] {10, 10, 10, 10}, 0.95);
        Expect.absent(separated.logitSlope(), Reason.NON_CONVERGED);
        Expect.absent(separated.probabilitySlope(), Reason.NON_CONVERGED);
    }

    @Test
    void twoSlicesHaveASlopeOnly() {
        Estimate slope = BinomialLogitTrend.of(new double[] {0, 2}, new long[] {20, 50}, new long[] {100, 100}, 0.95)
                .logitSlope();
        assertThat(Expect.value(slope)).isCloseTo(Math.log(4) / 2, within(1e-10));
        assertThat(slope.interval()).isEmpty();
    }

    private static double p(double... y) {
        return Expect.value(MannKendall.of(y).p());
    }
}
