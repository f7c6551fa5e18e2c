package io.roi4j.impl.inference;

import io.roi4j.impl.tally.Binomial;
import io.roi4j.impl.tally.Tally;

/**
 * How some inferences went and what they cost.
 *
 * @param failures inferences that gave no answer, of all
 * @param cost what they cost
 */
public record CallTally(Binomial failures, CostTally cost) implements Tally<CallTally> {
    /** No inferences. */
    public static final CallTally EMPTY = new CallTally(Binomial.EMPTY, CostTally.EMPTY);

    @Override
    public CallTally merge(CallTally other) {
        return new CallTally(failures.merge(other.failures), cost.merge(other.cost));
    }

    /** All inferences. */
    public long inferences() {
        return failures.trials();
    }

    /** Inferences whose cost is unknown, of all. */
    public Binomial unpriced() {
        return new Binomial(inferences() - cost.priced(), inferences());
    }
}
