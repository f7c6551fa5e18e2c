package io.roi4j.impl.dataassets;

import io.roi4j.impl.tally.Counts;
import io.roi4j.impl.tally.Tally;

/**
 * What one model reads of one data set.
 *
 * @param accesses how often since the start
 * @param latestMillis when last, in milliseconds since the epoch
 */
public record ReadsTally(long accesses, long latestMillis) implements Tally<ReadsTally> {
    /** Nothing. */
    public static final ReadsTally EMPTY = new ReadsTally(0, Long.MIN_VALUE);

    @Override
    public ReadsTally merge(ReadsTally other) {
        return new ReadsTally(Counts.plus(accesses, other.accesses), Math.max(latestMillis, other.latestMillis));
    }
}
