package io.roi4j.errorreduction;

import io.roi4j.InvalidFactException;
import io.roi4j.Money;
import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.SlowFact;
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
 * @param costProvenance where the cost comes from: {@link Provenance#MEASURED} by the program, {@link Provenance#REPORTED} on
 *     an invoice, {@link Provenance#DECLARED} in a price list, {@link Provenance#ESTIMATED}
 */
public record Retraining(
        String id,
        Instant start,
        Instant end,
        Evaluation evaluation,
        boolean disjoint,
        Optional<Money> cost,
        Provenance costProvenance)
        implements SlowFact {
    /**
     * @throws InvalidFactException if the id is empty or too long, a time is out of reach, the end is not after the start, the
     *     cost negative or without a provenance
     */
    public Retraining {
        Checks.name("id", id);
        Checks.time("start", start);
        Checks.time("end", end);
        Objects.requireNonNull(evaluation, "evaluation");
        Objects.requireNonNull(cost, "cost");
        Objects.requireNonNull(costProvenance, "costProvenance");
        if (!end.isAfter(start)) {
            throw new InvalidFactException("end", Reason.NEGATIVE_DURATION, "must be after start");
        }
        if (cost.isPresent()) {
            Checks.notNegative("cost", cost.get());
            if (costProvenance == Provenance.NONE) {
                throw new InvalidFactException(
                        "costProvenance", Reason.INVALID_INPUT, "must say where the cost comes from");
            }
        }
    }

    /** A retraining whose cost, if it is known, was {@linkplain Provenance#REPORTED reported}. */
    public Retraining(
            String id, Instant start, Instant end, Evaluation evaluation, boolean disjoint, Optional<Money> cost) {
        this(id, start, end, evaluation, disjoint, cost, Provenance.REPORTED);
    }

    /** A retraining whose cost is not known. */
    public Retraining(String id, Instant start, Instant end, Evaluation evaluation, boolean disjoint) {
        this(id, start, end, evaluation, disjoint, Optional.empty());
    }

    /** The instant that the fact speaks of: its end. */
    @Override
    public Instant at() {
        return end;
    }
}
