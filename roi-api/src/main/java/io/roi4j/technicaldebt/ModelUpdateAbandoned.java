package io.roi4j.technicaldebt;

import io.roi4j.SlowFact;
import io.roi4j.internal.Checks;
import java.time.Instant;

/**
 * An update was given up: this model will not serve. Immutable.
 *
 * @param id the natural key of the update, the same as in its {@link ModelUpdateTriggered}; told twice it counts once
 * @param at when it was given up
 */
public record ModelUpdateAbandoned(String id, Instant at) implements SlowFact {
    /** @throws io.roi4j.InvalidFactException if the id is blank or too long, or the time lies outside 1970 to 9999 */
    public ModelUpdateAbandoned {
        Checks.idAndTime(id, at);
    }
}
