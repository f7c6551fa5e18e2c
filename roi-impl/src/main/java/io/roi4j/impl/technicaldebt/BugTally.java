package io.roi4j.impl.technicaldebt;

import io.roi4j.impl.tally.Declarations;
import io.roi4j.impl.tally.EventCount;
import io.roi4j.impl.tally.Spells;
import io.roi4j.impl.tally.Tally;

/**
 * All that is read of bugs.
 *
 * @param counts what happened in the window while bugs were watched
 * @param all what happened since the start
 * @param watch the part of the window in which they were watched
 * @param fixes from the opening of a bug to its first closing
 * @param reopenings from the first closing of a bug to its first reopening
 * @param declarations what the host states from elsewhere, see the names here
 */
public record BugTally(
        BugCounts counts, BugCounts all, Watch watch, Spells fixes, Spells reopenings, Declarations declarations)
        implements Tally<BugTally> {
    /** The declared median from opening to fix, in seconds. */
    public static final String TIME_TO_FIX = "time-to-fix";
    /** The declared number of bugs that were open at the start. */
    public static final String BACKLOG = "backlog";

    /** Nothing. */
    public static final BugTally EMPTY =
            new BugTally(BugCounts.EMPTY, BugCounts.EMPTY, Watch.NEVER, Spells.EMPTY, Spells.EMPTY, Declarations.EMPTY);

    /** Bugs opened in so much time and nothing else, as a notebook or a declaration has them. */
    public static BugTally ofArrivals(long opened, long observedMillis) {
        BugCounts counts = new BugCounts(opened, 0, 0, 0);
        return new BugTally(
                counts, counts, new Watch(0, observedMillis), Spells.EMPTY, Spells.EMPTY, Declarations.EMPTY);
    }

    /** The same with these declarations. */
    BugTally with(Declarations others) {
        return new BugTally(counts, all, watch, fixes, reopenings, others);
    }

    @Override
    public BugTally merge(BugTally other) {
        return new BugTally(
                counts.merge(other.counts),
                all.merge(other.all),
                watch.merge(other.watch),
                fixes.merge(other.fixes),
                reopenings.merge(other.reopenings),
                declarations.merge(other.declarations));
    }

    /** The bugs opened as events in the watched time. */
    public EventCount arrivals() {
        return new EventCount(counts.opened(), watch.seconds());
    }

    /** The bugs fixed as events in the watched time. */
    public EventCount corrections() {
        return new EventCount(counts.fixed(), watch.seconds());
    }

    /** Whether anything was told of bugs. */
    boolean told() {
        return watch.begun() || !all.equals(BugCounts.EMPTY);
    }
}
