package io.roi4j.impl;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.NullMarked;

/** Makes parts of a library that stand alone: thousands of them a second. */
@NullMarked
public final class Rig {
    /** A clock that stands still. */
    public static final InstantSource STILL = InstantSource.fixed(Instant.parse("2026-03-02T12:00:30Z"));

    /** What a room sees of a library that never ends. */
    public static final RoomContext CONTEXT = context(roi(STILL));

    private Rig() {}

    /** A library that lives by this clock. */
    public static StreamingRoi roi(InstantSource clock) {
        return StreamingRoi.builder().clock(clock).build();
    }

    /** What a room sees of this library. */
    public static RoomContext context(StreamingRoi roi) {
        return new RoomContext(roi, StreamingInitiative.create("triage", roi));
    }
}
