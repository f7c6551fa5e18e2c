package io.roi4j.impl.customerexperience;

import io.roi4j.impl.tally.Binomial;
import io.roi4j.impl.tally.Counts;
import io.roi4j.impl.tally.Tally;

/**
 * Contacts whose recontact window has closed, and those still inside.
 *
 * @param resolved those resolved at first contact among those closed
 * @param inside how many are still inside, in neither number of {@code resolved}
 */
public record ContactTally(Binomial resolved, long inside) implements Tally<ContactTally> {
    /** No contacts. */
    public static final ContactTally EMPTY = new ContactTally(Binomial.EMPTY, 0);

    public ContactTally {
        if (inside < 0) {
            throw new IllegalArgumentException("inside must be 0 or more, got " + inside);
        }
    }

    @Override
    public ContactTally merge(ContactTally other) {
        return new ContactTally(resolved.merge(other.resolved), Counts.plus(inside, other.inside));
    }
}
