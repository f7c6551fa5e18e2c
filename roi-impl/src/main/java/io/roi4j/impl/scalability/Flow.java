package io.roi4j.impl.scalability;

import io.roi4j.impl.tally.Counts;
import io.roi4j.impl.tally.Tally;
import io.roi4j.scalability.CashFlow;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;

/**
 * Cash flows of one deployment, summed.
 *
 * @param sum their sum in the library's currency
 * @param flows how many, 1 or more
 * @param foreign how many of them came in another currency; their amounts are not in the sum
 * @param first when the first was
 * @param latest when the latest was
 */
public record Flow(BigDecimal sum, long flows, long foreign, Instant first, Instant latest) implements Tally<Flow> {

    /** One flow. */
    static Flow of(CashFlow flow, Currency currency) {
        boolean own = flow.amount().currency().equals(currency);
        return new Flow(own ? flow.amount().amount() : BigDecimal.ZERO, 1, own ? 0 : 1, flow.at(), flow.at());
    }

    @Override
    public Flow merge(Flow other) {
        return new Flow(
                sum.add(other.sum),
                Counts.plus(flows, other.flows),
                Counts.plus(foreign, other.foreign),
                first.isBefore(other.first) ? first : other.first,
                latest.isAfter(other.latest) ? latest : other.latest);
    }
}
