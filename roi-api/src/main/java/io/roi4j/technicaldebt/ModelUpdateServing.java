package io.roi4j.technicaldebt;

import io.roi4j.SlowFact;
import io.roi4j.internal.Checks;
import java.time.Instant;

/**
 * An updated model answers its users. Serving counts more than being abandoned, and the first of several counts. Immutable.
 *
 * @param id the natural key of the update, the same as in its {@link ModelUpdateTriggered}; told twice it counts once
 * @param at when it began to serve; before its trigger it contradicts it, and the update is left out of all figures
 */
public record ModelUpdateServing(String id, Instant at) implements SlowFact {
    /** @throws io.roi4j.InvalidFactException if the id is blank or too long, or the time lies outside 1970 to 9999 */
    public ModelUpdateServing {
        Checks.idAndTime(id, at);
    }
}
