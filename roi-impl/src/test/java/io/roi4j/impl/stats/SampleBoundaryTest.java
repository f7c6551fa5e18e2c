package io.roi4j.impl.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Reason;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SampleBoundaryTest {
    @Test
    @DisplayName("2, 4, 9: sum 15, variance 26/2")
    void moments() {
        Moments moments = Moments.of(2, 4, 9);
        assertThat(moments.sum()).isEqualTo(15);
        assertThat(Expect.value(moments.variance())).isCloseTo(13, within(1e-12));
        assertThat(Expect.value(moments.standardDeviation())).isCloseTo(Math.sqrt(13), within(1e-12));
        assertThat(Expect.value(Moments.of(2, 4).variance())).isEqualTo(2);
        assertThat(Expect.value(Moments.of(2, 4).standardDeviation())).isEqualTo(Math.sqrt(2));
        Expect.absent(Moments.of(2).variance(), Reason.INSUFFICIENT_SAMPLE);
        Expect.absent(Moments.of(2).standardDeviation(), Reason.INSUFFICIENT_SAMPLE);
    }

    @Test
    void coMoments() {
        CoMoments pairs = CoMoments.of(new double[] {2, 4, 9}, new double[] {1, 1, 4});
        assertThat(pairs.sumX()).isCloseTo(15, within(1e-12));
        assertThat(pairs.sumY()).isCloseTo(6, within(1e-12));
        assertThat(CoMoments.ofSums(0, 0, 0, 0, 0, 0)).isEqualTo(CoMoments.EMPTY);
    }

    @Test
    @DisplayName("by hand: means 4.5 and 3.25; sums about them 35, 14.75 and 2.5")
    void mergedPairs() {
        CoMoments first = CoMoments.of(new double[] {1, 3}, new double[] {2, 6});
        CoMoments second = CoMoments.of(new double[] {5, 9}, new double[] {1, 4});
        assertThat(first.merge(second)).isEqualTo(new CoMoments(4, 4.5, 3.25, 35, 14.75, 2.5));
    }

    @Test
    @DisplayName("merging with nothing changes nothing, though the square of the value is no double")
    void mergingHugeValuesWithNothing() {
        Moments moments = Moments.of(1e200);
        assertThat(Moments.EMPTY.merge(moments)).isEqualTo(moments);
        assertThat(moments.merge(Moments.EMPTY)).isEqualTo(moments);
        CoMoments pairs = CoMoments.EMPTY.add(1e200, -1e200);
        assertThat(pairs).isEqualTo(new CoMoments(1, 1e200, -1e200, 0, 0, 0));
        assertThat(pairs.merge(CoMoments.EMPTY)).isEqualTo(pairs);
    }

    @Test
    @DisplayName("a mean whose spread is beyond a double is no figure")
    void overflowingSpread() {
        Moments huge = Moments.of(1e200, -1e200);
        Expect.absent(StudentMean.of(huge, 0.95), Reason.NON_FINITE_INPUT);
        Expect.absent(WelchDifference.of(huge, Moments.of(1, 2), 0.95), Reason.NON_FINITE_INPUT);
        Expect.absent(WelchDifference.of(Moments.of(1, 2), huge, 0.95), Reason.NON_FINITE_INPUT);
    }

    @Test
    @DisplayName("5 values at 93.75 %: the chance that all lie on one side of the median is 1/32, the whole tail")
    void ranksWhereTheTailIsMetExactly() {
        assertThat(QuantileInterval.minimum(0.5, 0.9375)).isEqualTo(5);
        assertThat(QuantileInterval.ranks(4, 0.5, 0.9375)).isEmpty();
        var ranks = QuantileInterval.ranks(5, 0.5, 0.9375).orElseThrow();
        assertThat(ranks.lower()).isOne();
        assertThat(ranks.upper()).isEqualTo(5);
        assertThat(ranks.coverage()).isCloseTo(0.9375, within(1e-12));
    }

    @Test
    @DisplayName("Python: floor(2e9 - z sqrt(1e9)) and ceil(2e9 + z sqrt(1e9)) + 1")
    void ranksBeyondAnInt() {
        assertThat(QuantileInterval.ranks(4_000_000_000L, 0.5, 0.95))
                .contains(new QuantileInterval.Ranks(1_999_938_020L, 2_000_061_981L, 0.95));
    }

    @Test
    void giniTellsOfWhatIsNotFiniteBeforeWhatIsNegative() {
        Expect.absent(Gini.of(-1, Double.NaN), Reason.NON_FINITE_INPUT);
        Expect.absent(Gini.of(-1, 2), Reason.OUT_OF_RANGE);
    }

    @Test
    void anInfiniteExposureIsNoExposure() {
        Expect.absent(Garwood.of(3, Double.POSITIVE_INFINITY, 0.95), Reason.NON_FINITE_INPUT);
        Expect.absent(Garwood.of(3, Double.NaN, 0.95), Reason.NON_FINITE_INPUT);
        Expect.absent(Garwood.of(3, -1, 0.95), Reason.INVALID_INPUT);
        Expect.absent(PoissonRateRatio.of(3, 1, 2, Double.POSITIVE_INFINITY, 0.95), Reason.NON_FINITE_INPUT);
    }

    @Test
    void moreEventsThanALongHoldsHaveARatioOnly() {
        long half = Long.MAX_VALUE / 2 + 1_000_000;
        Expect.noInterval(PoissonRateRatio.of(half, 1, half, 1, 0.95), 1, Reason.OUT_OF_RANGE);
        Expect.absent(PoissonRateRatio.p(half, 1, half, 1), Reason.OUT_OF_RANGE);
        assertThat(PoissonRateRatio.p(0, 1, 0, 1).value()).hasValue(1);
    }

    @Test
    void everyCellNeedsAnExposure() {
        long[] counts = {3, 4, 5};
        for (double none : new double[] {0, -1}) {
            Expect.absent(
                    PoissonDispersion.of(counts, new double[] {5, none, 5}).index(), Reason.INVALID_INPUT);
        }
    }

    @Test
    @DisplayName("numpy: 31 cells in 16 pairs, ratio of sums, t(0.975; 15)")
    void batchesOf31Cells() {
        long[] counts = new long[31];
        double[] exposures = new double[31];
        Arrays.setAll(counts, i -> i * 7 % 5 + 1);
        Arrays.setAll(exposures, i -> 1 + i % 3 / 2.0);
        Expect.close(
                BatchMeans.rate(counts, exposures, 0.95),
                1.9782608695652173,
                1.6725674677993672,
                2.2839542713310674,
                1e-12);
    }

    @Test
    void aNegativeRateHasNoLimitsAtZeroOrAbove() {
        Expect.noInterval(
                BatchMeans.rate(new long[] {5, 5}, new double[] {-1, -1}, 0.95), -5, Reason.INSUFFICIENT_SAMPLE);
    }

    @Test
    @DisplayName("two clusters a side are enough for an interval, one on either side isn't")
    void clustersOnBothSides() {
        CoMoments two = CoMoments.of(new double[] {4, 6}, new double[] {2, 2});
        CoMoments one = CoMoments.EMPTY.add(3, 1);
        assertThat(RatioComparison.difference(two, two, 0.95).interval()).isPresent();
        assertThat(RatioComparison.quotient(two, two, 0.95).interval()).isPresent();
        assertThat(RatioOfSums.fieller(two, 0.95).interval()).isPresent();
        assertThat(RatioOfSums.delta(two, 0.95).interval()).isPresent();
        assertThat(RatioOfSums.g(CoMoments.of(new double[] {4, 6}, new double[] {2, 3}), 0.95))
                .isPositive();
        Expect.noInterval(RatioComparison.difference(two, one, 0.95), -0.5, Reason.INSUFFICIENT_SAMPLE);
        Expect.noInterval(RatioComparison.difference(one, two, 0.95), 0.5, Reason.INSUFFICIENT_SAMPLE);
        Expect.noInterval(RatioComparison.quotient(two, one, 0.95), 2.5 / 3, Reason.INSUFFICIENT_SAMPLE);
        Expect.noInterval(RatioComparison.quotient(one, two, 0.95), 3 / 2.5, Reason.INSUFFICIENT_SAMPLE);
    }
}
