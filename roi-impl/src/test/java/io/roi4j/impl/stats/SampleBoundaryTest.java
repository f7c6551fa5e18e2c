package io.roi4j.impl.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Reason;
import io.roi4j.impl.stats.QuantileInterval.Near;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @Test
    @DisplayName("scipy: np + z sd + (z^2 - 1)(1 - 2p)/6, rounded, and two ranks on either side")
    void nearRanks() {
        assertThat(QuantileInterval.near(1_001, 0.5, 0.95)).contains(new Near(467, 471, 531, 535));
        assertThat(QuantileInterval.near(10_000, 0.9, 0.95)).contains(new Near(8_939, 8_943, 9_057, 9_061));
        assertThat(QuantileInterval.near(10_000, 0.9, 0.99)).contains(new Near(8_920, 8_924, 9_076, 9_080));
        assertThat(QuantileInterval.near(5_000, 0.01, 0.95)).contains(new Near(35, 39, 63, 67));
    }

    @Test
    @DisplayName("no near ranks up to 1,000 values, at a variance below 9, or where they would leave the sample")
    void tooSmallForNearRanks() {
        assertThat(QuantileInterval.near(1_000, 0.5, 0.95)).isEmpty();
        assertThat(QuantileInterval.near(1_001, 0.991, 0.95)).isEmpty();
        // The first and the last that fit: from rank 1, up to rank 1,001.
        assertThat(QuantileInterval.near(1_001, 0.01, 0.985)).contains(new Near(1, 5, 17, 21));
        assertThat(QuantileInterval.near(1_001, 0.01, 0.995)).isEmpty();
        assertThat(QuantileInterval.near(1_001, 0.99, 0.99)).contains(new Near(980, 984, 997, 1_001));
        assertThat(QuantileInterval.near(1_001, 0.99, 0.995)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "10, 0.5, 0.95, 2, 9, 0.978515625",
        "100, 0.5, 0.95, 40, 61, 0.9647997997822952",
        "100, 0.5, 0.99, 37, 64, 0.9933628794840739",
        "100, 0.9, 0.95, 84, 96, 0.955690107191223",
        "1001, 0.991, 0.95, 986, 998, 0.9576251520695633",
        "10000, 0.5, 0.95, 4902, 5099, 0.9511670501036189",
        "10000, 0.9, 0.99, 8922, 9078, 0.9906899219507181",
        "100000, 0.99, 0.95, 98938, 99062, 0.9512338612967914"
    })
    @DisplayName("scipy 1.17.1, binom: the greatest r with cdf(r - 1) <= tail, the least s with sf(s - 1) <= tail")
    void exactRanks(long n, double p, double confidence, long lower, long upper, double coverage) {
        var ranks = QuantileInterval.ranks(n, p, confidence).orElseThrow();
        assertThat(ranks.lower()).isEqualTo(lower);
        assertThat(ranks.upper()).isEqualTo(upper);
        assertThat(ranks.coverage()).isCloseTo(coverage, within(1e-9));
    }

    @Test
    @DisplayName("more values than a long counts: the greatest count, not a negative one")
    void momentsBeyondALong() {
        Moments most = new Moments(Long.MAX_VALUE, 1, 0, 1, 1);
        assertThat(most.merge(Moments.of(1, 1)).n()).isEqualTo(Long.MAX_VALUE);
        assertThat(Moments.of(1, 1).merge(most).n()).isEqualTo(Long.MAX_VALUE);
        assertThat(new Moments(Long.MAX_VALUE - 2, 1, 0, 1, 1)
                        .merge(Moments.of(1, 1))
                        .n())
                .isEqualTo(Long.MAX_VALUE);
    }

    @Test
    @DisplayName("by hand: 3, 8 and 5 events in 1, 2 and 3 hours: expected 8/3, 16/3 and 8; X^2 = 2.5 of 2")
    void dispersionOverUnequalExposures() {
        var test = PoissonDispersion.of(new long[] {3, 8, 5}, new double[] {1, 2, 3});
        assertThat(Expect.value(test.index())).isCloseTo(1.25, within(1e-12));
        // With 2 degrees of freedom the chance is exp(-X^2/2).
        assertThat(Expect.value(test.p())).isCloseTo(Math.exp(-1.25), within(1e-12));
        assertThat(test.over(0.3)).isTrue();
        assertThat(test.over(0.28)).isFalse();
    }
}
