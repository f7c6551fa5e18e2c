package io.roi4j.impl.dataassets;

import io.roi4j.Reason;
import io.roi4j.Scope;
import io.roi4j.impl.tally.Counts;
import io.roi4j.impl.timeline.Timeline;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * Counts by day (UTC), of the last {@value #DAYS} days on which something happened: 12 bytes a day, so that a thousand data
 * sets fit where a timeline of each would not. Days are dropped by number only, never by age: when the clock jumped ahead
 * and came back, nothing that was kept is wiped.
 *
 * <p>Not safe for use by several threads.
 */
final class DailyCounts {
    /** How many days are remembered; with the present one they reach back 400 days. */
    static final int DAYS = 401;

    private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();
    private static final Duration SPAN = Duration.ofDays(DAYS - 1);

    private int[] days = new int[0];
    private long[] counts = new long[0];
    private int size;

    /** Why a fact of that time can't be taken, or empty when it can. */
    static Optional<Reason> refusal(long nowMillis, long atMillis) {
        long today = Math.floorDiv(nowMillis, DAY_MILLIS);
        if (Timeline.ahead(nowMillis, atMillis) || Math.abs(today) > Integer.MAX_VALUE - DAYS) {
            return Optional.of(Reason.OUT_OF_RANGE);
        }
        return Math.floorDiv(atMillis, DAY_MILLIS) > today - DAYS ? Optional.empty() : Optional.of(Reason.TOO_OLD);
    }

    /** The start of the first day that the scope's window touches and that is remembered; the least long for all time. */
    static long startMillis(Scope scope) {
        if (scope.window().isAll()) {
            return Long.MIN_VALUE;
        }
        Duration length = scope.window().length();
        Duration reach = length.compareTo(SPAN) < 0 ? length : SPAN;
        return Math.floorDiv(scope.asOf().minus(reach).toEpochMilli(), DAY_MILLIS) * DAY_MILLIS;
    }

    void add(long atMillis, long times) {
        int day = (int) Math.floorDiv(atMillis, DAY_MILLIS);
        int place = Arrays.binarySearch(days, 0, size, day);
        if (place >= 0) {
            counts[place] = Counts.plus(counts[place], times);
        } else {
            insert(-place - 1, day, times);
        }
    }

    private void insert(int place, int day, long count) {
        int target = place;
        if (size == DAYS) {
            if (place == 0) {
                return;
            }
            // The oldest day makes room.
            target = place - 1;
            System.arraycopy(days, 1, days, 0, target);
            System.arraycopy(counts, 1, counts, 0, target);
        } else {
            makeRoom();
            System.arraycopy(days, target, days, target + 1, size - target);
            System.arraycopy(counts, target, counts, target + 1, size - target);
            size++;
        }
        days[target] = day;
        counts[target] = count;
    }

    private void makeRoom() {
        if (size == days.length) {
            int capacity = Math.min(DAYS, Math.max(4, size * 2));
            days = Arrays.copyOf(days, capacity);
            counts = Arrays.copyOf(counts, capacity);
        }
    }

    /** The sum of the days from the one that starts then on, up to the one that holds the given instant. */
    long between(long startMillis, long untilMillis) {
        long first = Math.floorDiv(startMillis, DAY_MILLIS);
        long last = Math.floorDiv(untilMillis, DAY_MILLIS);
        long sum = 0;
        for (int i = 0; i < size; i++) {
            if (first <= days[i] && days[i] <= last) {
                sum = Counts.plus(sum, counts[i]);
            }
        }
        return sum;
    }
}
