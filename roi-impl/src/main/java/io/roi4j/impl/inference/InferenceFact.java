package io.roi4j.impl.inference;

import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.inference.Inference;
import java.util.Optional;

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
    /** Far beyond any machine, and small enough that a sum of them can't overflow a double. */
    private static final double MOST = 1e30;

    record Provenances(Provenance cost, Provenance energy, Provenance operations) {
        static final Provenances MEASURED =
                new Provenances(Provenance.MEASURED, Provenance.MEASURED, Provenance.MEASURED);
    }

    /** Why the inference can't be true, or empty when it can. */
    Optional<Reason> refusal() {
        if (latencyNanos < 0) {
            return Optional.of(Reason.NEGATIVE_DURATION);
        } else if (bad(inputTokens) || bad(outputTokens) || bad(cachedTokens) || bad(costPicos)) {
            return Optional.of(Reason.OUT_OF_RANGE);
        } else if (cachedTokens != Inference.UNKNOWN
                && inputTokens != Inference.UNKNOWN
                && cachedTokens > inputTokens) {
            return Optional.of(Reason.INVALID_INPUT);
        } else if (!Double.isFinite(joules) || !Double.isFinite(operations)) {
            return Optional.of(Reason.NON_FINITE_INPUT);
        } else if (bad(joules) || bad(operations)) {
            return Optional.of(Reason.OUT_OF_RANGE);
        } else if (firstTokenNanos < 0 && firstTokenNanos != Inference.UNKNOWN) {
            return Optional.of(Reason.NEGATIVE_DURATION);
        } else if (firstTokenNanos > latencyNanos && (succeeded || firstTokenNanos != Inference.NO_TOKEN)) {
            return Optional.of(Reason.INVALID_INPUT);
        }
        return !billed && costPicos != Inference.UNKNOWN && costPicos != 0
                ? Optional.of(Reason.INVALID_INPUT)
                : Optional.empty();
    }

    private static boolean bad(long number) {
        return number < 0 && number != Inference.UNKNOWN;
    }

    private static boolean bad(double number) {
        return (number < 0 && number != Inference.UNKNOWN) || number > MOST;
    }

    /** A call that isn't billed costs 0, and that is known. */
    boolean priced() {
        return !billed || costPicos != Inference.UNKNOWN;
    }

    boolean generation() {
        return firstTokenNanos != Inference.UNKNOWN;
    }

    boolean workKnown() {
        return joules != Inference.UNKNOWN && operations != Inference.UNKNOWN;
    }
}
