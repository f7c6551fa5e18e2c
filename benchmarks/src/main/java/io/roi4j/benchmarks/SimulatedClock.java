package io.roi4j.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that moves when told to. */
final class SimulatedClock implements InstantSource {
    private final AtomicLong millis;

    SimulatedClock(Instant start) {
        millis = new AtomicLong(start.toEpochMilli());
    }

    void advance(Duration step) {
        millis.addAndGet(step.toMillis());
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(millis.get());
    }

    @Override
    public long millis() {
        return millis.get();
    }
}
