package io.roi4j.benchmarks;

import io.roi4j.inference.Inference;

/**
 * One inference to be recorded, in the units of every library, so that none has to convert while the clock runs.
 *
 * @param costPicos in 10<sup>-12</sup> dollars, or {@link Inference#UNKNOWN}
 * @param cost the same in dollars
 */
record Call(
        long latencyNanos,
        double latencySeconds,
        boolean succeeded,
        long inputTokens,
        long outputTokens,
        long cachedTokens,
        long costPicos,
        double cost,
        long millijoules,
        double joules,
        double operations) {

    static Call of(
            long latencyNanos,
            boolean succeeded,
            long inputTokens,
            long outputTokens,
            long cachedTokens,
            long costPicos,
            long millijoules) {
        return new Call(
                latencyNanos,
                latencyNanos * 1e-9,
                succeeded,
                inputTokens,
                outputTokens,
                cachedTokens,
                costPicos,
                costPicos * 1e-12,
                millijoules,
                millijoules * 1e-3,
                (inputTokens + outputTokens) * 16e9);
    }

    boolean priced() {
        return costPicos != Inference.UNKNOWN;
    }
}
