package io.roi4j.timetomarket;

import io.roi4j.internal.Checks;
import java.time.Instant;
import java.util.Objects;

/**
 * An item was given up: it will not be launched. Immutable.
 *
 * @param id the natural key of the item, for instance that of its epic; told twice it counts once
 * @param at when it was given up
 */
public record ItemCancelled(String id, Instant at) {
    /** @throws io.roi4j.InvalidFactException if the id is blank or longer than 200 characters */
    public ItemCancelled {
        Checks.name("id", id);
        Objects.requireNonNull(at, "at");
    }
}
