package io.roi4j.samples.portfolio;

import java.time.Instant;
import java.time.InstantSource;

/** The calendar of the simulation: it stands where it was put. */
final class SimulatedClock implements InstantSource {
    private volatile Instant now;

    SimulatedClock(Instant start) {
        this.now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    void set(Instant instant) {
        this.now = instant;
    }
}
