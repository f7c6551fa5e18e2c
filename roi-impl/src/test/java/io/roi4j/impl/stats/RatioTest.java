package io.roi4j.impl.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Reason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RatioTest {
    private static final CoMoments CURRENT =
            CoMoments.of(new double[] {12, 15, 9, 14, 10}, new double[] {100, 130, 80, 118, 90});
    private static final CoMoments BASELINE =
            CoMoments.of(new double[] {30, 25, 33, 28, 41, 35}, new double[] {150, 120, 160, 150, 190, 171});

    @Test
    @DisplayName("edge-cases.json: a denominator that can't be told from 0 keeps its ratio and loses its interval")
    void fiellerUnbounded() {
        CoMoments clusters = CoMoments.of(new double[] {1, 2, 3}, new double[] {-5, 0, 6});
        assertThat(RatioOfSums.g(clusters, 0.95)).isGreaterThan(1);
        assertThat(Expect.value(RatioOfSums.reading(clusters, 0.95))).isCloseTo(6, within(1e-12));
        assertThat(RatioOfSums.reading(clusters, 0.95))
                .extracting("limits.reason")
                .isEqualTo(Reason.DENOMINATOR_NOT_SIGNIFICANT);
    }

    @Test
    @DisplayName("edge-cases.json: cost without transactions, operations without joules")
    void zeroDenominator() {
        CoMoments clusters = CoMoments.of(new double[] {60, 40}, new double[] {0, 0});
        Expect.absent(RatioOfSums.reading(clusters, 0.95), Reason.ZERO_DENOMINATOR);
        Expect.absent(RatioOfSums.delta(clusters, 0.95), Reason.ZERO_DENOMINATOR);
        Expect.absent(RatioOfSums.fieller(clusters, 0.95), Reason.ZERO_DENOMINATOR);
        Expect.absent(RatioComparison.quotient(CURRENT, clusters, 0.95), Reason.ZERO_DENOMINATOR);
        Expect.absent(RatioComparison.difference(clusters, BASELINE, 0.95), Reason.ZERO_DENOMINATOR);
    }

    @Test
    void nothingAndOneCluster() {
        Expect.absent(RatioOfSums.reading(CoMoments.EMPTY, 0.95), Reason.NO_DATA);
        CoMoments one = CoMoments.EMPTY.add(3, 4);
        Expect.noInterval(RatioOfSums.reading(one, 0.95), 0.75, Reason.INSUFFICIENT_SAMPLE);
        Expect.noInterval(RatioOfSums.fieller(one, 0.95), 0.75, Reason.INSUFFICIENT_SAMPLE);
        Expect.noInterval(RatioComparison.quotient(one, one, 0.95), 1, Reason.INSUFFICIENT_SAMPLE);
        Expect.noInterval(RatioComparison.difference(one, one, 0.95), 0, Reason.INSUFFICIENT_SAMPLE);
    }

    @Test
    void notFinite() {
        Expect.absent(RatioOfSums.reading(CoMoments.EMPTY.add(Double.NaN, 4), 0.95), Reason.NON_FINITE_INPUT);
        Expect.absent(RatioOfSums.reading(CoMoments.EMPTY.add(1, 4).add(1e200, 5), 0.95), Reason.NON_FINITE_INPUT);
    }

    @Test
    void aSteadyDenominatorIsReadByTheDeltaMethod() {
        CoMoments clusters = CoMoments.of(new double[] {10, 14, 9, 12}, new double[] {100, 101, 99, 100});
        assertThat(Expect.interval(RatioOfSums.reading(clusters, 0.95)).method())
                .isEqualTo(RatioOfSums.DELTA);
    }

    @Test
    @DisplayName("numpy, scipy 1.17.1: delta standard errors, Welch-Satterthwaite t")
    void comparisons() {
        Expect.close(
                RatioComparison.difference(CURRENT, BASELINE, 0.95),
                -0.08820814134310413,
                -0.09885069832406519,
                -0.07756558436214307,
                1e-12);
        Expect.close(
                RatioComparison.quotient(CURRENT, BASELINE, 0.95),
                0.567688223938224,
                0.5368871179049866,
                0.6002563832331839,
                1e-12);
    }

    @Test
    void quotientNeedsABaselineAndOneSign() {
        CoMoments nothing = CoMoments.of(new double[] {0, 0}, new double[] {1, 2});
        Expect.absent(RatioComparison.quotient(CURRENT, nothing, 0.95), Reason.ZERO_BASELINE);
        Expect.noInterval(RatioComparison.quotient(nothing, CURRENT, 0.95), 0, Reason.NON_POSITIVE_FOR_LOG);
    }

    @Test
    void confidenceIsCheckedEvenWithoutData() {
        assertThatIllegalArgumentException().isThrownBy(() -> RatioOfSums.reading(CoMoments.EMPTY, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> CoMoments.of(new double[1], new double[2]));
    }
}
