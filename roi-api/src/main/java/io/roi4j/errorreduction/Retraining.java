package io.roi4j.errorreduction;

import io.roi4j.InvalidFactException;
import io.roi4j.Money;
import io.roi4j.Reason;
import io.roi4j.internal.Checks;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A corrective iteration: a model was trained anew and judged beside the old one. Immutable.
 *
 * @param id the natural key, for instance the new model's version; told twice it counts once
 * @param start when the work on the new model began
 * @param end when the new model was ready, after {@code start}
 * @param evaluation how the two models did
 * @param disjoint whether the evaluation set shares no item with the training data, nor with the observations that
 *     triggered the retraining; if not, the old model's errors were picked for being many, and the gain looks too large
 * @param cost what the retraining cost, if it is known
 */
public record Retraining(
        String id, Instant start, Instant end, Evaluation evaluation, boolean disjoint, Optional<Money> cost) {
    /** @throws InvalidFactException if the id is empty or too long, the end is not after the start, or the cost negative */
    public Retraining {
        Checks.name("id", id);
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        Objects.requireNonNull(evaluation, "evaluation");
        Objects.requireNonNull(cost, "cost");
        if (!end.isAfter(start)) {
            throw new InvalidFactException("end", Reason.NEGATIVE_DURATION, "must be after start");
        }
        if (cost.isPresent() && cost.get().amount().signum() < 0) {
            throw new InvalidFactException("cost", Reason.OUT_OF_RANGE, "must be 0 or more");
        }
    }

    /** A retraining whose cost is not known. */
    public Retraining(String id, Instant start, Instant end, Evaluation evaluation, boolean disjoint) {
        this(id, start, end, evaluation, disjoint, Optional.empty());
    }
}
