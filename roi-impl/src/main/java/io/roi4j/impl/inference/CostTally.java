package io.roi4j.impl.inference;

import io.roi4j.Provenance;
import io.roi4j.impl.tally.Tally;
import java.math.BigDecimal;

/**
 * What the inferences cost, as far as it is known.
 *
 * @param priced inferences whose cost is known
 * @param pricedSucceeded those of them that gave an answer
 * @param sum their cost, exact, in whole units of the currency
 * @param provenance where the costs come from
 */
public record CostTally(long priced, long pricedSucceeded, BigDecimal sum, Provenance provenance)
        implements Tally<CostTally> {
    /** Nothing known. */
    public static final CostTally EMPTY = new CostTally(0, 0, BigDecimal.ZERO.setScale(12), Provenance.NONE);

    @Override
    public CostTally merge(CostTally other) {
        return new CostTally(
                priced + other.priced,
                pricedSucceeded + other.pricedSucceeded,
                sum.add(other.sum),
                provenance.weaker(other.provenance));
    }
}
