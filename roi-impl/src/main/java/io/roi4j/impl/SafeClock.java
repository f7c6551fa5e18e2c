package io.roi4j.impl;

import java.time.Instant;
import java.time.InstantSource;

/** The host's clock: if it throws or gives an instant out of reach, the last good one stands in. */
final class SafeClock {
    private final InstantSource source;
    private volatile long lastMillis;

    SafeClock(InstantSource source) {
        this.source = source;
    }

    long millis() {
        try {
            lastMillis = source.millis();
        } catch (RuntimeException e) {
            // A clock is foreign code; recording must go on without it.
        }
        return lastMillis;
    }

    Instant instant() {
        return Instant.ofEpochMilli(millis());
    }
}
