package io.roi4j.technicaldebt;

import io.roi4j.SlowFact;
import io.roi4j.internal.Checks;
import java.time.Instant;

/**
 * A bug that was closed turned out not to be done. It is back in the backlog. Immutable.
 *
 * @param id the natural key of the bug, the same as in its {@link BugOpened}
 * @param at when it was reopened; the same reopening told twice counts once
 */
public record BugReopened(String id, Instant at) implements SlowFact {
    /** @throws io.roi4j.InvalidFactException if the id is blank or too long, or the time lies outside 1970 to 9999 */
    public BugReopened {
        Checks.idAndTime(id, at);
    }
}
