package io.roi4j.timetomarket;

import io.roi4j.internal.Checks;
import java.time.Instant;
import java.util.Objects;

/**
 * An item reached its users. A launch counts more than a cancellation, and the first of several counts. Immutable.
 *
 * @param id the natural key of the item, for instance that of its epic; told twice it counts once
 * @param at when it was launched; before its validation it contradicts it, and the item is left out of all figures
 */
public record ItemLaunched(String id, Instant at) {
    /** @throws io.roi4j.InvalidFactException if the id is blank or longer than 200 characters */
    public ItemLaunched {
        Checks.name("id", id);
        Objects.requireNonNull(at, "at");
    }
}
