package io.roi4j.impl.customerexperience;

import io.roi4j.impl.tally.Tally;

/**
 * What is known of one issue; of each instant the earliest told counts, so that merging is free of order.
 *
 * @param openedMillis when the customer came, {@link #NEVER} if not known
 * @param resolvedMillis when it was resolved, {@link #NEVER} if not known
 * @param repeatedMillis when the customer came again, {@link #NEVER} if not known
 */
record Contact(long openedMillis, long resolvedMillis, long repeatedMillis) implements Tally<Contact> {
    /** Not known, or not yet. */
    static final long NEVER = Long.MAX_VALUE;

    static Contact opened(long atMillis) {
        return new Contact(atMillis, NEVER, NEVER);
    }

    static Contact resolved(long atMillis) {
        return new Contact(NEVER, atMillis, NEVER);
    }

    static Contact repeated(long atMillis) {
        return new Contact(NEVER, NEVER, atMillis);
    }

    @Override
    public Contact merge(Contact other) {
        return new Contact(
                Math.min(openedMillis, other.openedMillis),
                Math.min(resolvedMillis, other.resolvedMillis),
                Math.min(repeatedMillis, other.repeatedMillis));
    }

    /** The earliest that is known of it. */
    long startMillis() {
        return openedMillis == NEVER ? Math.min(resolvedMillis, repeatedMillis) : openedMillis;
    }

    /** Whether it was resolved, or came again, before it came at all. */
    boolean contradictory() {
        return openedMillis != NEVER && Math.min(resolvedMillis, repeatedMillis) < openedMillis;
    }

    /** Whether it was resolved within so long, and the customer didn't come again within that. */
    boolean resolvedAtFirst(long windowMillis) {
        return within(resolvedMillis, windowMillis) && !within(repeatedMillis, windowMillis);
    }

    private boolean within(long instant, long windowMillis) {
        return instant != NEVER && instant - openedMillis < windowMillis;
    }
}
