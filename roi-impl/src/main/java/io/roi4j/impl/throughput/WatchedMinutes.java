package io.roi4j.impl.throughput;

import java.util.BitSet;
import java.util.TreeMap;

/**
 * Which minutes something was told of, in at most {@value #DAYS} days, so that a minute counts once however much happened in
 * it. A day takes 180 bytes. Days are dropped by number only: the one farthest from the present.
 *
 * <p>Not safe for use by several threads.
 */
final class WatchedMinutes {
    /** As many as the days of the timeline, and one for clocks that are ahead. */
    static final int DAYS = 402;

    static final long MINUTE_MILLIS = 60_000;
    private static final long MINUTES_A_DAY = 1_440;

    private final TreeMap<Long, BitSet> days = new TreeMap<>();

    /** Whether the minute of that time is among them. */
    boolean contains(long atMillis) {
        long minute = Math.floorDiv(atMillis, MINUTE_MILLIS);
        BitSet day = days.get(Math.floorDiv(minute, MINUTES_A_DAY));
        return day != null && day.get((int) Math.floorMod(minute, MINUTES_A_DAY));
    }

    /** Adds the minute of that time. */
    void add(long nowMillis, long atMillis) {
        long minute = Math.floorDiv(atMillis, MINUTE_MILLIS);
        long day = Math.floorDiv(minute, MINUTES_A_DAY);
        days.computeIfAbsent(day, d -> new BitSet((int) MINUTES_A_DAY)).set((int) Math.floorMod(minute, MINUTES_A_DAY));
        if (days.size() > DAYS) {
            long today = Math.floorDiv(nowMillis, MINUTE_MILLIS * MINUTES_A_DAY);
            boolean ahead = days.lastKey() - today > today - days.firstKey();
            days.remove(ahead ? days.lastKey() : days.firstKey());
        }
    }
}
