package io.roi4j.impl.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Reason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleTest {
    @Test
    @DisplayName("edge-cases.json: the mean of nothing, and of one observation")
    void means() {
        Expect.absent(StudentMean.of(Moments.EMPTY, 0.95), Reason.NO_DATA);
        Expect.noInterval(StudentMean.of(Moments.of(4.2), 0.95), 4.2, Reason.INSUFFICIENT_SAMPLE);
        Expect.absent(StudentMean.of(Moments.of(1, Double.NaN), 0.95), Reason.NON_FINITE_INPUT);
        Expect.absent(Moments.of(4.2).variance(), Reason.INSUFFICIENT_SAMPLE);
        Expect.absent(Moments.EMPTY.standardDeviation(), Reason.INSUFFICIENT_SAMPLE);
    }

    @Test
    void welchWithoutEnough() {
        Moments two = Moments.of(1, 2);
        Expect.absent(WelchDifference.of(two, Moments.EMPTY, 0.95), Reason.NO_DATA);
        Expect.noInterval(WelchDifference.of(two, Moments.of(1), 0.95), 0.5, Reason.INSUFFICIENT_SAMPLE);
        var flat = WelchDifference.test(Moments.of(3, 3), Moments.of(1, 1), 0.95);
        Expect.close(flat.difference(), 2, 2, 2, 0);
        Expect.absent(flat.p(), Reason.ZERO_DENOMINATOR);
        Expect.absent(WelchDifference.of(two, Moments.of(1, Double.NaN), 0.95), Reason.NON_FINITE_INPUT);
    }

    @Test
    @DisplayName("catalogue 0.1: 0 Poisson events in T have the upper limit -ln(0.025)/T")
    void noEvents() {
        Expect.close(Garwood.of(0, 2, 0.95), 0, 0, -Math.log(0.025) / 2, 1e-12);
        Expect.absent(Garwood.of(0, 0, 0.95), Reason.ZERO_DENOMINATOR);
        Expect.absent(Garwood.of(3, -1, 0.95), Reason.INVALID_INPUT);
        Expect.absent(Garwood.of(3, Double.NaN, 0.95), Reason.NON_FINITE_INPUT);
        assertThatIllegalArgumentException().isThrownBy(() -> Garwood.of(-3, 1, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> Garwood.of(3, 1, 1));
    }

    @Test
    void moreEventsThanTheExactQuantileTakes() {
        // Either side of the switch: the limits are k ± z√k and a little.
        var below = Expect.interval(Garwood.of(999_999_999, 1, 0.95));
        var above = Expect.interval(Garwood.of(1_000_000_001, 1, 0.95));
        assertThat(above.lower() - below.lower()).isCloseTo(2, within(1e-2));
        assertThat(above.upper() - below.upper()).isCloseTo(2, within(1e-2));
        assertThat(Garwood.of(Long.MAX_VALUE, 1, 0.95).interval()).isPresent();
        assertThat(PoissonRateRatio.of(Long.MAX_VALUE, 1, 5, 1, 0.95).interval())
                .isEmpty();
        assertThat(PoissonRateRatio.of(5_000_000_000_000L, 1, 5, 1, 0.95).interval())
                .isPresent();
        Expect.absent(PoissonRateRatio.p(5_000_000_000_000L, 1, 5, 1), Reason.OUT_OF_RANGE);
        Expect.noInterval(ClopperPearson.of(1L << 60, 1L << 61, 0.95), 0.5, Reason.NON_CONVERGED);
    }

    @Test
    void rateRatioEdges() {
        Expect.absent(PoissonRateRatio.of(3, 1, 0, 1, 0.95), Reason.ZERO_BASELINE);
        Expect.absent(PoissonRateRatio.of(3, 0, 1, 1, 0.95), Reason.ZERO_DENOMINATOR);
        Expect.absent(PoissonRateRatio.p(3, 1, 1, 0), Reason.ZERO_DENOMINATOR);
        assertThat(PoissonRateRatio.p(0, 1, 0, 1).value()).hasValue(1);
        var none = PoissonRateRatio.of(0, 1, 5, 1, 0.95);
        assertThat(Expect.value(none)).isZero();
        assertThat(Expect.interval(none).lower()).isZero();
        assertThat(Expect.interval(none).upper()).isPositive();
    }

    @ParameterizedTest
    @DisplayName("catalogue 0.3: an order-statistic interval needs n >= 6 (p50), 36 (p90), 72 (p95), 368 (p99)")
    @CsvSource({"0.5, 6", "0.9, 36", "0.1, 36", "0.95, 72", "0.99, 368"})
    void quantileIntervalNeeds(double p, long n) {
        assertThat(QuantileInterval.minimum(p, 0.95)).isEqualTo(n);
        assertThat(QuantileInterval.ranks(n - 1, p, 0.95)).isEmpty();
        var ranks = QuantileInterval.ranks(n, p, 0.95).orElseThrow();
        assertThat(ranks.lower()).isGreaterThanOrEqualTo(1);
        assertThat(ranks.upper()).isLessThanOrEqualTo(n);
        assertThat(ranks.coverage()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void extremesHaveNoQuantileInterval() {
        assertThat(QuantileInterval.ranks(1_000_000, 1, 0.95)).isEmpty();
        assertThat(QuantileInterval.ranks(1_000_000, 0, 0.95)).isEmpty();
        assertThat(QuantileInterval.ranks(0, 0.5, 0.95)).isEmpty();
        double[] sorted = {1, 2, 3};
        Expect.noInterval(Quantiles.of(sorted, 0, Quantiles.Type.TYPE_7, 0.95), 1, Reason.INSUFFICIENT_SAMPLE);
        Expect.noInterval(Quantiles.of(sorted, 1, Quantiles.Type.TYPE_7, 0.95), 3, Reason.INSUFFICIENT_SAMPLE);
        Expect.absent(Quantiles.of(new double[0], 0.5, Quantiles.Type.TYPE_7, 0.95), Reason.NO_DATA);
        Expect.absent(
                Quantiles.of(new double[] {1, Double.NaN}, 0.5, Quantiles.Type.TYPE_7, 0.95), Reason.NON_FINITE_INPUT);
        assertThatIllegalArgumentException().isThrownBy(() -> Quantiles.value(sorted, 1.1, Quantiles.Type.TYPE_7));
    }

    @Test
    void ranksBeyondAnIntJoinThoseBelow() {
        var below = QuantileInterval.ranks(Integer.MAX_VALUE, 0.9, 0.95).orElseThrow();
        var above = QuantileInterval.ranks(Integer.MAX_VALUE + 1L, 0.9, 0.95).orElseThrow();
        assertThat(above.lower()).isCloseTo(below.lower(), within(3L));
        assertThat(above.upper()).isCloseTo(below.upper(), within(3L));
    }

    @ParameterizedTest
    @DisplayName(
            "numpy 2.4.6: quantile([1, 2, 4, 8, 16], p, method='hazen' | 'weibull' | 'linear' | 'median_unbiased')")
    @CsvSource({
        "0.1, 1, 1, 1.4, 1",
        "0.33, 2.3, 1.98, 2.64, 2.1866666666666665",
        "0.8, 12, 14.4, 9.6, 12.8",
    })
    void types(double p, double type5, double type6, double type7, double type8) {
        double[] x = {1, 2, 4, 8, 16};
        assertThat(Quantiles.value(x, p, Quantiles.Type.TYPE_5)).isCloseTo(type5, within(1e-12));
        assertThat(Quantiles.value(x, p, Quantiles.Type.TYPE_6)).isCloseTo(type6, within(1e-12));
        assertThat(Quantiles.value(x, p, Quantiles.Type.TYPE_7)).isCloseTo(type7, within(1e-12));
        assertThat(Quantiles.value(x, p, Quantiles.Type.TYPE_8)).isCloseTo(type8, within(1e-12));
    }

    @Test
    void giniEdges() {
        Expect.absent(Gini.of(), Reason.NO_DATA);
        Expect.absent(Gini.of(0, 0), Reason.ZERO_DENOMINATOR);
        Expect.absent(Gini.of(1, -1), Reason.OUT_OF_RANGE);
        Expect.absent(Gini.of(1, Double.NaN), Reason.NON_FINITE_INPUT);
        assertThat(Gini.of(7, 7, 7).value()).hasValue(0);
        assertThat(Expect.value(Gini.of(0, 0, 0, 5))).isCloseTo(0.75, within(1e-15));
        assertThat(Expect.value(Gini.of(Double.MAX_VALUE, Double.MAX_VALUE))).isZero();
    }
}
