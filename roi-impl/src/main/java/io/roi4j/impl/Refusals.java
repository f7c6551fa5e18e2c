package io.roi4j.impl;

import io.roi4j.Reason;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Counts what was refused, by reason. The recording thread only counts; whoever reads may log. */
final class Refusals {
    private final Map<Reason, LongAdder> counts = new EnumMap<>(Reason.class);

    Refusals() {
        for (Reason reason : Reason.values()) {
            counts.put(reason, new LongAdder());
        }
    }

    void count(Reason reason) {
        LongAdder counter = counts.get(reason);
        if (counter != null) {
            counter.increment();
        }
    }

    /** The counts above 0. */
    Map<Reason, Long> snapshot() {
        Map<Reason, Long> snapshot = new EnumMap<>(Reason.class);
        counts.forEach((reason, counter) -> {
            if (counter.sum() > 0) {
                snapshot.put(reason, counter.sum());
            }
        });
        return snapshot;
    }
}
