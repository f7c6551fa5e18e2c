package io.roi4j.bridge;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

/** Failures by the class of their error. The classes are bounded, however many an observation makes up. */
final class FailureCounts {
    private static final int MOST = 30;
    private static final String OTHER = "other";

    private final ConcurrentMap<String, LongAdder> counts = new ConcurrentHashMap<>();
    private final LongAdder others = new LongAdder();

    void count(String failure) {
        LongAdder known = counts.get(failure);
        if (known == null) {
            known = admitted(failure);
        }
        known.increment();
    }

    private synchronized LongAdder admitted(String failure) {
        return counts.size() < MOST && !failure.equals(OTHER)
                ? counts.computeIfAbsent(failure, fresh -> new LongAdder())
                : counts.getOrDefault(failure, others);
    }

    Map<String, Long> snapshot() {
        Map<String, Long> snapshot = new TreeMap<>();
        counts.forEach((failure, count) -> snapshot.put(failure, count.sum()));
        if (others.sum() > 0) {
            snapshot.put(OTHER, others.sum());
        }
        return snapshot;
    }
}
