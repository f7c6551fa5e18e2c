package io.roi4j.scalability;

import io.roi4j.InvalidFactException;
import io.roi4j.Reason;
import io.roi4j.internal.Checks;
import java.time.Instant;

/**
 * The energy that went into a facility, and the part that reached its computers, over one and the same stretch of time.
 *
 * @param id the natural key, for instance {@code meter 4, 2026-03-02}; told twice it counts once
 * @param at when the stretch ended; it counts on that day (UTC)
 * @param facilityJoules all energy, with cooling, losses and light; {@code itJoules} or more
 * @param itJoules the energy of computers, storage and network, 0 or more
 */
public record EnergyReading(String id, Instant at, double facilityJoules, double itJoules) implements ScalabilityFact {
    /**
     * @throws InvalidFactException if the id, the time or an energy can't be true, or more energy reached the computers than
     *     went into the facility
     */
    public EnergyReading {
        Checks.idAndTime(id, at);
        Checks.notNegative("itJoules", itJoules);
        Checks.notNegative("facilityJoules", facilityJoules);
        if (facilityJoules < itJoules) {
            throw new InvalidFactException("facilityJoules", Reason.INVALID_INPUT, "must be itJoules or more");
        }
    }
}
