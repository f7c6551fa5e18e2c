package io.roi4j.scalability;

import io.roi4j.internal.Checks;
import java.time.Instant;

/**
 * What a volume of work demanded besides money, such as services to run, incidents or people on call: one point of a curve. All
 * points of a curve should cover periods of one length.
 *
 * @param id the natural key, for instance {@code services 2026-03}; told twice it counts once
 * @param at when the period ended
 * @param aspect what was counted, for instance {@code services}
 * @param volume the work done, 0 or more, in one unit for all points of the aspect
 * @param quantity how much of the aspect it took, 0 or more
 */
public record ComplexityAtVolume(String id, Instant at, String aspect, double volume, double quantity)
        implements ScalabilityFact {
    /** @throws io.roi4j.InvalidFactException if the id, the time, the aspect, the volume or the quantity can't be true */
    public ComplexityAtVolume {
        Checks.idAndTime(id, at);
        Checks.name("aspect", aspect);
        Checks.notNegative("volume", volume);
        Checks.notNegative("quantity", quantity);
    }
}
