package io.roi4j.impl.tally;

import java.util.Arrays;

/**
 * Counts of durations in buckets that grow with the duration: eight to an octave, so that the middle of a bucket is at most
 * 6.25 % off. Merging adds buckets: it is exact and free of order.
 *
 * <p>Durations below 8 ns have a bucket each. A bucket above holds {@code [m * 2^s, (m + 1) * 2^s)} ns for an m of 8 to 15.
 */
public final class LatencyHistogram implements Tally<LatencyHistogram> {
    /** The greatest relative distance between a duration and the middle of its bucket. */
    public static final double RELATIVE_ERROR = 0.0625;
    /** How many buckets hold all non-negative longs. */
    public static final int BUCKETS = 61 * 8;

    /** No durations. */
    public static final LatencyHistogram EMPTY = new LatencyHistogram(0, new long[0], 0);

    /** The first bucket that holds anything; those from there to the last one that does have a count here. */
    private final int first;

    private final long[] counts;
    private final long longest;
    private final long size;

    private LatencyHistogram(int first, long[] counts, long longest) {
        this.first = first;
        this.counts = counts;
        this.longest = longest;
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        this.size = sum;
    }

    /**
     * A histogram from its counts.
     *
     * @param first the bucket of the first count
     * @param counts the count of each bucket from there on
     * @param longest the longest duration, in nanoseconds
     */
    public static LatencyHistogram of(int first, long[] counts, long longest) {
        int from = 0;
        int until = counts.length;
        while (until > 0 && counts[until - 1] == 0) {
            until--;
        }
        while (from < until && counts[from] == 0) {
            from++;
        }
        return until == 0
                ? EMPTY
                : new LatencyHistogram(first + from, Arrays.copyOfRange(counts, from, until), longest);
    }

    /** The bucket of a duration of 0 or more nanoseconds, from 0 on. */
    public static int bucketOf(long nanos) {
        int shift = 60 - Long.numberOfLeadingZeros(nanos | 8);
        return shift * 8 + (int) (nanos >>> shift);
    }

    /** The shortest duration of a bucket, in nanoseconds. */
    public static double lowerNanos(int bucket) {
        if (bucket < 16) {
            return bucket;
        }
        int shift = bucket / 8 - 1;
        return Math.scalb((double) (bucket % 8 + 8), shift);
    }

    /** The end of a bucket, in nanoseconds, which belongs to the next one. */
    public static double upperNanos(int bucket) {
        return lowerNanos(bucket + 1);
    }

    @Override
    public LatencyHistogram merge(LatencyHistogram other) {
        if (size == 0) {
            return other;
        } else if (other.size == 0) {
            return this;
        }
        int from = Math.min(first, other.first);
        long[] sum = new long[Math.max(first + counts.length, other.first + other.counts.length) - from];
        addTo(sum, from);
        other.addTo(sum, from);
        return new LatencyHistogram(from, sum, Math.max(longest, other.longest));
    }

    /** Adds these counts to those of the buckets from one on. */
    private void addTo(long[] sum, int from) {
        for (int i = 0; i < counts.length; i++) {
            sum[first - from + i] += counts[i];
        }
    }

    /** How many durations there are. */
    public long size() {
        return size;
    }

    /** The longest duration, in nanoseconds, exactly; 0 without durations. */
    public long longestNanos() {
        return longest;
    }

    /**
     * The bucket of the duration that stands at the given place when all are sorted.
     *
     * @param rank from 1 to {@link #size()}
     */
    public int bucketAt(long rank) {
        long seen = 0;
        for (int i = 0; i < counts.length; i++) {
            seen += counts[i];
            if (seen >= rank) {
                return first + i;
            }
        }
        throw new IllegalArgumentException("rank must be 1 to " + size + ", got " + rank);
    }

    /**
     * How many are shorter than so many nanoseconds, exactly where a bucket begins there: at each power of two from 8 on and
     * midway to the next. Elsewhere those of the bucket around it are left out.
     */
    public long below(long nanos) {
        int places = Math.min(counts.length, bucketOf(nanos) - first);
        long sum = 0;
        for (int i = 0; i < places; i++) {
            sum += counts[i];
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LatencyHistogram that
                && first == that.first
                && longest == that.longest
                && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(counts) + first) + Long.hashCode(longest);
    }

    @Override
    public String toString() {
        return "LatencyHistogram[size=" + size + ", longestNanos=" + longest + "]";
    }
}
