package io.roi4j.impl.tally;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Durations, for their quantiles and their mean. Up to {@value #EXACT} are kept as they are; more are counted in buckets,
 * so that a quantile is at most {@value #RELATIVE_ERROR} of itself off. Number, sum, shortest and longest are exact always.
 * Merging is exact and free of order: what comes out depends on the durations alone.
 *
 * <p>Source: buckets of bounded relative error, Masson, Rim and Lee (2019), DDSketch, PVLDB 12(12), here with the octaves
 * of HdrHistogram, which need no logarithm.
 */
public final class DurationSketch implements Tally<DurationSketch> {
    /** Up to so many durations all figures are exact. */
    public static final int EXACT = 1_000;
    /** The greatest relative distance between a duration and the middle of its bucket: 1/128. */
    public static final double RELATIVE_ERROR = 0.0078125;

    private static final LogBuckets BUCKETS = new LogBuckets(6);

    /** No durations. */
    public static final DurationSketch EMPTY =
            new DurationSketch(0, new long[0], new int[0], new long[0], Spread.EMPTY);

    private final long size;
    /** All of them in rising order; empty when there are too many. */
    private final long[] sorted;
    /** The buckets that hold any, in rising order; empty as long as all are kept. */
    private final int[] buckets;
    /** How many each of these holds. */
    private final long[] counts;

    private final Spread spread;

    /** What is known exactly, however many there are. */
    private record Spread(long shortest, long longest, BigInteger sum, BigInteger sumOfSquares) {
        private static final Spread EMPTY = new Spread(Long.MAX_VALUE, 0, BigInteger.ZERO, BigInteger.ZERO);

        Spread merge(Spread other) {
            return new Spread(
                    Math.min(shortest, other.shortest),
                    Math.max(longest, other.longest),
                    sum.add(other.sum),
                    sumOfSquares.add(other.sumOfSquares));
        }
    }

    private DurationSketch(long size, long[] sorted, int[] buckets, long[] counts, Spread spread) {
        this.size = size;
        this.sorted = sorted;
        this.buckets = buckets;
        this.counts = counts;
        this.spread = spread;
    }

    /**
     * The sketch of some durations.
     *
     * @param nanos each of 0 or more, in nanoseconds; the array is copied
     */
    public static DurationSketch of(long... nanos) {
        if (nanos.length == 0) {
            return EMPTY;
        }
        long[] all = nanos.clone();
        Arrays.sort(all);
        if (all[0] < 0) {
            throw new IllegalArgumentException("nanos must be 0 or more, got " + all[0]);
        }
        BigInteger sum = BigInteger.ZERO;
        BigInteger sumOfSquares = BigInteger.ZERO;
        for (long duration : all) {
            BigInteger exact = BigInteger.valueOf(duration);
            sum = sum.add(exact);
            sumOfSquares = sumOfSquares.add(exact.multiply(exact));
        }
        return sketch(
                all.length, all, new int[0], new long[0], new Spread(all[0], all[all.length - 1], sum, sumOfSquares));
    }

    @Override
    public DurationSketch merge(DurationSketch other) {
        if (size == 0) {
            return other;
        } else if (other.size == 0) {
            return this;
        }
        Spread both = spread.merge(other.spread);
        long together = Counts.plus(size, other.size);
        if (exact() && other.exact()) {
            long[] all = Arrays.copyOf(sorted, sorted.length + other.sorted.length);
            System.arraycopy(other.sorted, 0, all, sorted.length, other.sorted.length);
            Arrays.sort(all);
            return sketch(together, all, new int[0], new long[0], both);
        }
        DurationSketch a = inBuckets();
        DurationSketch b = other.inBuckets();
        int[] places = new int[a.buckets.length + b.buckets.length];
        long[] sums = new long[places.length];
        int used = 0;
        int i = 0;
        int j = 0;
        while (i < a.buckets.length || j < b.buckets.length) {
            int next = Math.min(
                    i < a.buckets.length ? a.buckets[i] : Integer.MAX_VALUE,
                    j < b.buckets.length ? b.buckets[j] : Integer.MAX_VALUE);
            places[used] = next;
            if (i < a.buckets.length && a.buckets[i] == next) {
                sums[used] = a.counts[i++];
            }
            if (j < b.buckets.length && b.buckets[j] == next) {
                sums[used] = Counts.plus(sums[used], b.counts[j++]);
            }
            used++;
        }
        return new DurationSketch(together, new long[0], Arrays.copyOf(places, used), Arrays.copyOf(sums, used), both);
    }

    /** All as they are if there are few enough, else in buckets: whichever way they came together. */
    private static DurationSketch sketch(long size, long[] sorted, int[] buckets, long[] counts, Spread spread) {
        DurationSketch all = new DurationSketch(size, sorted, buckets, counts, spread);
        return size > EXACT ? all.inBuckets() : all;
    }

    private DurationSketch inBuckets() {
        if (buckets.length > 0) {
            return this;
        }
        int[] places = new int[sorted.length];
        long[] sums = new long[sorted.length];
        int used = 0;
        for (long duration : sorted) {
            int place = BUCKETS.bucketOf(duration);
            if (used == 0 || places[used - 1] != place) {
                places[used++] = place;
            }
            sums[used - 1]++;
        }
        return new DurationSketch(size, new long[0], Arrays.copyOf(places, used), Arrays.copyOf(sums, used), spread);
    }

    /** How many durations there are. */
    public long size() {
        return size;
    }

    /** Whether all are kept as they are. */
    public boolean exact() {
        return buckets.length == 0;
    }

    /** The shortest, in nanoseconds, exactly; {@link Long#MAX_VALUE} without durations. */
    public long shortestNanos() {
        return spread.shortest;
    }

    /** The longest, in nanoseconds, exactly; 0 without durations. */
    public long longestNanos() {
        return spread.longest;
    }

    /** Their sum, in nanoseconds, exactly. */
    public BigInteger sumOfNanos() {
        return spread.sum;
    }

    /** The sum of their squares, exactly. */
    public BigInteger sumOfSquares() {
        return spread.sumOfSquares;
    }

    /** All in rising order, in nanoseconds; empty unless {@link #exact()}. */
    public long[] sortedNanos() {
        return sorted.clone();
    }

    /**
     * How many are shorter than so many nanoseconds: exactly as long as all are kept, and where a bucket begins there, as at
     * each power of two and midway to the next. Elsewhere those of the bucket around it are left out, which are at most 1/64
     * shorter.
     */
    public long below(long nanos) {
        if (exact()) {
            int place = Arrays.binarySearch(sorted, nanos);
            while (place > 0 && sorted[place - 1] == nanos) {
                place--;
            }
            return place < 0 ? -place - 1 : place;
        }
        int bucket = BUCKETS.bucketOf(nanos);
        long sum = 0;
        for (int i = 0; i < buckets.length && buckets[i] < bucket; i++) {
            sum = Counts.plus(sum, counts[i]);
        }
        return sum;
    }

    /** How many there are of each duration, in nanoseconds: in rising order, each at most the stated error off. */
    public SortedMap<Double, Long> counts() {
        SortedMap<Double, Long> all = new TreeMap<>();
        for (long duration : sorted) {
            all.merge((double) duration, 1L, Counts::plus);
        }
        for (int i = 0; i < buckets.length; i++) {
            all.merge(place(buckets[i]).nearest(), counts[i], Counts::plus);
        }
        return all;
    }

    /**
     * The duration that stands at the given place when all are sorted.
     *
     * @param rank from 1 to {@link #size()}
     */
    public Place at(long rank) {
        if (rank < 1 || rank > size) {
            throw new IllegalArgumentException("rank must be 1 to " + size + ", got " + rank);
        }
        if (exact()) {
            long duration = sorted[(int) rank - 1];
            return new Place(duration, duration, duration);
        }
        int i = 0;
        long seen = counts[0];
        while (seen < rank && i < counts.length - 1) {
            seen = Counts.plus(seen, counts[++i]);
        }
        return place(buckets[i]);
    }

    private Place place(int bucket) {
        double shortest = (double) spread.shortest;
        double longest = (double) spread.longest;
        return new Place(
                Math.max(shortest, BUCKETS.lower(bucket)),
                Math.min(longest, Math.max(shortest, BUCKETS.middle(bucket))),
                Math.min(longest, BUCKETS.upper(bucket)));
    }

    /**
     * What is known of one duration, in nanoseconds.
     *
     * @param least it is no shorter than that
     * @param nearest at most {@value #RELATIVE_ERROR} of it off; the duration itself where all are kept
     * @param most it is no longer than that
     */
    public record Place(double least, double nearest, double most) {}

    @Override
    public boolean equals(Object other) {
        return other instanceof DurationSketch that
                && size == that.size
                && spread.equals(that.spread)
                && Arrays.equals(sorted, that.sorted)
                && Arrays.equals(buckets, that.buckets)
                && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(size, spread, Arrays.hashCode(sorted), Arrays.hashCode(buckets), Arrays.hashCode(counts));
    }

    @Override
    public String toString() {
        return "DurationSketch[size=" + size + ", sumOfNanos=" + spread.sum + ", longestNanos=" + spread.longest + "]";
    }
}
