package io.roi4j.technicaldebt;

import io.roi4j.SlowFact;
import io.roi4j.internal.Checks;
import java.time.Instant;

/**
 * A bug was fixed and closed. After it was reopened it can be fixed again. Immutable.
 *
 * @param id the natural key of the bug, the same as in its {@link BugOpened}
 * @param at when it was closed; the same closing told twice counts once
 */
public record BugFixed(String id, Instant at) implements SlowFact {
    /** @throws io.roi4j.InvalidFactException if the id is blank or too long, or the time lies outside 1970 to 9999 */
    public BugFixed {
        Checks.idAndTime(id, at);
    }
}
