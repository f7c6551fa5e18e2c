package io.roi4j.technicaldebt;

import io.roi4j.internal.Checks;
import java.time.Duration;
import java.time.Instant;

/**
 * Time of people of the IT department, which either serves technical debt or doesn't. Tell sums over a team, not the time of
 * single persons; where only heads are known, take heads times the length of the period, for all alike. Immutable.
 *
 * @param id the natural key within its source, for instance team and month
 * @param at when the time was spent, which says to which month it belongs (UTC)
 * @param time how much, added over persons, 0 or more
 * @param onDebt whether it serves technical debt
 */
public record PeopleTime(String id, Instant at, Duration time, boolean onDebt) implements TechnicalDebtFact {
    /** @throws io.roi4j.InvalidFactException if the id is blank or too long, or a time can't be true */
    public PeopleTime {
        Checks.idAndTime(id, at);
        Checks.notNegative("time", time);
    }
}
