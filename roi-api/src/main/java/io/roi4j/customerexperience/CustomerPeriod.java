package io.roi4j.customerexperience;

import io.roi4j.InvalidFactException;
import io.roi4j.Reason;
import io.roi4j.internal.Checks;
import java.time.Instant;

/**
 * How many customers there were at the start and at the end of a period. Immutable.
 *
 * @param id the natural key, for instance the month; told twice it counts once
 * @param from when the period began
 * @param at when it ended, after {@code from}
 * @param customersAtStart S, how many there were then
 * @param customersAtEnd E, how many there are now
 * @param newCustomers N, how many of these came meanwhile; {@code E - N} must lie in 0 to S
 * @param rule by which a customer counts as one, for instance {@code contract}, or {@code bought within 90 days} where
 *     nobody gives notice; rates by different rules are not added up or compared
 */
public record CustomerPeriod(
        String id, Instant from, Instant at, long customersAtStart, long customersAtEnd, long newCustomers, String rule)
        implements CustomerFact {
    /** @throws InvalidFactException if the id or rule is blank or too long, or a time or number can't be true */
    public CustomerPeriod {
        Checks.idAndTime(id, at);
        Checks.time("from", from);
        if (!from.isBefore(at)) {
            throw new InvalidFactException("at", Reason.NEGATIVE_DURATION, "must be after from");
        }
        Checks.within("customersAtStart", customersAtStart, 0, Surveys.MOST);
        Checks.within("customersAtEnd", customersAtEnd, 0, Surveys.MOST);
        Checks.within("newCustomers", newCustomers, 0, Surveys.MOST);
        long kept = customersAtEnd - newCustomers;
        if (kept < 0 || kept > customersAtStart) {
            throw new InvalidFactException(
                    "newCustomers", Reason.INVALID_INPUT, "must leave 0 to customersAtStart of customersAtEnd");
        }
        Checks.name("rule", rule);
    }

    /** {@code E - N}, how many of those at the start are still there. */
    public long kept() {
        return customersAtEnd - newCustomers;
    }
}
