package io.roi4j.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that moves when told to. */
final class SimulatedClock implements InstantSource {
    private volatile long millis;

    SimulatedClock(Instant start) {
        millis = start.toEpochMilli();
    }

    /** Called by one thread only. */
    void advance(Duration step) {
        millis = millis + step.toMillis();
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(millis);
    }

    @Override
    public long millis() {
        return millis;
    }
}
