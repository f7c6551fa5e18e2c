package io.roi4j.impl;

import java.time.Instant;
import java.time.InstantSource;

/** The host's clock: if it throws or gives an instant out of reach, the last good one stands in. */
final class SafeClock {
    /** Some 146 million years: windows reach back from there without an overflow. */
    private static final long FARTHEST_MILLIS = Long.MAX_VALUE / 2;

    private final InstantSource source;
    /** Until the host's clock gave an instant, the system's stands in. */
    private volatile long lastMillis = InstantSource.system().millis();

    SafeClock(InstantSource source) {
        this.source = source;
    }

    long millis() {
        try {
            long millis = source.millis();
            // Looked at first, because a volatile write costs more than the clock itself.
            if (millis != lastMillis && -FARTHEST_MILLIS <= millis && millis <= FARTHEST_MILLIS) {
                lastMillis = millis;
            }
        } catch (RuntimeException | LinkageError e) {
            // A clock is foreign code; recording must go on without it.
        }
        return lastMillis;
    }

    Instant instant() {
        return Instant.ofEpochMilli(millis());
    }
}
