package io.roi4j.impl.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Estimate;
import io.roi4j.Reason;
import java.util.Arrays;
import java.util.Random;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    @DisplayName("scipy 1.17.1: chi2_contingency(correction=False), association(method='cramer')")
    void rowsByColumns() {
        var test = ChiSquareHomogeneity.of(new long[][] {{10, 20, 30}, {6, 9, 17}, {12, 7, 25}});
        assertThat(Expect.value(test.statistic())).isCloseTo(4.633552789802789, within(1e-12));
        assertThat(Expect.value(test.p())).isCloseTo(0.3270039433260921, within(1e-12));
        assertThat(Expect.value(test.cramersV())).isCloseTo(0.13051865977991634, within(1e-12));
        assertThat(test.degreesOfFreedom()).isEqualTo(4);
    }

    @Test
    void emptyRowsAndColumnsDontCount() {
        var bare = ChiSquareHomogeneity.of(new long[][] {{10, 20}, {15, 9}});
        var padded = ChiSquareHomogeneity.of(new long[][] {{10, 0, 20}, {0, 0, 0}, {15, 0, 9}});
        assertThat(padded).isEqualTo(bare);
    }

    @Test
    void nothingToCompareIsAbsent() {
        for (long[][] table : new long[][][] {{}, {{5, 5}}, {{5, 0}, {7, 0}}, {{0, 0}, {0, 0}}}) {
            var test = ChiSquareHomogeneity.of(table);
            Expect.absent(test.statistic(), Reason.INSUFFICIENT_SAMPLE);
            Expect.absent(test.p(), Reason.INSUFFICIENT_SAMPLE);
            Expect.absent(test.cramersV(), Reason.INSUFFICIENT_SAMPLE);
        }
    }

    @Test
    void fewExpectedLeaveThePValueOut() {
        // Expected of the least cell: 10 * 20 / 40 = 5, then 9 * 20 / 39.
        assertThat(ChiSquareHomogeneity.of(new long[][] {{5, 15}, {5, 15}}).p().value())
                .hasValue(1);
        var test = ChiSquareHomogeneity.of(new long[][] {{4, 16}, {5, 14}});
        Expect.absent(test.p(), Reason.INSUFFICIENT_SAMPLE);
        assertThat(Expect.value(test.statistic())).isPositive();
    }

    @Test
    @DisplayName("scipy 1.17.1: fisher_exact([[3,27],[12,18]]), ([[0,10],[5,5]]), ([[12,188],[38,392]])")
    void fisher() {
        assertThat(Expect.value(FisherExact.p(3, 30, 12, 30))).isCloseTo(0.01533162169738991, within(1e-12));
        assertThat(Expect.value(FisherExact.p(0, 10, 5, 10))).isCloseTo(0.032507739938080496, within(1e-12));
        assertThat(Expect.value(FisherExact.p(12, 200, 38, 430))).isCloseTo(0.2683216387241502, within(1e-12));
        assertThat(FisherExact.p(0, 10, 0, 20).value()).hasValue(1);
        assertThat(FisherExact.p(0, 0, 3, 20).value()).hasValue(1);
        Expect.absent(FisherExact.p(3, 2, 1, 2), Reason.INVALID_INPUT);
        Expect.absent(FisherExact.p(3, 3_000_000_000L, 1, 2), Reason.INSUFFICIENT_SAMPLE);
    }

    @Test
    @DisplayName("scipy 1.17.1: fisher_exact([[4900, 45100], [5100, 44900]]), chi2_contingency with 4901 and 45099")
    void fisherHandsLargeTablesToChiSquare() {
        assertThat(Expect.value(FisherExact.p(4_900, 50_000, 5_100, 50_000)))
                .isCloseTo(0.03593232712320556, within(1e-10));
        assertThat(Expect.value(FisherExact.p(4_901, 50_000, 5_100, 50_000)))
                .isCloseTo(0.03594483102247392, within(1e-10));
        assertThat(Expect.value(FisherExact.p(500_000_000, 1_000_000_000, 500_010_000, 1_000_000_000)))
                .isCloseTo(0.6547, within(1e-3));
    }

    @Test
    void benjaminiHochbergChecksItsInput() {
        assertThat(BenjaminiHochberg.adjust(new double[0])).isEmpty();
        assertThat(BenjaminiHochberg.adjust(new double[] {0.9, 0.01})).containsExactly(0.9, 0.02);
        assertThat(Holm.adjust(new double[] {0.9, 0.01})).containsExactly(0.9, 0.02);
        assertThatIllegalArgumentException().isThrownBy(() -> BenjaminiHochberg.adjust(new double[] {Double.NaN}));
        assertThatIllegalArgumentException().isThrownBy(() -> Holm.adjust(new double[] {1.1}));
    }

    @Test
    void mantelHaenszelWithoutInformation() {
        var nothing = MantelHaenszel.of(new long[0][], 0.95);
        Expect.absent(nothing.oddsRatio(), Reason.ZERO_DENOMINATOR);
        Expect.absent(nothing.p(), Reason.INSUFFICIENT_SAMPLE);
        assertThat(nothing.reversed()).isFalse();
        var noErrors = MantelHaenszel.of(new long[][] {{0, 10, 0, 20}}, 0.95);
        Expect.absent(noErrors.statistic(), Reason.INSUFFICIENT_SAMPLE);
        var none = MantelHaenszel.of(new long[][] {{0, 10, 5, 20}}, 0.95);
        Expect.noInterval(none.oddsRatio(), 0, Reason.ZERO_CELL);
        assertThat(none.p().value()).isPresent();
    }

    @Test
    @DisplayName("numpy on the formula: baseline mix 200:500:300")
    void standardised() {
        var result = DirectStandardisation.of(
                new long[] {12, 30, 0},
                new long[] {300, 250, 40},
                new long[] {20, 45, 9},
                new long[] {200, 500, 300},
                0.95);
        Expect.close(result.difference(), -0.006, -0.03189186066193156, 0.03198225513667147, 1e-12);
        assertThat(result.coverage()).isOne();
    }

    @Test
    @DisplayName("a rate that falls only because hard cases became rare shows as 0")
    void aShiftOfTheMixIsNoImprovement() {
        var result = DirectStandardisation.of(
                new long[] {9, 10}, new long[] {900, 100}, new long[] {1, 90}, new long[] {100, 900}, 0.95);
        assertThat(Expect.value(result.difference())).isCloseTo(0, within(1e-15));
    }

    @Test
    void segmentsWithoutCurrentTrialsAreLeftOutAndTold() {
        var result = DirectStandardisation.of(
                new long[] {9, 0}, new long[] {900, 0}, new long[] {4, 90}, new long[] {100, 300}, 0.95);
        assertThat(result.coverage()).isEqualTo(0.25);
        assertThat(result.difference().value())
                .isEqualTo(NewcombeDifference.of(9, 900, 4, 100, 0.95).value());
        Estimate none = DirectStandardisation.of(
                        new long[] {1, 0}, new long[] {9, 0}, new long[] {0, 1}, new long[] {0, 9}, 0.95)
                .difference();
        Expect.absent(none, Reason.INSUFFICIENT_SAMPLE);
        Estimate empty = DirectStandardisation.of(new long[] {0}, new long[] {0}, new long[] {1}, new long[] {9}, 0.95)
                .difference();
        Expect.absent(empty, Reason.ZERO_DENOMINATOR);
        Estimate wrong = DirectStandardisation.of(new long[] {5}, new long[] {4}, new long[] {1}, new long[] {9}, 0.95)
                .difference();
        Expect.absent(wrong, Reason.INVALID_INPUT);
    }

    @Test
    @DisplayName("numpy: m/(m-1) * sum((k - p n)^2) / (N p (1-p))")
    void designEffect() {
        long[] k = {3, 9, 4, 14, 6, 2, 8, 11, 5, 7};
        long[] n = {50, 80, 60, 90, 70, 40, 75, 85, 65, 72};
        assertThat(Expect.value(DesignEffect.of(k, n))).isCloseTo(0.850995529825615, within(1e-12));
        assertThat(DesignEffect.effectiveTrials(k, n)).isEqualTo(687);
    }

    @Test
    @DisplayName("clusters that are all right or all wrong are worth one trial each: the effect is about their size")
    void wholeClusters() {
        long[] k = {0, 20, 0, 20, 0, 20, 0, 20, 0, 20};
        long[] n = {20, 20, 20, 20, 20, 20, 20, 20, 20, 20};
        assertThat(Expect.value(DesignEffect.of(k, n))).isCloseTo(20 * 10.0 / 9, within(1e-12));
        assertThat(DesignEffect.effectiveTrials(k, n)).isCloseTo(9, within(1e-12));
        assertThat(DesignEffect.effectiveTrials(new long[] {0, 20}, new long[] {20, 20}))
                .as("fewer than 10 clusters are not corrected for")
                .isEqualTo(40);
    }

    @Test
    @DisplayName("catalogue 0.5: 30 days of 100 with an intra-class correlation of 0.03, plain Wilson covers 69 %")
    void coverageOfClusteredTrials() {
        double rho = 0.03;
        double p = 0.1;
        var daily = BetaDistribution.of(p * (1 / rho - 1), (1 - p) * (1 / rho - 1));
        Random random = new Random(7);
        int plain = 0;
        int corrected = 0;
        int runs = 1000;
        for (int run = 0; run < runs; run++) {
            long[] k = new long[30];
            long[] n = new long[30];
            for (int day = 0; day < 30; day++) {
                double rate = daily.inverseCumulativeProbability(random.nextDouble());
                n[day] = 100;
                k[day] = random.doubles(100).filter(u -> u < rate).count();
            }
            long errors = Arrays.stream(k).sum();
            plain += Expect.interval(Wilson.of(errors, 3000, 0.95)).contains(p) ? 1 : 0;
            double effective = DesignEffect.effectiveTrials(k, n);
            corrected += Expect.interval(Wilson.ofEffective(errors / 3000.0, effective, 0.95))
                            .contains(p)
                    ? 1
                    : 0;
        }
        assertThat((double) plain / runs).isBetween(0.63, 0.75);
        assertThat((double) corrected / runs).isBetween(0.92, 0.97);
    }

    @Test
    void designEffectWithoutInformation() {
        Expect.absent(DesignEffect.of(new long[] {0}, new long[] {0}), Reason.ZERO_DENOMINATOR);
        Expect.absent(DesignEffect.of(new long[] {3, 0}, new long[] {9, 0}), Reason.INSUFFICIENT_SAMPLE);
        Expect.absent(DesignEffect.of(new long[] {0, 0}, new long[] {9, 5}), Reason.ZERO_DENOMINATOR);
        Expect.absent(DesignEffect.of(new long[] {9, 6}, new long[] {9, 5}), Reason.INVALID_INPUT);
        assertThat(DesignEffect.effectiveTrials(new long[] {0, 0}, new long[] {9, 5}))
                .isEqualTo(14);
    }
}
