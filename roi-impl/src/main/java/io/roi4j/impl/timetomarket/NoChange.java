package io.roi4j.impl.timetomarket;

import io.roi4j.Comparison;
import io.roi4j.Direction;
import io.roi4j.Estimate;
import io.roi4j.Provenance;
import io.roi4j.impl.formula.Comparisons;
import io.roi4j.impl.formula.Estimates;

/** For a figure that is itself a quotient with its baseline: it is compared with 1. */
final class NoChange {
    private NoChange() {}

    static Comparison of(Estimate quotient, Direction direction) {
        Estimate change = Estimates.plus(quotient, -1);
        return new Comparison(
                Estimates.exact(1),
                change,
                change,
                direction,
                Comparisons.verdict(change, direction),
                0,
                Provenance.NONE,
                "no change");
    }
}
