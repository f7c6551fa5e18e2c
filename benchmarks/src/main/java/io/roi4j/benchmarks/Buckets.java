package io.roi4j.benchmarks;

import java.time.Duration;
import java.util.List;

/** The buckets of every peer that has any: the eleven with which Prometheus comes. */
final class Buckets {
    static final List<Double> SECONDS = List.of(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0);

    private Buckets() {}

    static double[] seconds() {
        return SECONDS.stream().mapToDouble(Double::doubleValue).toArray();
    }

    static Duration[] durations() {
        return SECONDS.stream()
                .map(seconds -> Duration.ofNanos(Math.round(seconds * 1e9)))
                .toArray(Duration[]::new);
    }
}
