package io.roi4j.impl.inference;

import io.roi4j.inference.Inference;

/** One inference as the host told it; {@link Inference#UNKNOWN} stands for what it doesn't know. */
record InferenceFact(
        long latencyNanos,
        boolean succeeded,
        boolean billed,
        long inputTokens,
        long outputTokens,
        long cachedTokens,
        long costPicos,
        double joules,
        double operations,
        long firstTokenNanos,
        Provenances provenances) {
    void addTo(InferenceSums sums) {
        sums.add(
                latencyNanos,
                succeeded,
                billed,
                inputTokens,
                outputTokens,
                cachedTokens,
                costPicos,
                joules,
                operations,
                firstTokenNanos,
                provenances);
    }
}
