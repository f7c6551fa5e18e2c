package io.roi4j.impl;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that a test sets, with a monotonic ticker that is two seconds later at each look: no report is kept. */
public final class TestClock implements InstantSource {
    public static final Instant START = Instant.parse("2026-11-01T12:34:56Z");

    private volatile Instant now = START;
    private long nanos;

    @Override
    public Instant instant() {
        return now;
    }

    public void set(Instant instant) {
        now = instant;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    synchronized long ticker() {
        nanos += Duration.ofSeconds(2).toNanos();
        return nanos;
    }

    /** A library in euros that lives by this clock. */
    public StreamingRoi.Builder roi() {
        return StreamingRoi.builder().currency("EUR").clock(this).nanoTime(this::ticker);
    }
}
