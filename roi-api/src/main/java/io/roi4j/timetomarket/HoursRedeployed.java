package io.roi4j.timetomarket;

import io.roi4j.internal.Checks;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * Time of people that was freed went to other work. Immutable.
 *
 * @param id the natural key; told twice it counts once
 * @param at when it went there
 * @param hours how much, added over persons
 * @param to which work it went to
 */
public record HoursRedeployed(String id, Instant at, Duration hours, String to) implements BookedFact {
    /** @throws io.roi4j.InvalidFactException if the id or {@code to} is blank or too long, or the time negative */
    public HoursRedeployed {
        Checks.name("id", id);
        Objects.requireNonNull(at, "at");
        Checks.notNegative("hours", hours);
        Checks.name("to", to);
    }
}
