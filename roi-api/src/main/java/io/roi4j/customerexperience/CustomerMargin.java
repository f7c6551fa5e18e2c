package io.roi4j.customerexperience;

import io.roi4j.Money;
import io.roi4j.internal.Checks;
import java.time.Instant;
import java.util.Objects;

/**
 * What one customer brought in one period, after the cost of serving them; negative for a loss. Immutable.
 *
 * @param id the natural key, for instance the customer's pseudonym and the month; told twice it counts once
 * @param at when the period ended; the period is that of the {@link LifetimeTerms}
 * @param margin the amount, in the library's currency: one in another makes the money of its window absent
 */
public record CustomerMargin(String id, Instant at, Money margin) implements CustomerFact {
    /** @throws io.roi4j.InvalidFactException if the id is no pseudonym, or the time can't be true */
    public CustomerMargin {
        Checks.pseudonym("id", id);
        Checks.time("at", at);
        Objects.requireNonNull(margin, "margin");
    }
}
