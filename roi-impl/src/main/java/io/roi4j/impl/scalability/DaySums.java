package io.roi4j.impl.scalability;

import io.roi4j.Scope;
import io.roi4j.impl.tally.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Sums of some facts by day (UTC): what is kept of slow facts that are too old to be kept one by one.
 *
 * @param days the sum of each day that is kept, by its number since the epoch
 * @param total the sum of all facts, those of forgotten days too
 * @param lostUntilDay the latest day that was forgotten; {@link #NOTHING_LOST} if none
 */
public record DaySums<T extends Tally<T>>(SortedMap<Long, T> days, T total, long lostUntilDay)
        implements Tally<DaySums<T>> {
    /** No day was forgotten. */
    public static final long NOTHING_LOST = Long.MIN_VALUE;
    /** The length of a day. */
    public static final Duration DAY = Duration.ofDays(1);

    public DaySums {
        days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
    }

    /** No facts. */
    public static <T extends Tally<T>> DaySums<T> none(T empty) {
        return new DaySums<>(new TreeMap<>(), empty, NOTHING_LOST);
    }

    /** The number of the day of an instant. */
    public static long dayOf(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), DAY.toSeconds());
    }

    /** When a day starts. */
    public static Instant startOf(long day) {
        return Instant.ofEpochSecond(Math.multiplyExact(day, DAY.toSeconds()));
    }

    @Override
    public DaySums<T> merge(DaySums<T> other) {
        TreeMap<Long, T> sums = new TreeMap<>(days);
        other.days.forEach((day, sum) -> sums.merge(day, sum, Tally::merge));
        return new DaySums<>(sums, total.merge(other.total), Math.max(lostUntilDay, other.lostUntilDay));
    }

    /** The days that the window touches, by their number. */
    public Map<Long, T> within(Scope scope) {
        return days.subMap(first(scope), dayOf(scope.asOf()) + 1);
    }

    /** Whether days that the window touches were forgotten. */
    public boolean cut(Scope scope) {
        return lostUntilDay != NOTHING_LOST && lostUntilDay >= first(scope);
    }

    private static long first(Scope scope) {
        return scope.window().isAll()
                ? Long.MIN_VALUE
                : dayOf(scope.asOf().minus(scope.window().length()));
    }
}
