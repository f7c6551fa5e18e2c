package io.roi4j.impl.inference;

import static io.roi4j.inference.Inference.NO_TOKEN;
import static io.roi4j.inference.Inference.UNKNOWN;

import io.roi4j.Reason;
import org.jspecify.annotations.Nullable;

/** What can't be true of an inference. */
final class InferenceChecks {
    /** Far beyond any machine, and small enough that a sum of them can't overflow a double. */
    private static final double MOST = 1e30;

    private InferenceChecks() {}

    /** Why the inference can't be true, or null when it can; no object, because every record asks. */
    static @Nullable Reason refusal(
            long latencyNanos,
            boolean succeeded,
            boolean billed,
            long inputTokens,
            long outputTokens,
            long cachedTokens,
            long costPicos,
            double joules,
            double operations,
            long firstTokenNanos) {
        if (latencyNanos < 0) {
            return Reason.NEGATIVE_DURATION;
        } else if (bad(inputTokens) || bad(outputTokens) || bad(cachedTokens) || bad(costPicos)) {
            return Reason.OUT_OF_RANGE;
        } else if (cachedTokens > inputTokens && inputTokens != UNKNOWN) {
            return Reason.INVALID_INPUT;
        } else if (bad(joules) || bad(operations)) {
            return Double.isFinite(joules) && Double.isFinite(operations)
                    ? Reason.OUT_OF_RANGE
                    : Reason.NON_FINITE_INPUT;
        } else if (firstTokenNanos != UNKNOWN && badFirst(firstTokenNanos, latencyNanos, succeeded)) {
            return firstTokenNanos < 0 ? Reason.NEGATIVE_DURATION : Reason.INVALID_INPUT;
        }
        return !billed && costPicos != UNKNOWN && costPicos != 0 ? Reason.INVALID_INPUT : null;
    }

    /** Why so many tokens can't have been put into a cache, or null when they can. */
    static @Nullable Reason cacheWriteRefusal(long inputTokens, long cachedTokens, long cacheWrittenTokens) {
        if (bad(cacheWrittenTokens)) {
            return Reason.OUT_OF_RANGE;
        }
        long others = inputTokens - Math.max(0, cachedTokens);
        return inputTokens != UNKNOWN && cacheWrittenTokens > others ? Reason.INVALID_INPUT : null;
    }

    private static boolean bad(long number) {
        return number < 0 && number != UNKNOWN;
    }

    /** Also what is not finite: no comparison holds for a NaN. */
    private static boolean bad(double number) {
        return !(number >= 0 && number <= MOST) && number != UNKNOWN;
    }

    private static boolean badFirst(long firstTokenNanos, long latencyNanos, boolean succeeded) {
        return firstTokenNanos < 0 || (firstTokenNanos > latencyNanos && (succeeded || firstTokenNanos != NO_TOKEN));
    }
}
