package io.roi4j.impl.throughput;

import io.roi4j.impl.tally.Tally;
import io.roi4j.throughput.CostIncurred;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * Costs added up.
 *
 * @param sum those in the library's currency, exact
 * @param entries how many those are
 * @param foreign how many were in another currency, and so in no sum
 */
public record CostSum(BigDecimal sum, long entries, long foreign) implements Tally<CostSum> {
    /** No costs. */
    public static final CostSum EMPTY = new CostSum(BigDecimal.ZERO, 0, 0);

    /** The sum of one cost. */
    public static CostSum of(CostIncurred cost, Currency currency) {
        return cost.amount().currency().equals(currency)
                ? new CostSum(cost.amount().amount(), 1, 0)
                : new CostSum(BigDecimal.ZERO, 0, 1);
    }

    @Override
    public CostSum merge(CostSum other) {
        return new CostSum(sum.add(other.sum), entries + other.entries, foreign + other.foreign);
    }
}
