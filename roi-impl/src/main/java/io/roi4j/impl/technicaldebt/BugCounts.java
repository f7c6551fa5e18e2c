package io.roi4j.impl.technicaldebt;

import io.roi4j.impl.tally.Counts;
import io.roi4j.impl.tally.Tally;

/**
 * What happened to bugs, counted.
 *
 * @param opened bugs found
 * @param reopened times a closed one was opened again
 * @param fixed closed ones that were fixed
 * @param dismissed closed ones that were not
 */
public record BugCounts(long opened, long reopened, long fixed, long dismissed) implements Tally<BugCounts> {
    /** Nothing. */
    public static final BugCounts EMPTY = new BugCounts(0, 0, 0, 0);

    static final BugCounts OPENED = new BugCounts(1, 0, 0, 0);
    static final BugCounts REOPENED = new BugCounts(0, 1, 0, 0);
    static final BugCounts FIXED = new BugCounts(0, 0, 1, 0);
    static final BugCounts DISMISSED = new BugCounts(0, 0, 0, 1);

    public BugCounts {
        if (opened < 0 || reopened < 0 || fixed < 0 || dismissed < 0) {
            throw new IllegalArgumentException(
                    "counts must be 0 or more, got " + opened + ", " + reopened + ", " + fixed + ", " + dismissed);
        }
    }

    @Override
    public BugCounts merge(BugCounts other) {
        return new BugCounts(
                Counts.plus(opened, other.opened),
                Counts.plus(reopened, other.reopened),
                Counts.plus(fixed, other.fixed),
                Counts.plus(dismissed, other.dismissed));
    }

    /** This without a part of it. */
    BugCounts without(BugCounts part) {
        return new BugCounts(
                opened - part.opened, reopened - part.reopened, fixed - part.fixed, dismissed - part.dismissed);
    }

    /** What came into the backlog. */
    public long in() {
        return Counts.plus(opened, reopened);
    }

    /** What went out of it. */
    public long out() {
        return Counts.plus(fixed, dismissed);
    }
}
