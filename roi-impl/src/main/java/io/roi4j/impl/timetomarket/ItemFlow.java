package io.roi4j.impl.timetomarket;

import io.roi4j.impl.tally.Counts;
import io.roi4j.impl.tally.Tally;
import io.roi4j.timetomarket.BenefitRecognised;
import io.roi4j.timetomarket.BookedFact;
import io.roi4j.timetomarket.ItemCost;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * Benefits and costs of one item, added up.
 *
 * @param firstBenefitMillis when the first benefit was; {@link Long#MAX_VALUE} without any
 * @param lastMillis when the last of all was
 * @param benefit the benefits in the library's currency
 * @param cost the costs in the library's currency
 * @param costs how many costs there are
 * @param foreign how many amounts were in another currency, and so in no sum
 */
public record ItemFlow(
        long firstBenefitMillis, long lastMillis, BigDecimal benefit, BigDecimal cost, long costs, long foreign)
        implements Tally<ItemFlow> {
    /** Nothing. */
    public static final ItemFlow EMPTY =
            new ItemFlow(Long.MAX_VALUE, Long.MIN_VALUE, BigDecimal.ZERO, BigDecimal.ZERO, 0, 0);

    /** One benefit or cost; of another kind of fact nothing. */
    static ItemFlow of(BookedFact fact, Currency currency) {
        long at = fact.at().toEpochMilli();
        if (fact instanceof BenefitRecognised told) {
            boolean foreign = !told.benefit().currency().equals(currency);
            BigDecimal amount = foreign ? BigDecimal.ZERO : told.benefit().amount();
            return new ItemFlow(at, at, amount, BigDecimal.ZERO, 0, foreign ? 1 : 0);
        } else if (fact instanceof ItemCost told) {
            boolean foreign = !told.cost().currency().equals(currency);
            BigDecimal amount = foreign ? BigDecimal.ZERO : told.cost().amount();
            return new ItemFlow(Long.MAX_VALUE, at, BigDecimal.ZERO, amount, 1, foreign ? 1 : 0);
        }
        return EMPTY;
    }

    /** Which item a benefit or cost is about; empty for another kind of fact. */
    static String item(BookedFact fact) {
        if (fact instanceof BenefitRecognised told) {
            return told.item();
        }
        return fact instanceof ItemCost told ? told.item() : "";
    }

    boolean anyBenefit() {
        return firstBenefitMillis < Long.MAX_VALUE;
    }

    /** Benefits less costs. */
    BigDecimal net() {
        return benefit.subtract(cost);
    }

    @Override
    public ItemFlow merge(ItemFlow other) {
        return new ItemFlow(
                Math.min(firstBenefitMillis, other.firstBenefitMillis),
                Math.max(lastMillis, other.lastMillis),
                benefit.add(other.benefit),
                cost.add(other.cost),
                Counts.plus(costs, other.costs),
                Counts.plus(foreign, other.foreign));
    }
}
