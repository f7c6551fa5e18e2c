package io.roi4j.impl.tally;

/**
 * How long a spell was, without whose and when: what is kept of old ones. Ages are rounded, so that however many there are,
 * there are few different ones: within 0.4 %, and within 4 % for spells that weren't watched from their start.
 *
 * @param entryMillis the age from which on it was watched, 0 for from the start
 * @param exitMillis the age at its end, or when it was last known to be open
 * @param cause what ended it; 0 for one that was open
 */
public record Lifespan(long entryMillis, long exitMillis, int cause) {
    private static final int BITS = 8;
    private static final int BITS_OF_LATE_ENTRY = 5;

    /** The rounded lifespan; of an age of 0 or more. */
    public static Lifespan of(long entryMillis, long exitMillis, int cause) {
        int bits = entryMillis > 0 ? BITS_OF_LATE_ENTRY : BITS;
        long entry = entryMillis <= 0 ? 0 : entryMillis - entryMillis % step(entryMillis, bits);
        long step = step(exitMillis, bits);
        return new Lifespan(entry, exitMillis - exitMillis % step + step / 2, cause);
    }

    /** The width of the ages that share their leading bits with this one. */
    private static long step(long millis, int bits) {
        return Math.max(1, Long.highestOneBit(millis) >> (bits - 1));
    }
}
