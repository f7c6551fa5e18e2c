package io.roi4j.impl.customerexperience;

import io.roi4j.Reason;
import io.roi4j.impl.tally.Binomial;
import io.roi4j.impl.timeline.JoinLog;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Counts contacts once their recontact window has closed.
 *
 * @param windowMillis how long that is open, at this moment
 */
record ContactSum(LongSupplier windowMillis) implements JoinLog.Sum<Contact, ContactTally> {
    @Override
    public long startMillis(Contact contact) {
        return contact.startMillis();
    }

    @Override
    public Optional<Reason> contradiction(Contact contact) {
        return contact.contradictory() ? Optional.of(Reason.NEGATIVE_DURATION) : Optional.empty();
    }

    @Override
    public boolean counts(Contact contact) {
        return contact.openedMillis() != Contact.NEVER && !contact.contradictory();
    }

    /** A part whose contact was never told is given up after as long as a contact is. */
    @Override
    public boolean settled(Contact contact, long nowMillis) {
        return nowMillis - contact.startMillis() >= windowMillis.getAsLong();
    }

    @Override
    public ContactTally tally(List<Contact> contacts, long nowMillis) {
        long window = windowMillis.getAsLong();
        long resolved = 0;
        long closed = 0;
        for (Contact contact : contacts) {
            if (settled(contact, nowMillis)) {
                closed++;
                resolved += contact.resolvedAtFirst(window) ? 1 : 0;
            }
        }
        return new ContactTally(new Binomial(resolved, closed), contacts.size() - closed);
    }
}
