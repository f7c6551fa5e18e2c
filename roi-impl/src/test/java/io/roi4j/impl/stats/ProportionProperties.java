package io.roi4j.impl.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Estimate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;

class ProportionProperties {
    record Counts(long k, long n) {}

    @Provide
    Arbitrary<Counts> counts() {
        return Arbitraries.longs()
                .between(1, 50_000)
                .flatMap(n -> Arbitraries.longs().between(0, n).map(k -> new Counts(k, n)));
    }

    @Property
    void intervalsHoldTheEstimateWithinTheRange(
            @ForAll("counts") Counts a,
            @ForAll("counts") Counts b,
            @ForAll @DoubleRange(min = 0.5, max = 0.99) double confidence) {
        Expect.sound(Wilson.of(a.k, a.n, confidence), 0, 1);
        Expect.sound(ClopperPearson.of(a.k, a.n, confidence), 0, 1);
        Expect.sound(NewcombeDifference.of(a.k, a.n, b.k, b.n, confidence), -1, 1);
        Expect.sound(KatzRelativeReduction.of(a.k, a.n, b.k, b.n, confidence), Double.NEGATIVE_INFINITY, 1);
        Expect.sound(KoopmanRelativeRisk.of(a.k, a.n, b.k, b.n, confidence), 0, Double.POSITIVE_INFINITY);
    }

    @Property
    void everyComparisonHasAnInterval(@ForAll("counts") Counts a, @ForAll("counts") Counts b) {
        assertThat(NewcombeDifference.of(a.k, a.n, b.k, b.n, 0.95).interval()).isPresent();
        if (b.k > 0) {
            assertThat(KatzRelativeReduction.of(a.k, a.n, b.k, b.n, 0.95).interval())
                    .isPresent();
        }
    }

    @Property
    void pairedIntervalsHoldTheEstimate(
            @ForAll @LongRange(min = 0, max = 500) long both,
            @ForAll @LongRange(min = 0, max = 500) long first,
            @ForAll @LongRange(min = 0, max = 500) long second,
            @ForAll @LongRange(min = 0, max = 500) long neither) {
        Estimate difference = NewcombePairedDifference.of(both, first, second, neither, 0.95);
        Expect.sound(difference, -1, 1);
        Expect.sound(PairedRelativeReduction.of(both, first, second, 0.95), Double.NEGATIVE_INFINITY, 1);
        if (both + first + second + neither > 0) {
            Expect.mirrored(difference, NewcombePairedDifference.of(both, second, first, neither, 0.95), 1e-12);
        }
        assertThat(McNemar.exactP(first, second)).isBetween(0.0, 1.0).isEqualTo(McNemar.exactP(second, first));
    }

    @Property
    void swappingTheGroupsTurnsTheSign(@ForAll("counts") Counts a, @ForAll("counts") Counts b) {
        Expect.mirrored(
                NewcombeDifference.of(a.k, a.n, b.k, b.n, 0.95),
                NewcombeDifference.of(b.k, b.n, a.k, a.n, 0.95),
                1e-12);
    }

    @Property
    void failuresAreSuccessesTurnedRound(@ForAll("counts") Counts a) {
        Estimate successes = Wilson.of(a.k, a.n, 0.95);
        Estimate failures = Wilson.of(a.n - a.k, a.n, 0.95);
        Expect.close(
                failures,
                1 - Expect.value(successes),
                1 - Expect.interval(successes).upper(),
                1 - Expect.interval(successes).lower(),
                1e-12);
    }

    @Property
    void fourTimesTheTrialsMakeWilsonNarrower(@ForAll("counts") Counts a) {
        double narrow = width(Wilson.of(4 * a.k, 4 * a.n, 0.95));
        assertThat(narrow).isLessThan(width(Wilson.of(a.k, a.n, 0.95)));
    }

    @Property
    void moreConfidenceIsWider(@ForAll("counts") Counts a, @ForAll("counts") Counts b) {
        assertThat(width(NewcombeDifference.of(a.k, a.n, b.k, b.n, 0.99)))
                .isGreaterThan(width(NewcombeDifference.of(a.k, a.n, b.k, b.n, 0.95)));
    }

    @Property
    void koopmanOfSwappedGroupsIsTheReciprocal(@ForAll("counts") Counts a, @ForAll("counts") Counts b) {
        if (a.k > 0 && b.k > 0) {
            var there = Expect.interval(KoopmanRelativeRisk.of(a.k, a.n, b.k, b.n, 0.95));
            var back = Expect.interval(KoopmanRelativeRisk.of(b.k, b.n, a.k, a.n, 0.95));
            assertThat(Math.log(there.lower())).isCloseTo(-Math.log(back.upper()), within(1e-6));
            assertThat(Math.log(there.upper())).isCloseTo(-Math.log(back.lower()), within(1e-6));
        }
    }

    private static double width(Estimate estimate) {
        return Expect.interval(estimate).upper() - Expect.interval(estimate).lower();
    }
}
