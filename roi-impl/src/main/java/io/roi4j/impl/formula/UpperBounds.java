package io.roi4j.impl.formula;

import io.roi4j.Total;
import io.roi4j.impl.tally.Counts;
import io.roi4j.impl.tally.DurationSketch;
import io.roi4j.impl.tally.LatencyHistogram;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;

/**
 * Times counted as a Prometheus histogram has them: for each upper bound, all that are within it. Two bounds to an octave of
 * nanoseconds, {@code 2^k} and {@code 1.5 * 2^k}, where buckets of a {@link LatencyHistogram} and of a {@link DurationSketch}
 * begin, so that the counts are exact, and never fall. A time of exactly a bound counts in the next; no bound is a whole number
 * of microseconds.
 *
 * <p>All bounds are always there: of what instances leave out, a fleet's sums would be too small.
 */
public final class UpperBounds {
    /** From 66 microseconds to 137 s: a token. */
    public static final UpperBounds TOKEN = new UpperBounds(16, 37);
    /** From 1 ms to 137 s: an inference. */
    public static final UpperBounds INFERENCE = new UpperBounds(20, 37);
    /** From 1 ms to 13 days: what people or batches do. */
    public static final UpperBounds WORK = new UpperBounds(20, 50);

    /** The bound of all. */
    public static final String ALL = "+Inf";

    private static final int NANO_DIGITS = 9;

    private final long[] nanos;
    /** The bounds in seconds, as keys. */
    private final String[] seconds;

    private UpperBounds(int firstOctave, int lastOctave) {
        nanos = IntStream.rangeClosed(2 * firstOctave, 2 * lastOctave)
                .mapToLong(half -> (half % 2 + 2L) << (half / 2 - 1))
                .toArray();
        seconds = IntStream.range(0, nanos.length)
                .mapToObj(i -> BigDecimal.valueOf(nanos[i], NANO_DIGITS)
                        .stripTrailingZeros()
                        .toPlainString())
                .toArray(String[]::new);
    }

    /**
     * Latencies by upper bound; empty without any.
     *
     * @param never how many never came about: they are within no bound
     */
    public Map<String, Total> counts(LatencyHistogram reached, long never) {
        return counts(reached::below, Counts.plus(reached.size(), never));
    }

    /** Durations by upper bound; empty without any. */
    public Map<String, Total> counts(DurationSketch durations) {
        return counts(durations::below, durations.size());
    }

    private Map<String, Total> counts(LongUnaryOperator below, long all) {
        if (all == 0) {
            return Map.of();
        }
        @SuppressWarnings({"unchecked", "rawtypes"}) // Filled with nothing else, and an immutable map at once.
        Map.Entry<String, Total>[] entries = new Map.Entry[nanos.length + 1];
        for (int i = 0; i < nanos.length; i++) {
            entries[i] = Map.entry(seconds[i], Total.count(below.applyAsLong(nanos[i])));
        }
        entries[nanos.length] = Map.entry(ALL, Total.count(all));
        return Map.ofEntries(entries);
    }
}
