package io.roi4j.impl.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.apache.commons.statistics.distribution.BinomialDistribution;

class SampleProperties {
    @Provide
    Arbitrary<double[]> upToAMillion() {
        return Arbitraries.doubles()
                .between(-1e6, 1e6)
                .array(double[].class)
                .ofMinSize(0)
                .ofMaxSize(30);
    }

    @Provide
    Arbitrary<double[]> upToAThousandFrom2() {
        return Arbitraries.doubles()
                .between(-1e3, 1e3)
                .array(double[].class)
                .ofMinSize(2)
                .ofMaxSize(30);
    }

    @Provide
    Arbitrary<double[]> upToAThousandFrom1() {
        return Arbitraries.doubles()
                .between(-1e3, 1e3)
                .array(double[].class)
                .ofMinSize(1)
                .ofMaxSize(100);
    }

    @Provide
    Arbitrary<double[]> amounts() {
        return Arbitraries.doubles()
                .between(0, 1e3)
                .array(double[].class)
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    private static void same(Moments a, Moments b, double scale) {
        assertThat(a.n()).isEqualTo(b.n());
        assertThat(a.mean()).isCloseTo(b.mean(), within(1e-12 * scale));
        assertThat(a.m2()).isCloseTo(b.m2(), within(1e-12 * scale * scale * (1 + a.n())));
        assertThat(a.min()).isEqualTo(b.min());
        assertThat(a.max()).isEqualTo(b.max());
    }

    @Property
    void mergeIsAssociativeAndCommutative(
            @ForAll("upToAMillion") double[] x,
            @ForAll("upToAMillion") double[] y,
            @ForAll("upToAMillion") double[] z) {
        Moments a = Moments.of(x);
        Moments b = Moments.of(y);
        Moments c = Moments.of(z);
        same(a.merge(b), b.merge(a), 1e6);
        same(a.merge(b).merge(c), a.merge(b.merge(c)), 1e6);
        assertThat(a.merge(Moments.EMPTY)).isEqualTo(a);
        assertThat(Moments.EMPTY.merge(a)).isEqualTo(a);
        double[] whole = Arrays.copyOf(x, x.length + y.length);
        System.arraycopy(y, 0, whole, x.length, y.length);
        same(Moments.of(whole), a.merge(b), 1e6);
        assertThat(a.merge(b).m2()).isNotNegative();
    }

    @Property
    void swappingTheGroupsTurnsTheDifference(
            @ForAll("upToAThousandFrom2") double[] x, @ForAll("upToAThousandFrom2") double[] y) {
        Moments a = Moments.of(x);
        Moments b = Moments.of(y);
        Expect.mirrored(WelchDifference.of(a, b, 0.95), WelchDifference.of(b, a, 0.95), 1e-9);
        Expect.sound(WelchDifference.of(a, b, 0.95), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        Expect.sound(StudentMean.of(a, 0.95), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    @Property
    void shiftingAndScalingMoveTheMeanAlong(
            @ForAll("upToAThousandFrom2") double[] x,
            @ForAll @DoubleRange(min = -10, max = 10) double factor,
            @ForAll @DoubleRange(min = -1e3, max = 1e3) double shift) {
        var plain = Expect.interval(StudentMean.of(Moments.of(x), 0.95));
        var moved = Expect.interval(StudentMean.of(
                Moments.of(Arrays.stream(x).map(v -> factor * v + shift).toArray()), 0.95));
        var wanted = plain.times(factor).plus(shift);
        assertThat(moved.lower()).isCloseTo(wanted.lower(), within(1e-6));
        assertThat(moved.upper()).isCloseTo(wanted.upper(), within(1e-6));
    }

    @Property
    void ratesHoldAndScale(
            @ForAll @LongRange(min = 0, max = 100_000) long events,
            @ForAll @DoubleRange(min = 0.01, max = 1e6) double exposure) {
        var rate = Garwood.of(events, exposure, 0.95);
        Expect.sound(rate, 0, Double.POSITIVE_INFINITY);
        var perHour = Garwood.of(events, exposure / 3600, 0.95);
        assertThat(Expect.interval(perHour).upper() / 3600)
                .isCloseTo(
                        Expect.interval(rate).upper(),
                        within(1e-9 * Expect.interval(rate).upper()));
    }

    @Property
    void swappedRatesHaveTheReciprocalRatio(
            @ForAll @LongRange(min = 1, max = 1000) long events1,
            @ForAll @LongRange(min = 1, max = 1000) long events2,
            @ForAll @DoubleRange(min = 0.1, max = 100) double exposure) {
        var there = PoissonRateRatio.of(events1, exposure, events2, 3, 0.95);
        var back = PoissonRateRatio.of(events2, 3, events1, exposure, 0.95);
        Expect.sound(there, 0, Double.POSITIVE_INFINITY);
        assertThat(Expect.interval(there).lower() * Expect.interval(back).upper())
                .isCloseTo(1, within(1e-9));
        assertThat(Expect.value(PoissonRateRatio.p(events1, exposure, events2, 3)))
                .isBetween(0.0, 1.0);
    }

    @Property
    void quantilesRiseAndStayWithin(
            @ForAll("upToAThousandFrom1") double[] x,
            @ForAll @DoubleRange(min = 0, max = 1) double p,
            @ForAll @DoubleRange(min = 0, max = 1) double q) {
        Arrays.sort(x);
        for (Quantiles.Type type : Quantiles.Type.values()) {
            double low = Quantiles.value(x, Math.min(p, q), type);
            double high = Quantiles.value(x, Math.max(p, q), type);
            assertThat(low).isLessThanOrEqualTo(high + 1e-9).isBetween(x[0], x[x.length - 1]);
        }
    }

    @Property
    void ranksHaveTheCoverageAndAreTight(
            @ForAll @LongRange(min = 1, max = 5000) long n,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double p,
            @ForAll @DoubleRange(min = 0.5, max = 0.99) double confidence) {
        QuantileInterval.ranks(n, p, confidence).ifPresent(ranks -> {
            assertThat(ranks.coverage()).isGreaterThanOrEqualTo(confidence - 1e-12);
            assertThat(ranks.lower()).isBetween(1L, ranks.upper() - 1);
            assertThat(ranks.upper()).isLessThanOrEqualTo(n);
        });
    }

    /** Beside the exact ranks; where they are said to be near, these are. */
    @Property(tries = 3_000)
    void nearRanksHoldTheRanks(
            @ForAll @LongRange(min = 1, max = 3_000_000) long n,
            @ForAll @Scale(3) @DoubleRange(min = 0.001, max = 0.999) double p,
            @ForAll @Scale(3) @DoubleRange(min = 0.5, max = 0.999) double confidence) {
        QuantileInterval.near(n, p, confidence).ifPresent(near -> {
            BinomialDistribution below = BinomialDistribution.of((int) n, p);
            double tail = (1 - confidence) / 2;
            // One rank more would lie outside.
            assertThat(below.cumulativeProbability((int) near.lowerFrom() - 1)).isLessThanOrEqualTo(tail);
            assertThat(below.cumulativeProbability((int) near.lowerTo())).isGreaterThan(tail);
            assertThat(below.survivalProbability((int) near.upperFrom() - 2)).isGreaterThan(tail);
            assertThat(below.survivalProbability((int) near.upperTo() - 1)).isLessThanOrEqualTo(tail);
        });
    }

    @Property(tries = 500)
    void theRanksDoNotDependOnWhereTheSearchBegins(
            @ForAll @LongRange(min = 900, max = 200_000) long n,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double p) {
        double tail = 0.025;
        BinomialDistribution below = BinomialDistribution.of((int) n, p);
        QuantileInterval.ranks(n, p, 0.95).ifPresent(ranks -> {
            assertThat(below.cumulativeProbability((int) ranks.lower() - 1)).isLessThanOrEqualTo(tail);
            assertThat(below.cumulativeProbability((int) ranks.lower())).isGreaterThan(tail);
            assertThat(below.survivalProbability((int) ranks.upper() - 1)).isLessThanOrEqualTo(tail);
            assertThat(below.survivalProbability((int) ranks.upper() - 2)).isGreaterThan(tail);
        });
    }

    @Property
    void giniIgnoresTheScaleAndTheOrder(
            @ForAll("amounts") double[] x, @ForAll @DoubleRange(min = 0.1, max = 100) double factor) {
        Gini.of(x).value().ifPresent(gini -> {
            assertThat(gini).isBetween(0.0, 1 - 1.0 / x.length + 1e-12);
            double[] scaled = Arrays.stream(x).map(v -> factor * v).toArray();
            double first = scaled[0];
            scaled[0] = scaled[scaled.length - 1];
            scaled[scaled.length - 1] = first;
            assertThat(Expect.value(Gini.of(scaled))).isCloseTo(gini, within(1e-9));
        });
    }
}
