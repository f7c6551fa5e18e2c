package io.roi4j.impl.tally;

import static io.roi4j.impl.tally.LatencyHistogram.BUCKETS;
import static io.roi4j.impl.tally.LatencyHistogram.bucketOf;
import static io.roi4j.impl.tally.LatencyHistogram.lowerNanos;
import static io.roi4j.impl.tally.LatencyHistogram.upperNanos;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class LatencyHistogramProperties {
    /** Durations of every size, and those beside the ends of buckets. */
    @Provide
    static Arbitrary<Long> nanos() {
        Arbitrary<Long> nearPowers = Arbitraries.integers()
                .between(1, 62)
                .flatMap(shift -> Arbitraries.longs().between((1L << shift) - 2, (1L << shift) + 2));
        return Arbitraries.oneOf(
                Arbitraries.longs().between(0, Long.MAX_VALUE),
                Arbitraries.longs().between(0, 100),
                Arbitraries.of(0L, 7L, 8L, 15L, 16L, Long.MAX_VALUE - 1, Long.MAX_VALUE),
                nearPowers);
    }

    @Property(tries = 5_000)
    void aDurationLiesInItsBucket(@ForAll("nanos") long nanos) {
        int bucket = bucketOf(nanos);
        assertThat(bucket).isBetween(0, BUCKETS - 1);
        // Doubles can't tell Long.MAX_VALUE from the end of the last bucket.
        BigDecimal exact = BigDecimal.valueOf(nanos);
        assertThat(new BigDecimal(lowerNanos(bucket))).isLessThanOrEqualTo(exact);
        assertThat(new BigDecimal(upperNanos(bucket))).isGreaterThan(exact);
    }

    @Property(tries = 5_000)
    void theMiddleIsAtMostTheStatedErrorOff(@ForAll("nanos") long nanos) {
        int bucket = bucketOf(nanos);
        double middle = (lowerNanos(bucket) + upperNanos(bucket)) / 2;
        if (nanos >= 8) {
            assertThat(Math.abs(middle - nanos)).isLessThanOrEqualTo(LatencyHistogram.RELATIVE_ERROR * nanos);
        }
    }

    @Property
    void longerDurationsNeverHaveASmallerBucket(@ForAll("nanos") long a, @ForAll("nanos") long b) {
        assertThat(bucketOf(Math.min(a, b))).isLessThanOrEqualTo(bucketOf(Math.max(a, b)));
    }

    @Example
    void bucketsFollowEachOtherWithoutGaps() {
        assertThat(lowerNanos(0)).isZero();
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            assertThat(bucketOf((long) lowerNanos(bucket))).isEqualTo(bucket);
            assertThat(upperNanos(bucket)).isEqualTo(lowerNanos(bucket + 1)).isGreaterThan(lowerNanos(bucket));
        }
        assertThat(bucketOf(Long.MAX_VALUE)).isEqualTo(BUCKETS - 1);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void ranksFindTheBucketOfTheOrderStatistic(@ForAll @Size(min = 1, max = 60) List<@From("nanos") Long> all) {
        LatencyHistogram histogram = of(all);
        List<Long> sorted = all.stream().sorted().toList();
        for (int rank = 1; rank <= sorted.size(); rank++) {
            assertThat(histogram.bucketAt(rank)).isEqualTo(bucketOf(sorted.get(rank - 1)));
        }
        assertThat(histogram.size()).isEqualTo(all.size());
        assertThat(histogram.longestNanos()).isEqualTo(sorted.get(sorted.size() - 1));
        assertThatThrownBy(() -> histogram.bucketAt(all.size() + 1L)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void histogramsMerge(
            @ForAll @Size(max = 20) List<@From("nanos") Long> a,
            @ForAll @Size(max = 20) List<@From("nanos") Long> b,
            @ForAll @Size(max = 20) List<@From("nanos") Long> c) {
        Laws.hold(LatencyHistogram.EMPTY, of(a), of(b), of(c));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void splitAndMergeIsTheWhole(
            @ForAll @Size(max = 60) List<@From("nanos") Long> all, @ForAll @IntRange(max = 60) int cut) {
        int at = Math.min(cut, all.size());
        assertThat(of(all.subList(0, at)).merge(of(all.subList(at, all.size()))))
                .isEqualTo(of(all));
    }

    @Example
    void itKeepsNoHandOnTheCountsItWasGiven() {
        long[] counts = new long[BUCKETS];
        counts[3] = 2;
        LatencyHistogram histogram = LatencyHistogram.of(0, counts, 3);
        counts[3] = 9;
        assertThat(histogram.size()).isEqualTo(2);
        long[] full = {2, 1};
        LatencyHistogram ofAll = LatencyHistogram.of(0, full, 1);
        full[0] = 9;
        assertThat(ofAll).isEqualTo(LatencyHistogram.of(0, new long[] {2, 1}, 1));
        assertThat(histogram).isEqualTo(LatencyHistogram.of(0, new long[] {0, 0, 0, 2}, 3));
        assertThat(LatencyHistogram.of(0, new long[BUCKETS], 0)).isEqualTo(LatencyHistogram.EMPTY);
        assertThat(histogram)
                .isNotEqualTo(LatencyHistogram.of(0, new long[] {0, 0, 0, 1}, 3))
                .isNotEqualTo(LatencyHistogram.of(0, new long[] {0, 0, 0, 2}, 2))
                .isNotEqualTo(LatencyHistogram.EMPTY);
    }

    static LatencyHistogram of(List<Long> nanos) {
        long[] counts = new long[BUCKETS];
        List<Long> seen = new ArrayList<>(nanos);
        seen.forEach(duration -> counts[bucketOf(duration)]++);
        return LatencyHistogram.of(
                0, counts, seen.stream().mapToLong(Long::longValue).max().orElse(0));
    }
}
