package io.roi4j.timetomarket;

import io.roi4j.internal.Checks;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * Time of people that was freed is no longer paid for: a cashable saving. Immutable.
 *
 * @param id the natural key; told twice it counts once
 * @param at from when on it was no longer paid for
 * @param hours how much, added over persons
 */
public record HoursReleased(String id, Instant at, Duration hours) implements BookedFact {
    /** @throws io.roi4j.InvalidFactException if the id is blank or too long, or the time negative */
    public HoursReleased {
        Checks.name("id", id);
        Objects.requireNonNull(at, "at");
        Checks.notNegative("hours", hours);
    }
}
