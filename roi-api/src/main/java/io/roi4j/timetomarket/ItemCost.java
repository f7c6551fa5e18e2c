package io.roi4j.timetomarket;

import io.roi4j.Money;
import io.roi4j.internal.Checks;
import java.time.Instant;
import java.util.Objects;

/**
 * An item cost something: building it, running it. Immutable.
 *
 * @param id the natural key of the cost, for instance that of its booking; told twice it counts once
 * @param item the natural key of the item, the same as in its {@link ItemValidated}
 * @param at when the cost arose
 * @param cost how much, 0 or more, in the library's currency
 */
public record ItemCost(String id, String item, Instant at, Money cost) implements BookedFact {
    /** @throws io.roi4j.InvalidFactException if a key is blank or longer than 200 characters, or the cost below 0 */
    public ItemCost {
        Checks.name("id", id);
        Checks.name("item", item);
        Objects.requireNonNull(at, "at");
        Checks.notNegative("cost", cost);
    }
}
