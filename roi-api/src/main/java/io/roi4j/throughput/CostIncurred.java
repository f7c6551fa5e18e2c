package io.roi4j.throughput;

import io.roi4j.Money;
import io.roi4j.SlowFact;
import io.roi4j.internal.Checks;
import java.time.Instant;
import java.util.Objects;

/**
 * Something was spent on the process. Immutable.
 *
 * @param id the natural key, for instance an invoice line; told twice it counts once
 * @param at when the cost arose, which says to which day's tasks it belongs
 * @param amount how much, 0 or more
 * @param category what it was spent on, for instance {@code staff}
 */
public record CostIncurred(String id, Instant at, Money amount, String category) implements SlowFact {
    /** @throws io.roi4j.InvalidFactException if the id or the category is blank or too long, or the amount negative */
    public CostIncurred {
        Checks.name("id", id);
        Objects.requireNonNull(at, "at");
        Checks.name("category", category);
        Checks.notNegative("amount", amount);
    }
}
