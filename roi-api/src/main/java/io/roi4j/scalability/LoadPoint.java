package io.roi4j.scalability;

import io.roi4j.internal.Checks;
import java.time.Instant;

/**
 * The steady throughput at one load: a point of a load test, or of a calm stretch of real use.
 *
 * @param id the natural key, for instance {@code load test 7, 36 users}; told twice it counts once
 * @param at when it was measured
 * @param concurrency requests at a time, or workers; greater than 0
 * @param throughput what was completed per second, greater than 0
 */
public record LoadPoint(String id, Instant at, double concurrency, double throughput) implements ScalabilityFact {
    /** @throws io.roi4j.InvalidFactException if the id, the time, the concurrency or the throughput can't be true */
    public LoadPoint {
        Checks.idAndTime(id, at);
        Checks.positive("concurrency", concurrency);
        Checks.positive("throughput", throughput);
    }
}
