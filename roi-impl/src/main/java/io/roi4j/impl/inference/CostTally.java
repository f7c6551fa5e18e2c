package io.roi4j.impl.inference;

import io.roi4j.Provenance;
import io.roi4j.impl.tally.Tally;
import io.roi4j.impl.tally.Whole;

/**
 * What the inferences cost, as far as it is known.
 *
 * @param priced inferences whose cost is known
 * @param pricedSucceeded those of them that gave an answer
 * @param picos their cost, exact, in 10^-12 of the currency
 * @param provenance where the costs come from
 */
public record CostTally(long priced, long pricedSucceeded, Whole picos, Provenance provenance)
        implements Tally<CostTally> {
    /** Nothing known. */
    public static final CostTally EMPTY = new CostTally(0, 0, Whole.ZERO, Provenance.NONE);

    private static final double PICOS = 1e12;

    @Override
    public CostTally merge(CostTally other) {
        return new CostTally(
                priced + other.priced,
                pricedSucceeded + other.pricedSucceeded,
                picos.merge(other.picos),
                provenance.weaker(other.provenance));
    }

    /** The cost in whole units of the currency. */
    public double sum() {
        return picos.toDouble() / PICOS;
    }
}
