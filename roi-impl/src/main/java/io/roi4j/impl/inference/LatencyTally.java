package io.roi4j.impl.inference;

import io.roi4j.impl.tally.Counts;
import io.roi4j.impl.tally.LatencyHistogram;
import io.roi4j.impl.tally.Tally;

/**
 * How long some things took, among them things that never came about.
 *
 * @param reached how long those took that came about
 * @param never how many never did: they stand behind all others
 */
public record LatencyTally(LatencyHistogram reached, long never) implements Tally<LatencyTally> {
    /** None. */
    public static final LatencyTally EMPTY = new LatencyTally(LatencyHistogram.EMPTY, 0);

    @Override
    public LatencyTally merge(LatencyTally other) {
        return new LatencyTally(reached.merge(other.reached), Counts.plus(never, other.never));
    }

    /** All of them. */
    public long size() {
        return Counts.plus(reached.size(), never);
    }
}
