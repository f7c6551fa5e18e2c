package io.roi4j.technicaldebt;

import io.roi4j.SlowFact;
import io.roi4j.internal.Checks;
import java.time.Instant;
import java.util.Objects;

/**
 * A model has to be updated: the clock of its way into production starts. Immutable.
 *
 * @param id the natural key of the update, for instance that of the model's version; told twice it counts once
 * @param at when the need arose; of two accounts the earlier one counts
 * @param trigger why
 */
public record ModelUpdateTriggered(String id, Instant at, UpdateTrigger trigger) implements SlowFact {
    /** @throws io.roi4j.InvalidFactException if the id is blank or too long, or the time lies outside 1970 to 9999 */
    public ModelUpdateTriggered {
        Checks.idAndTime(id, at);
        Objects.requireNonNull(trigger, "trigger");
    }
}
