package io.roi4j.impl.tally;

import java.time.Duration;
import java.time.Instant;

/**
 * What happened in one slice of time.
 *
 * @param start the start of the slice, a whole multiple of its length since the epoch
 * @param length the length
 * @param tally the facts whose own time lies in the slice
 */
public record Slice<T>(Instant start, Duration length, T tally) {

    /** The end of the slice, which belongs to the next one. */
    public Instant end() {
        return start.plus(length);
    }

    /** The middle of the slice in seconds since the epoch: its place on the time axis of a trend. */
    public double middleSeconds() {
        return start.getEpochSecond() + length.toSeconds() / 2.0;
    }
}
