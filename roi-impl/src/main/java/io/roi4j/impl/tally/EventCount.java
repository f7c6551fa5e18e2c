package io.roi4j.impl.tally;

/**
 * How many events came in how much observed time: the state behind a rate.
 *
 * @param events how many, 0 or more
 * @param exposureSeconds the time during which an event could have come, summed over all that was observed, in seconds,
 *     finite and 0 or more
 */
public record EventCount(long events, double exposureSeconds) implements Tally<EventCount> {
    /** Nothing observed. */
    public static final EventCount EMPTY = new EventCount(0, 0);

    public EventCount {
        if (events < 0) {
            throw new IllegalArgumentException("events must be 0 or more, got " + events);
        }
        if (!(exposureSeconds >= 0 && Double.isFinite(exposureSeconds))) {
            throw new IllegalArgumentException("exposureSeconds must be finite and 0 or more, got " + exposureSeconds);
        }
    }

    @Override
    public EventCount merge(EventCount other) {
        return new EventCount(Counts.plus(events, other.events), exposureSeconds + other.exposureSeconds);
    }
}
