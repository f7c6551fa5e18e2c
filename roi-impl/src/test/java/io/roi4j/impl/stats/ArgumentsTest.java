package io.roi4j.impl.stats;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Mistakes of the program: every method names the argument that can't be, instead of computing on. */
class ArgumentsTest {
    private static final double[] TWO = {1, 2};
    private static final double[] THREE = {1, 2, 4};
    private static final long[] COUNTS_OF_2 = {1, 2};
    private static final long[] COUNTS_OF_3 = {1, 2, 3};

    private static void names(String argument, ThrowingCallable call) {
        assertThatIllegalArgumentException()
                .isThrownBy(call)
                .withMessageStartingWith(argument + " must not be negative");
    }

    private static void lengths(ThrowingCallable call) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageStartingWith("arrays of different lengths");
    }

    /** Each count in turn is −1, the others are as if it weren't. */
    private static void eachOf(Consumer<long[]> call, String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            long[] counts = new long[arguments.length];
            counts[i] = -1;
            names(arguments[i], () -> call.accept(counts));
        }
    }

    @Test
    void proportions() {
        eachOf(c -> Wilson.of(c[0], c[1], 0.95), "successes", "trials");
        eachOf(c -> Wilson.ofClustered(c[0], c[1], 1, 0.95), "successes", "trials");
        eachOf(c -> ClopperPearson.of(c[0], c[1], 0.95), "successes", "trials");
        eachOf(c -> McNemar.exactP(c[0], c[1]), "onlyFirst", "onlySecond");
        eachOf(
                c -> NewcombeDifference.of(c[0], c[1], c[2], c[3], 0.95),
                "successes1",
                "trials1",
                "successes2",
                "trials2");
        eachOf(
                c -> NewcombePairedDifference.of(c[0], c[1], c[2], c[3], 0.95),
                "both",
                "onlyFirst",
                "onlySecond",
                "neither");
        eachOf(c -> NetPromoter.reading(c[0], c[1], c[2], 0.95), "promoters", "passives", "detractors");
    }

    @Test
    void reductions() {
        eachOf(
                c -> KatzRelativeReduction.of(c[0], c[1], c[2], c[3], 0.95),
                "current",
                "currentTrials",
                "baseline",
                "baselineTrials");
        eachOf(
                c -> KoopmanRelativeRisk.of(c[0], c[1], c[2], c[3], 0.95),
                "successes1",
                "trials1",
                "successes2",
                "trials2");
        eachOf(c -> PairedRelativeReduction.of(c[0], c[1], c[2], 0.95), "both", "onlyCurrent", "onlyBaseline");
    }

    @Test
    void rates() {
        eachOf(c -> Garwood.of(c[0], 1, 0.95), "events");
        eachOf(c -> PoissonRateRatio.of(c[0], 1, c[1], 1, 0.95), "events1", "events2");
        eachOf(c -> PoissonRateRatio.p(c[0], 1, c[1], 1), "events1", "events2");
        lengths(() -> PoissonDispersion.of(COUNTS_OF_2, THREE));
        lengths(() -> BatchMeans.rate(COUNTS_OF_2, THREE, 0.95));
    }

    @Test
    void tables() {
        eachOf(c -> FisherExact.p(c[0], c[1], c[2], c[3]), "errors1", "trials1", "errors2", "trials2");
        names("count", () -> ChiSquareHomogeneity.of(new long[][] {{5, -1}, {7, 9}}));
        lengths(() -> ChiSquareHomogeneity.of(new long[][] {{1, 2}, {3}}));
        lengths(() -> ChiSquareHomogeneity.of(COUNTS_OF_2, COUNTS_OF_3));
        names("count", () -> MantelHaenszel.of(new long[][] {{5, 4, 3, -1}}, 0.95));
        lengths(() -> MantelHaenszel.of(new long[][] {{5, 4, 3, 2, 1}}, 0.95));
        eachOf(
                c -> DirectStandardisation.of(
                        new long[] {c[0]}, new long[] {c[1]}, new long[] {c[2]}, new long[] {c[3]}, 0.95),
                "currentErrors",
                "currentTrials",
                "baselineErrors",
                "baselineTrials");
        for (int odd = 1; odd < 4; odd++) {
            long[][] columns = {COUNTS_OF_2, COUNTS_OF_2, COUNTS_OF_2, COUNTS_OF_2};
            columns[odd] = COUNTS_OF_3;
            lengths(() -> DirectStandardisation.of(columns[0], columns[1], columns[2], columns[3], 0.95));
        }
        eachOf(c -> DesignEffect.of(new long[] {c[0]}, new long[] {c[1]}), "successes", "trials");
        lengths(() -> DesignEffect.of(COUNTS_OF_3, COUNTS_OF_2));
        lengths(() -> DesignEffect.ofNet(COUNTS_OF_3, COUNTS_OF_2, COUNTS_OF_2));
        lengths(() -> DesignEffect.ofNet(COUNTS_OF_2, COUNTS_OF_3, COUNTS_OF_2));
    }

    @Test
    @DisplayName("two series belong together point by point")
    void series() {
        eachOf(
                c -> BinomialLogitTrend.of(new double[1], new long[] {c[0]}, new long[] {c[1]}, 0.95),
                "errors",
                "trials");
        lengths(() -> BinomialLogitTrend.of(TWO, COUNTS_OF_3, COUNTS_OF_2, 0.95));
        lengths(() -> BinomialLogitTrend.of(TWO, COUNTS_OF_2, COUNTS_OF_3, 0.95));

        bothWays((x, y) -> CoMoments.of(x, y));
        bothWays((x, y) -> OlsSlope.of(x, y, 0.95));
        bothWays((x, y) -> SenSlope.of(x, y, 0.95));
        bothWays((x, y) -> Elasticity.of(x, y, 0.95));
        bothWays((x, y) -> UniversalScalabilityLaw.fit(x, y, 0.95));
        bothWays((x, y) -> Payback.of(x, y));
        bothWays((x, y) -> Payback.ofSums(x, y));
        bothWays((x, y) -> DetrendedElasticity.of(TWO, x, y, 0.95));
        bothWays((x, y) -> DifferencedElasticity.of(TWO, x, y, 0.95));
        lengths(() -> SeasonalKendall.of(TWO, new int[3]));
        names("events", () -> FreemanTukey.angle(-1, 5));
        names("trials - events", () -> FreemanTukey.angle(6, 5));
        names("n", () -> CoMoments.ofSums(-1, 1, 1, 1, 1, 1));
    }

    private static void bothWays(BiConsumer<double[], double[]> call) {
        lengths(() -> call.accept(TWO, THREE));
        lengths(() -> call.accept(THREE, TWO));
    }

    @Test
    void quantiles() {
        names("n", () -> QuantileInterval.ranks(-1, 0.5, 0.95));
        for (double p : new double[] {-0.1, 1.1, Double.NaN}) {
            notAProbability(() -> QuantileInterval.ranks(9, p, 0.95));
            notAProbability(() -> QuantileInterval.minimum(p, 0.95));
            notAProbability(() -> Quantiles.of(THREE, p, Quantiles.Type.TYPE_7, 0.95));
            notAProbability(() -> KaplanMeier.of(List.of(FollowUp.event(1))).quantile(p, SurvivalScale.LOG, 0.95));
        }
    }

    private static void notAProbability(ThrowingCallable call) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageStartingWith("p must lie in [0, 1]");
    }

    @Test
    @DisplayName("confidence, delta and the false alarm's chance lie strictly between 0 and 1")
    void openIntervals() {
        for (double edge : new double[] {0, 1, -0.1, 1.1, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Critical.tail(edge))
                    .withMessageStartingWith("confidence must lie between 0 and 1");
            assertThatIllegalArgumentException().isThrownBy(() -> Adwin.of(TWO, edge, 100));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Adwin.of(TWO, 0.5, 9));
        Adwin.of(TWO, 0.5, 10);
    }
}
