package io.roi4j.impl.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import io.roi4j.Estimate;
import io.roi4j.Reason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TableBoundaryTest {
    @Test
    @DisplayName("an empty margin leaves one table: p = 1 at any size")
    void emptyMargins() {
        assertThat(FisherExact.p(0, 3_000_000_000L, 0, 2).value()).hasValue(1);
        assertThat(FisherExact.p(3_000_000_000L, 3_000_000_000L, 2, 2).value()).hasValue(1);
        assertThat(FisherExact.p(0, 0, 1, 3_000_000_000L).value()).hasValue(1);
    }

    @Test
    void moreErrorsThanTrialsOnEitherSide() {
        Expect.absent(FisherExact.p(5, 4, 1, 9), Reason.INVALID_INPUT);
        Expect.absent(FisherExact.p(1, 9, 5, 4), Reason.INVALID_INPUT);
        assertThat(FisherExact.p(4, 4, 4, 9).value()).isPresent();
        assertThat(FisherExact.p(4, 9, 4, 4).value()).isPresent();
    }

    @Test
    @DisplayName(
            "hypergeometric, by fractions in Python: the chance that one of 2 errors falls on 10 of 2^31 - 1 items")
    void asManyItemsAsAnIntHolds() {
        double p = Expect.value(FisherExact.p(1, Integer.MAX_VALUE - 10, 1, 10));
        assertThat(p).isCloseTo(9.313225730975955e-09, withPercentage(1e-4));
    }

    @Test
    void strataOfOneItemDontCountThoseOfTwoDo() {
        long[] main = {3, 9, 5, 8};
        var bare = MantelHaenszel.of(new long[][] {main}, 0.95);
        var withOne = MantelHaenszel.of(new long[][] {main, {1, 0, 0, 0}}, 0.95);
        assertThat(withOne.oddsRatio()).isEqualTo(bare.oddsRatio());
        assertThat(withOne.statistic()).isEqualTo(bare.statistic());
        var withTwo = MantelHaenszel.of(new long[][] {main, {1, 0, 0, 1}}, 0.95);
        // One more concordant pair of 2: 24/25 + 1/2 over 45/25.
        assertThat(Expect.value(withTwo.oddsRatio())).isCloseTo(73.0 / 90, withPercentage(1e-10));
    }

    @Test
    void noDiscordantPairHasNoOddsRatio() {
        var test = MantelHaenszel.of(new long[][] {{5, 0, 3, 4}}, 0.95);
        Expect.absent(test.oddsRatio(), Reason.ZERO_DENOMINATOR);
        assertThat(test.p().value()).isPresent();
    }

    @Test
    @DisplayName("even odds of the pooled table are nothing that could be reversed")
    void levelWhenPooled() {
        // Pooled {2, 4, 4, 8}; within strata 1/8 + 7/10 against 9/8 + 1/10.
        var test = MantelHaenszel.of(new long[][] {{1, 3, 3, 1}, {1, 1, 1, 7}}, 0.95);
        assertThat(test.pooledOddsRatio().value()).hasValue(1);
        assertThat(Expect.value(test.oddsRatio())).isLessThan(1);
        assertThat(test.reversed()).isFalse();
    }

    @Test
    void standardisationLeavesOutWhatTheBaselineLacks() {
        long[] none = {0, 0};
        var without = DirectStandardisation.of(
                new long[] {9, 4}, new long[] {90, 20}, new long[] {5, 0}, new long[] {70, 0}, 0.95);
        assertThat(without.difference())
                .isEqualTo(
                        DirectStandardisation.of(new long[] {9}, new long[] {90}, new long[] {5}, new long[] {70}, 0.95)
                                .difference());
        var noBaseline = DirectStandardisation.of(new long[] {9, 4}, new long[] {90, 20}, none, none, 0.95);
        Expect.absent(noBaseline.difference(), Reason.ZERO_DENOMINATOR);
        var wrong = DirectStandardisation.of(new long[] {1}, new long[] {9}, new long[] {5}, new long[] {4}, 0.95);
        Expect.absent(wrong.difference(), Reason.INVALID_INPUT);
    }

    @Test
    void whereEverythingSucceedsNothingVaries() {
        Expect.absent(DesignEffect.of(new long[] {9, 5}, new long[] {9, 5}), Reason.ZERO_DENOMINATOR);
    }

    @Test
    @DisplayName("nine clusters and an empty one are nine: too few to be corrected for")
    void emptyClustersDontCount() {
        long[] k = {0, 20, 0, 20, 0, 20, 0, 20, 0, 0};
        long[] n = {20, 20, 20, 20, 20, 20, 20, 20, 20, 0};
        assertThat(DesignEffect.effectiveTrials(k, n)).isEqualTo(180);
    }

    @Test
    @DisplayName(
            "by hand: pooled {15, 25, 35, 45}; Woolf: exp(ln 27/35 -+ 1.96 sqrt(1/15 + 1/25 + 1/35 + 1/45)), scipy's z")
    void pooledOdds() {
        var test = MantelHaenszel.of(new long[][] {{10, 5, 20, 30}, {5, 20, 15, 15}}, 0.95);
        Expect.close(test.pooledOddsRatio(), 0.7714285714285715, 0.35442809357473637, 1.6790487311944433, 1e-12);
        assertThat(Expect.interval(test.pooledOddsRatio()).method()).isEqualTo(MantelHaenszel.WOOLF);
    }

    @Test
    @DisplayName("an empty cell of the pooled table leaves odds of 0, or none, and no interval")
    void emptyCells() {
        Expect.noInterval(pooledOdds(5, 1, 3, 0), 0, Reason.ZERO_CELL);
        Expect.noInterval(pooledOdds(0, 1, 3, 5), 0, Reason.ZERO_CELL);
        Expect.absent(pooledOdds(1, 0, 5, 3), Reason.ZERO_DENOMINATOR);
        Expect.absent(pooledOdds(1, 5, 0, 3), Reason.ZERO_DENOMINATOR);
        Expect.absent(pooledOdds(0, 0, 5, 3), Reason.ZERO_DENOMINATOR);
    }

    private static Estimate pooledOdds(long a, long b, long c, long d) {
        return MantelHaenszel.of(new long[][] {{a, b, c, d}}, 0.95).pooledOddsRatio();
    }

    @Test
    @DisplayName(
            "by hand: 4 up, 3 down of 12 in three clusters: 3/2 x 1874/144 over 12 x 83/144; an empty one doesn't count")
    void effectOnANetScore() {
        long[] up = {3, 1, 0, 0};
        long[] down = {0, 1, 2, 0};
        assertThat(Expect.value(DesignEffect.ofNet(up, down, new long[] {4, 3, 5, 0})))
                .isCloseTo(2811.0 / 996, withPercentage(1e-10));
        // Shares of 1/4 and 1/4 of two answers a cluster: the same net score everywhere, so no effect is left.
        assertThat(Expect.value(DesignEffect.ofNet(new long[] {1, 1}, new long[] {1, 1}, new long[] {4, 4})))
                .isZero();
    }

    @Test
    void withoutAnswersOrClustersOrDifferencesThereIsNoEffect() {
        long[] none = {0, 0};
        Expect.absent(DesignEffect.ofNet(none, none, none), Reason.ZERO_DENOMINATOR);
        Expect.absent(
                DesignEffect.ofNet(new long[] {2, 0}, new long[] {1, 0}, new long[] {5, 0}),
                Reason.INSUFFICIENT_SAMPLE);
        Expect.absent(DesignEffect.ofNet(new long[] {2, 3}, none, new long[] {2, 3}), Reason.ZERO_DENOMINATOR);
        Expect.absent(DesignEffect.ofNet(none, none, new long[] {2, 3}), Reason.ZERO_DENOMINATOR);
    }
}
