package io.roi4j;

import java.util.Objects;
import java.util.Set;

/**
 * A figure with its truth: all that a reader needs in order to trust it, whatever kind of measure it belongs to.
 *
 * @param estimate the value with its limits, or why it is absent
 * @param observations how many observations it rests on, 0 or more
 * @param provenance where the weakest of its inputs comes from
 * @param comparison how it compares with its baseline
 * @param warnings what to know before trusting it
 * @param scope what stretch of time it speaks of
 */
public record Reading(
        Estimate estimate,
        long observations,
        Provenance provenance,
        Comparison comparison,
        Set<Warning> warnings,
        Scope scope) {
    public Reading {
        Objects.requireNonNull(estimate, "estimate");
        Objects.requireNonNull(provenance, "provenance");
        Objects.requireNonNull(comparison, "comparison");
        warnings = Set.copyOf(warnings);
        Objects.requireNonNull(scope, "scope");
        if (observations < 0) {
            throw new IllegalArgumentException("observations must be 0 or more, got " + observations);
        }
    }

    /** A reading without a value. */
    public static Reading absent(Reason reason, Scope scope) {
        return new Reading(
                Estimate.absent(reason),
                0,
                Provenance.NONE,
                Comparison.none(Direction.NEUTRAL, reason),
                Set.of(),
                scope);
    }
}
