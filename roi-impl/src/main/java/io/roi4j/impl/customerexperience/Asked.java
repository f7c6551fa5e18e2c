package io.roi4j.impl.customerexperience;

import io.roi4j.impl.tally.Counts;
import io.roi4j.impl.tally.Tally;

/**
 * How many were asked, and how many of them answered.
 *
 * @param answers 0 or more; those of a survey that doesn't say how many it asked aren't among them
 * @param customers how many were asked, 0 or more
 */
public record Asked(long answers, long customers) implements Tally<Asked> {
    /** Nobody. */
    public static final Asked NOBODY = new Asked(0, 0);

    public Asked {
        if (answers < 0 || customers < 0) {
            throw new IllegalArgumentException("numbers must be 0 or more, got " + answers + " and " + customers);
        }
    }

    /** Those of a survey; nobody where it doesn't say how many it asked. */
    static Asked of(long answers, long sent) {
        return sent == 0 ? NOBODY : new Asked(answers, sent);
    }

    @Override
    public Asked merge(Asked other) {
        return new Asked(Counts.plus(answers, other.answers), Counts.plus(customers, other.customers));
    }
}
