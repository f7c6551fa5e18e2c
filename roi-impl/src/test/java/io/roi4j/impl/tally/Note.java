package io.roi4j.impl.tally;

import io.roi4j.SlowFact;
import java.time.Instant;

/**
 * The simplest slow fact.
 *
 * @param weight what it counts
 */
public record Note(String id, Instant at, long weight) implements SlowFact {
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    /** A note of so many seconds after the start. */
    public static Note at(String id, long seconds, long weight) {
        return new Note(id, START.plusSeconds(seconds), weight);
    }

    /** What is kept of a note that is compacted: one trial, with its weight as events. */
    public EventCount sum() {
        return new EventCount(weight, 0);
    }
}
