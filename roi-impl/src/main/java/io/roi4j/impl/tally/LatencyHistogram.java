package io.roi4j.impl.tally;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

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
    public static final LatencyHistogram EMPTY = new LatencyHistogram(0, new int[0], null, 0);

    /** What one carry stands for. */
    private static final long CARRY = 1L << (Integer.SIZE - 1);

    /** The first bucket that holds anything; those from there to the last one that does have a count here. */
    private final int first;

    private final int[] counts;
    /** How often each count ran over; missing where none did. */
    private final int @Nullable [] carries;

    private final long longest;
    private final long size;

    private LatencyHistogram(int first, int[] counts, int @Nullable [] carries, long longest) {
        this.first = first;
        this.counts = counts;
        this.carries = carries;
        this.longest = longest;
        long sum = 0;
        for (int count : counts) {
            sum += count;
        }
        for (int i = 0; carries != null && i < carries.length; i++) {
            sum += carries[i] * CARRY;
        }
        this.size = sum;
    }

    /**
     * A histogram from its counts.
     *
     * @param counts the count of each bucket from the first on
     * @param longest the longest duration, in nanoseconds
     */
    public static LatencyHistogram of(long[] counts, long longest) {
        int[] low = new int[counts.length];
        int[] carries = new int[counts.length];
        for (int i = 0; i < counts.length; i++) {
            low[i] = (int) (counts[i] % CARRY);
            carries[i] = (int) (counts[i] / CARRY);
        }
        return of(0, low, carries, longest);
    }

    /**
     * A histogram from counts of four bytes, as they are counted.
     *
     * @param first the bucket of the first count
     * @param counts the count of each bucket from there on, 0 or more; what it is above 2^31 is carried
     * @param carries how many times 2^31 each bucket counts besides, or null where none does
     * @param longest the longest duration, in nanoseconds
     */
    public static LatencyHistogram of(int first, int[] counts, int @Nullable [] carries, long longest) {
        int from = 0;
        int until = counts.length;
        while (until > 0 && isEmpty(counts, carries, until - 1)) {
            until--;
        }
        while (from < until && isEmpty(counts, carries, from)) {
            from++;
        }
        return until == 0
                ? EMPTY
                : new LatencyHistogram(
                        first + from, Arrays.copyOfRange(counts, from, until), part(carries, from, until), longest);
    }

    private static boolean isEmpty(int[] counts, int @Nullable [] carries, int place) {
        return counts[place] == 0 && (carries == null || carries[place] == 0);
    }

    private static int @Nullable [] part(int @Nullable [] carries, int from, int until) {
        for (int i = from; carries != null && i < until; i++) {
            if (carries[i] != 0) {
                return Arrays.copyOfRange(carries, from, until);
            }
        }
        return null;
    }

    private long count(int place) {
        return counts[place] + (carries == null ? 0 : carries[place] * CARRY);
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
        int until = Math.max(first + counts.length, other.first + other.counts.length);
        int[] sum = new int[until - from];
        int[] carried = new int[carries == null && other.carries == null && size + other.size < CARRY ? 0 : sum.length];
        add(sum, carried, from);
        other.add(sum, carried, from);
        return new LatencyHistogram(from, sum, part(carried, 0, carried.length), Math.max(longest, other.longest));
    }

    /** Adds these counts to those of the buckets from one on; there are no carries where none can come about. */
    private void add(int[] sum, int[] carried, int from) {
        int shift = first - from;
        for (int i = 0; i < counts.length; i++) {
            sum[i + shift] += counts[i];
        }
        for (int i = 0; carried.length > 0 && i < counts.length; i++) {
            carried[i + shift] += (carries == null ? 0 : carries[i]) + (sum[i + shift] < 0 ? 1 : 0);
            sum[i + shift] &= Integer.MAX_VALUE;
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
            seen += count(i);
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
            sum += count(i);
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LatencyHistogram that
                && first == that.first
                && longest == that.longest
                && Arrays.equals(counts, that.counts)
                && Arrays.equals(carries, that.carries);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * Arrays.hashCode(counts) + Arrays.hashCode(carries)) + first) + Long.hashCode(longest);
    }

    @Override
    public String toString() {
        return "LatencyHistogram[size=" + size + ", longestNanos=" + longest + "]";
    }
}
