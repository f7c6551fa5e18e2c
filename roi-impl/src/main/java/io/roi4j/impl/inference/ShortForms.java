package io.roi4j.impl.inference;

import static io.roi4j.inference.Inference.UNKNOWN;

import io.roi4j.Reason;
import io.roi4j.inference.InferenceRecorder;

/** The short ways to tell an inference, all by the long one. */
interface ShortForms extends InferenceRecorder {

    @Override
    default void succeeded(long latencyNanos) {
        succeeded(latencyNanos, UNKNOWN, UNKNOWN);
    }

    @Override
    default void succeeded(long latencyNanos, long inputTokens, long outputTokens) {
        generated(latencyNanos, UNKNOWN, inputTokens, outputTokens);
    }

    @Override
    default void generated(long latencyNanos, long firstTokenNanos, long inputTokens, long outputTokens) {
        record(
                UNKNOWN,
                latencyNanos,
                true,
                true,
                inputTokens,
                outputTokens,
                UNKNOWN,
                UNKNOWN,
                UNKNOWN,
                UNKNOWN,
                firstTokenNanos);
    }

    @Override
    default void failed(long latencyNanos) {
        record(UNKNOWN, latencyNanos, false, true, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN);
    }

    @Override
    default void record(
            long endedAtMillis,
            long latencyNanos,
            boolean succeeded,
            boolean billed,
            long inputTokens,
            long outputTokens,
            long cachedTokens,
            long costPicos,
            double energyJoules,
            double operations) {
        record(
                endedAtMillis,
                latencyNanos,
                succeeded,
                billed,
                inputTokens,
                outputTokens,
                cachedTokens,
                costPicos,
                energyJoules,
                operations,
                UNKNOWN);
    }

    @Override
    default void record(
            long endedAtMillis,
            long latencyNanos,
            boolean succeeded,
            boolean billed,
            long inputTokens,
            long outputTokens,
            long cachedTokens,
            long costPicos,
            double energyJoules,
            double operations,
            long firstTokenNanos,
            long cacheWrittenTokens) {
        Reason refusal = InferenceChecks.cacheWriteRefusal(inputTokens, cachedTokens, cacheWrittenTokens);
        if (refusal != null) {
            refuse(refusal);
            return;
        }
        recordChecked(
                endedAtMillis,
                latencyNanos,
                succeeded,
                billed,
                inputTokens,
                outputTokens,
                cachedTokens,
                costPicos,
                energyJoules,
                operations,
                firstTokenNanos,
                cacheWrittenTokens);
    }

    /** Takes it with a true number of tokens put into a cache; whoever prices it looks at that number. */
    default void recordChecked(
            long endedAtMillis,
            long latencyNanos,
            boolean succeeded,
            boolean billed,
            long inputTokens,
            long outputTokens,
            long cachedTokens,
            long costPicos,
            double energyJoules,
            double operations,
            long firstTokenNanos,
            long cacheWrittenTokens) {
        record(
                endedAtMillis,
                latencyNanos,
                succeeded,
                billed,
                inputTokens,
                outputTokens,
                cachedTokens,
                costPicos,
                energyJoules,
                operations,
                firstTokenNanos);
    }

    /** Counts a refusal. */
    void refuse(Reason reason);
}
