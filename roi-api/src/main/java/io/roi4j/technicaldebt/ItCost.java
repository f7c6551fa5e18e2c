package io.roi4j.technicaldebt;

import io.roi4j.Money;
import io.roi4j.internal.Checks;
import java.time.Instant;

/**
 * A cost of information technology, which either serves technical debt (keeping old systems alive, repairing, working around)
 * or doesn't. All of them together are the IT cost; a month's sum of each kind is enough. Immutable.
 *
 * @param id the natural key within its source, for instance that of the ledger's line
 * @param at when the cost arose, which says to which month it belongs (UTC)
 * @param amount how much, 0 or more; a credit is a revision of what it corrects
 * @param onDebt whether it serves technical debt
 */
public record ItCost(String id, Instant at, Money amount, boolean onDebt) implements TechnicalDebtFact {
    /** @throws io.roi4j.InvalidFactException if the id is blank or too long, the time can't be true or the amount is negative */
    public ItCost {
        Checks.idAndTime(id, at);
        Checks.notNegative("amount", amount);
    }
}
