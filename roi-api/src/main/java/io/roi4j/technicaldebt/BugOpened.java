package io.roi4j.technicaldebt;

import io.roi4j.SlowFact;
import io.roi4j.internal.Checks;
import java.time.Instant;

/**
 * A bug was found. Immutable.
 *
 * @param id the natural key of the bug, for instance that of its ticket; told twice it counts once
 * @param at when it was reported; of two accounts the earlier one counts for the time to fix
 */
public record BugOpened(String id, Instant at) implements SlowFact {
    /** @throws io.roi4j.InvalidFactException if the id is blank or too long, or the time lies outside 1970 to 9999 */
    public BugOpened {
        Checks.idAndTime(id, at);
    }
}
