package io.roi4j.samples.spamfilter;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The calendar of the sample, in which months go by in a minute: it stands still until somebody says that time has
 * passed. Only dates come from it; how long something takes is measured by {@link System#nanoTime()}.
 */
final class SimulatedClock implements InstantSource {

    /** A Monday, midnight. */
    static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

    private final AtomicLong passedNanos = new AtomicLong();

    @Override
    public Instant instant() {
        return START.plusNanos(passedNanos.get());
    }

    /** Lets time pass. */
    void advance(Duration duration) {
        passedNanos.addAndGet(duration.toNanos());
    }

    /** How much time has passed since {@link #START}. */
    Duration passed() {
        return Duration.ofNanos(passedNanos.get());
    }
}
