package io.roi4j.impl.throughput;

import java.util.Objects;

/**
 * A rate that the host declares.
 *
 * @param tasksPerSecond the rate, finite and 0 or more
 * @param source where it comes from
 */
public record Declared(double tasksPerSecond, String source) {
    public Declared {
        Objects.requireNonNull(source, "source");
        if (!(tasksPerSecond >= 0 && Double.isFinite(tasksPerSecond))) {
            throw new IllegalArgumentException("tasksPerSecond must be finite and 0 or more, got " + tasksPerSecond);
        }
    }
}
