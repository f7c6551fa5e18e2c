package io.roi4j.impl.inference;

import io.roi4j.impl.tally.LatencyHistogram;
import java.util.Arrays;

/** Counts latencies. Not safe for use by several threads. */
final class LatencyCounts {
    private long[] counts = new long[0];
    private long longest;
    private long never;

    void add(long nanos) {
        int bucket = LatencyHistogram.bucketOf(nanos);
        if (bucket >= counts.length) {
            counts = Arrays.copyOf(counts, Math.min(LatencyHistogram.BUCKETS, bucket + 8));
        }
        counts[bucket]++;
        longest = Math.max(longest, nanos);
    }

    /** One that never came about. */
    void addNever() {
        never++;
    }

    LatencyTally tally() {
        return new LatencyTally(LatencyHistogram.of(counts, longest), never);
    }
}
