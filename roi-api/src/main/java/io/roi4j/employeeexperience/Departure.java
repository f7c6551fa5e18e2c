package io.roi4j.employeeexperience;

import io.roi4j.InvalidFactException;
import io.roi4j.Reason;
import io.roi4j.internal.Checks;
import java.time.Instant;
import java.util.Objects;

/**
 * The end of an employment. Immutable.
 *
 * @param at when it ended; a future end counts once it has come
 * @param ending who ended it
 * @param reason why, of one who resigned; {@link ExitReason#UNKNOWN} for the others
 * @param aiRelated whether AI was why, of one who resigned: fear for the job, work that AI changed, being watched by it
 */
public record Departure(Instant at, Ending ending, ExitReason reason, boolean aiRelated) {
    /** @throws InvalidFactException if the time can't be true, or somebody who didn't resign has a reason */
    public Departure {
        Checks.time("at", at);
        Objects.requireNonNull(ending, "ending");
        Objects.requireNonNull(reason, "reason");
        if (ending != Ending.RESIGNED && (reason != ExitReason.UNKNOWN || aiRelated)) {
            throw new InvalidFactException("reason", Reason.INVALID_INPUT, "only who resigned has a reason");
        }
    }

    /** The employee gave notice, for a reason that has nothing to do with AI as far as is known. */
    public static Departure resigned(Instant at, ExitReason reason) {
        return new Departure(at, Ending.RESIGNED, reason, false);
    }

    /** The employee gave notice because of AI. */
    public static Departure resignedOverAi(Instant at, ExitReason reason) {
        return new Departure(at, Ending.RESIGNED, reason, true);
    }

    /** The employer gave notice. */
    public static Departure dismissed(Instant at) {
        return new Departure(at, Ending.DISMISSED, ExitReason.UNKNOWN, false);
    }

    /** By agreement, at the end of a contract, by retirement or death. */
    public static Departure agreed(Instant at) {
        return new Departure(at, Ending.AGREED, ExitReason.UNKNOWN, false);
    }
}
