package io.roi4j.impl.technicaldebt;

import io.roi4j.Money;
import io.roi4j.impl.tally.Counts;
import io.roi4j.impl.tally.Tally;
import io.roi4j.technicaldebt.ItCost;
import io.roi4j.technicaldebt.PeopleTime;
import io.roi4j.technicaldebt.TechnicalDebtFact;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * What went into technical debt, beside everything.
 *
 * @param debtCost costs that serve debt, exact, in the library's currency
 * @param itCost all costs
 * @param costs how many costs those are
 * @param foreign how many were in another currency, and so in no sum
 * @param debtMillis time of people that serves debt
 * @param peopleMillis all time of people
 * @param times how many times those are
 */
public record DebtSums(
        BigDecimal debtCost,
        BigDecimal itCost,
        long costs,
        long foreign,
        long debtMillis,
        long peopleMillis,
        long times)
        implements Tally<DebtSums> {
    /** Nothing. */
    public static final DebtSums EMPTY = new DebtSums(BigDecimal.ZERO, BigDecimal.ZERO, 0, 0, 0, 0, 0);

    /** The sums of one fact. */
    static DebtSums of(TechnicalDebtFact fact, Currency currency) {
        if (fact instanceof ItCost cost) {
            Money money = cost.amount();
            return money.currency().equals(currency)
                    ? new DebtSums(cost.onDebt() ? money.amount() : BigDecimal.ZERO, money.amount(), 1, 0, 0, 0, 0)
                    : new DebtSums(BigDecimal.ZERO, BigDecimal.ZERO, 0, 1, 0, 0, 0);
        } else if (fact instanceof PeopleTime people) {
            long millis = people.time().toMillis();
            return new DebtSums(BigDecimal.ZERO, BigDecimal.ZERO, 0, 0, people.onDebt() ? millis : 0, millis, 1);
        }
        throw new IllegalArgumentException("fact must be of a known kind, got " + fact);
    }

    @Override
    public DebtSums merge(DebtSums other) {
        return new DebtSums(
                debtCost.add(other.debtCost),
                itCost.add(other.itCost),
                Counts.plus(costs, other.costs),
                Counts.plus(foreign, other.foreign),
                Counts.plus(debtMillis, other.debtMillis),
                Counts.plus(peopleMillis, other.peopleMillis),
                Counts.plus(times, other.times));
    }
}
