package io.roi4j.impl.tally;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Sums by day (UTC), of at most {@value #MOST} days; what lies before those is in one sum.
 *
 * @param days the sums by the number of their day since the epoch
 * @param older the sum of what came before
 */
public record Daily<T extends Tally<T>>(SortedMap<Long, T> days, T older) implements Tally<Daily<T>> {
    /** How many days are told apart: as many as a timeline has, with that of hosts whose clock is ahead. */
    public static final int MOST = 402;

    private static final long DAY_SECONDS = 86_400;

    public Daily {
        TreeMap<Long, T> latest = new TreeMap<>(days);
        while (latest.size() > MOST) {
            older = older.merge(latest.pollFirstEntry().getValue());
        }
        days = Collections.unmodifiableSortedMap(latest);
    }

    /** Nothing. */
    public static <T extends Tally<T>> Daily<T> of(T empty) {
        return new Daily<>(new TreeMap<>(), empty);
    }

    @Override
    public Daily<T> merge(Daily<T> other) {
        SortedMap<Long, T> union = new TreeMap<>(days);
        other.days.forEach((day, sum) -> union.merge(day, sum, Tally::merge));
        return new Daily<>(union, older.merge(other.older));
    }

    /** The days that start in a stretch of time, its ends among it; what is older is left out. */
    public Daily<T> between(Instant from, Instant end, T empty) {
        SortedMap<Long, T> inside = new TreeMap<>(days);
        inside.keySet().removeIf(day -> start(day).isBefore(from) || start(day).isAfter(end));
        return new Daily<>(inside, empty);
    }

    /** The sum of everything. */
    public T sum() {
        return days.values().stream().reduce(older, Tally::merge);
    }

    /** The start of a day. */
    public static Instant start(long day) {
        return Instant.ofEpochSecond(day * DAY_SECONDS);
    }

    /** The day of an instant. */
    public static long day(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), DAY_SECONDS);
    }
}
