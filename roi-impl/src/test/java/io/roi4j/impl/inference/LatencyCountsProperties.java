package io.roi4j.impl.inference;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.impl.tally.LatencyHistogram;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The counts are those of a plain table of all buckets, however they came about. */
class LatencyCountsProperties {
    /** Latencies of all lengths, as many of 3 ns as of 3 years. */
    @Provide
    Arbitrary<List<Long>> latencies() {
        return Arbitraries.randomValue(random ->
                Stream.generate(() -> latency(random)).limit(random.nextInt(20)).toList());
    }

    private static long latency(Random random) {
        return random.nextLong() >>> (1 + random.nextInt(63));
    }

    private static LatencyCounts counts(List<Long> latencies, long never) {
        LatencyCounts counts = new LatencyCounts();
        latencies.forEach(counts::add);
        LongStream.range(0, never).forEach(i -> counts.addNever());
        return counts;
    }

    /** Each latency so many times. */
    private static LatencyTally plain(List<Long> latencies, long times, long never) {
        long[] table = new long[LatencyHistogram.BUCKETS];
        latencies.forEach(nanos -> table[LatencyHistogram.bucketOf(nanos)] += times);
        long longest = latencies.stream().mapToLong(nanos -> nanos).max().orElse(0);
        return new LatencyTally(LatencyHistogram.of(0, table, longest), never);
    }

    private static LatencyCounts copy(LatencyCounts counts) {
        Packer packer = new Packer();
        counts.packLatencies(packer);
        Unpacker packed = new Unpacker(packer.packed());
        LatencyCounts copy = new LatencyCounts();
        copy.unpackLatencies(packed);
        assertThat(packed.isEmpty()).isTrue();
        return copy;
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void eachCountsInItsBucket(@ForAll("latencies") List<Long> all, @ForAll @IntRange(max = 3) int never) {
        assertThat(counts(all, never).latencies()).isEqualTo(plain(all, 1, never));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void partsAddUpToTheWhole(@ForAll("latencies") List<Long> all, @ForAll @IntRange(max = 19) int cut) {
        int at = Math.min(cut, all.size());
        LatencyCounts sum = counts(all.subList(0, at), 1);
        sum.addAll(counts(all.subList(at, all.size()), 2));
        assertThat(sum.latencies()).isEqualTo(plain(all, 1, 3));
    }

    /** From the 16th doubling on each count runs over its two bytes; 20 of 2^41 are below the most that is carried. */
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void countsBeyondTwoBytesAreExact(
            @ForAll("latencies") List<Long> all,
            @ForAll("latencies") List<Long> more,
            @ForAll @IntRange(min = 10, max = 41) int doublings) {
        LatencyCounts counts = counts(all, 1);
        for (int i = 0; i < doublings; i++) {
            counts.addAll(copy(counts));
        }
        long times = 1L << doublings;
        assertThat(counts.latencies()).isEqualTo(plain(all, times, times));
        LatencyTally both = plain(all, times, times).merge(plain(more, 1, 0));
        LatencyCounts one = copy(counts);
        more.forEach(one::add);
        assertThat(one.latencies()).as("longer arrays keep what was carried").isEqualTo(both);
        LatencyCounts other = counts(more, 0);
        other.addAll(counts);
        assertThat(other.latencies()).as("in either order").isEqualTo(both);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void whatIsUnpackedIsWhatWasPacked(@ForAll("latencies") List<Long> all, @ForAll @IntRange(max = 3) int never) {
        assertThat(copy(counts(all, never)).latencies()).isEqualTo(plain(all, 1, never));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void nothingIsLeftOfWhatWasCleared(@ForAll("latencies") List<Long> before, @ForAll("latencies") List<Long> after) {
        LatencyCounts counts = counts(before, 2);
        counts.addAll(copy(counts));
        counts.clear();
        assertThat(counts.latencies()).isEqualTo(LatencyTally.EMPTY);
        after.forEach(counts::add);
        assertThat(counts.latencies()).isEqualTo(plain(after, 1, 0));
        // Packing leaves the empty ends out that were cleared.
        assertThat(copy(counts).latencies()).isEqualTo(plain(after, 1, 0));
    }
}
