package io.roi4j.scalability;

import io.roi4j.Money;
import io.roi4j.internal.Checks;
import java.time.Instant;

/**
 * What a volume of work cost in total: one point of the cost curve, from the books or from a plan. All points of a curve,
 * and the days of recorded inferences beside them, should cover periods of one length. A price that rose or fell in between
 * looks like an economy of scale: convert all costs to the prices of one period first (deflate them).
 *
 * @param id the natural key, for instance {@code invoice 2026-03}; told twice it counts once
 * @param at when the period ended
 * @param volume the work done, 0 or more, in one unit for all points
 * @param cost its total cost, 0 or more
 */
public record CostAtVolume(String id, Instant at, double volume, Money cost) implements ScalabilityFact {
    /** @throws io.roi4j.InvalidFactException if the id, the time, the volume or the cost can't be true */
    public CostAtVolume {
        Checks.idAndTime(id, at);
        Checks.notNegative("volume", volume);
        Checks.notNegative("cost", cost);
    }
}
