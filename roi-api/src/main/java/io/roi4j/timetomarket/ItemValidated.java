package io.roi4j.timetomarket;

import io.roi4j.internal.Checks;
import java.time.Instant;
import java.util.Objects;

/**
 * An idea was found worth building: the clock of its way to market starts. Immutable.
 *
 * @param id the natural key of the item, for instance that of its epic; told twice it counts once
 * @param at when it was validated; of two accounts the earlier one counts
 */
public record ItemValidated(String id, Instant at) {
    /** @throws io.roi4j.InvalidFactException if the id is blank or longer than 200 characters */
    public ItemValidated {
        Checks.name("id", id);
        Objects.requireNonNull(at, "at");
    }
}
