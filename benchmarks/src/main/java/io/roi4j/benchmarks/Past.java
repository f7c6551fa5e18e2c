package io.roi4j.benchmarks;

import java.time.Duration;
import java.time.Instant;

/** This library after some days in which every series took an inference a minute. */
final class Past {
    private static final Duration STEP = Duration.ofMinutes(1);

    private Past() {}

    static Roi4jSubject of(Names names, Duration length) {
        SimulatedClock clock = new SimulatedClock(Instant.parse("2026-10-01T12:00:00Z"));
        Roi4jSubject subject = new Roi4jSubject(names, clock);
        Series[] handles = FilledSubject.handles(subject, names);
        Call[] calls = Calls.draw();
        int call = 0;
        for (Duration past = Duration.ZERO; past.compareTo(length) <= 0; past = past.plus(STEP)) {
            for (Series handle : handles) {
                handle.record(calls[call++ & (Calls.SIZE - 1)]);
            }
            clock.advance(STEP);
        }
        return subject;
    }
}
