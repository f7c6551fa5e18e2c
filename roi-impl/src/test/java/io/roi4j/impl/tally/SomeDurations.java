package io.roi4j.impl.tally;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Durations of every size, few and more than a sketch keeps one by one. */
public final class SomeDurations {
    private SomeDurations() {}

    /** Single durations, those beside the ends of buckets among them. */
    public static Arbitrary<Long> nanos() {
        Arbitrary<Long> nearPowers = Arbitraries.integers()
                .between(1, 62)
                .flatMap(shift -> Arbitraries.longs().between((1L << shift) - 2, (1L << shift) + 2));
        return Arbitraries.oneOf(
                Arbitraries.longs().between(0, Long.MAX_VALUE),
                Arbitraries.longs().between(0, 300),
                Arbitraries.of(0L, 63L, 64L, 127L, 128L, Long.MAX_VALUE - 1, Long.MAX_VALUE),
                nearPowers);
    }

    /** Up to 1,500 at once: two of them fall on either side of what is kept one by one. */
    public static Arbitrary<long[]> many() {
        return Combinators.combine(Arbitraries.integers().between(0, 1_500), Arbitraries.randomValue(Random::nextLong))
                .as((size, seed) -> {
                    Random random = new Random(seed);
                    return random.longs(size)
                            .map(bits -> bits >>> (1 + Math.floorMod(bits, 60)))
                            .toArray();
                });
    }

    /** Both one after the other. */
    public static long[] joined(long[] a, long[] b) {
        long[] all = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return all;
    }
}
