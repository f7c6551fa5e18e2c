package io.roi4j.impl.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class TableProperties {
    @Provide
    Arbitrary<long[]> counts() {
        return Arbitraries.longs()
                .between(1, 100)
                .array(long[].class)
                .ofMinSize(2)
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<long[]> countsOf4() {
        return Arbitraries.longs()
                .between(1, 200)
                .array(long[].class)
                .ofMinSize(4)
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<double[]> probabilities() {
        return Arbitraries.doubles()
                .between(0, 1)
                .array(double[].class)
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    @Property
    void groupsThatAreAlikeHaveNoChiSquare(
            @ForAll("counts") long[] row, @ForAll @IntRange(min = 2, max = 5) int groups) {
        long[][] table = new long[groups][];
        Arrays.setAll(
                table, i -> Arrays.stream(row).map(count -> count * (i + 1)).toArray());
        var test = ChiSquareHomogeneity.of(table);
        assertThat(Expect.value(test.statistic())).isCloseTo(0, within(1e-9));
        test.p().value().ifPresent(p -> assertThat(p).isCloseTo(1, within(1e-9)));
    }

    @Property
    void cramersVLiesBetween0And1AndIgnoresTheScale(
            @ForAll @LongRange(min = 0, max = 1000) long a,
            @ForAll @LongRange(min = 0, max = 1000) long b,
            @ForAll @LongRange(min = 0, max = 1000) long c,
            @ForAll @LongRange(min = 0, max = 1000) long d) {
        var one = ChiSquareHomogeneity.of(new long[][] {{a, b}, {c, d}});
        var ten = ChiSquareHomogeneity.of(new long[][] {{10 * a, 10 * b}, {10 * c, 10 * d}});
        one.cramersV().value().ifPresent(v -> {
            assertThat(v).isBetween(0.0, 1.0);
            assertThat(Expect.value(ten.cramersV())).isCloseTo(v, within(1e-9));
        });
    }

    @Property
    void swappingTheGroupsInvertsTheOddsRatio(@ForAll("countsOf4") long[] first, @ForAll("countsOf4") long[] second) {
        var there = MantelHaenszel.of(new long[][] {first, second}, 0.95);
        var back = MantelHaenszel.of(new long[][] {swapped(first), swapped(second)}, 0.95);
        assertThat(Expect.value(there.oddsRatio()) * Expect.value(back.oddsRatio()))
                .isCloseTo(1, within(1e-9));
        assertThat(Expect.value(there.statistic())).isCloseTo(Expect.value(back.statistic()), within(1e-7));
        assertThat(there.reversed()).isEqualTo(back.reversed());
        Expect.sound(there.oddsRatio(), 0, Double.POSITIVE_INFINITY);
    }

    @Property
    void oneSegmentStandardisedIsNewcombe(
            @ForAll @LongRange(min = 0, max = 50) long k,
            @ForAll @LongRange(min = 50, max = 500) long n,
            @ForAll @LongRange(min = 0, max = 50) long k0,
            @ForAll @LongRange(min = 50, max = 500) long n0) {
        var newcombe = NewcombeDifference.of(k, n, k0, n0, 0.95);
        var standardised = DirectStandardisation.of(
                        new long[] {k}, new long[] {n}, new long[] {k0}, new long[] {n0}, 0.95)
                .difference();
        Expect.close(
                standardised,
                Expect.value(newcombe),
                Expect.interval(newcombe).lower(),
                Expect.interval(newcombe).upper(),
                1e-12);
    }

    @Property
    void adjustedPValuesKeepTheirOrderAndOnlyGrow(@ForAll("probabilities") double[] p) {
        double[] bh = BenjaminiHochberg.adjust(p);
        double[] holm = Holm.adjust(p);
        for (int i = 0; i < p.length; i++) {
            assertThat(bh[i]).isBetween(p[i], 1.0);
            assertThat(holm[i]).isGreaterThanOrEqualTo(bh[i] - 1e-15).isLessThanOrEqualTo(Math.min(1, p.length * p[i]));
            for (int j = 0; j < p.length; j++) {
                if (p[i] <= p[j]) {
                    assertThat(bh[i]).isLessThanOrEqualTo(bh[j]);
                }
            }
        }
    }

    private static long[] swapped(long[] stratum) {
        return new long[] {stratum[2], stratum[3], stratum[0], stratum[1]};
    }
}
