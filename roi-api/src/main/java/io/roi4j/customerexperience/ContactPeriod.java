package io.roi4j.customerexperience;

import io.roi4j.InvalidFactException;
import io.roi4j.Reason;
import io.roi4j.internal.Checks;
import java.time.Instant;

/**
 * How many contacts of a period were resolved at once, as another system counted them. Immutable.
 *
 * @param id the natural key, for instance the channel and the month; told twice it counts once
 * @param at when the period ended
 * @param contacts those whose time for coming again is over; those still within it are left out
 * @param resolvedAtFirst those of them that were resolved and didn't come again, at most {@code contacts}
 */
public record ContactPeriod(String id, Instant at, long contacts, long resolvedAtFirst) implements CustomerFact {
    /** @throws InvalidFactException if the id is blank or too long, or a number can't be true */
    public ContactPeriod {
        Checks.idAndTime(id, at);
        Checks.within("contacts", contacts, 0, Surveys.MOST);
        Checks.within("resolvedAtFirst", resolvedAtFirst, 0, Surveys.MOST);
        if (resolvedAtFirst > contacts) {
            throw new InvalidFactException("resolvedAtFirst", Reason.INVALID_INPUT, "must be at most the contacts");
        }
    }
}
