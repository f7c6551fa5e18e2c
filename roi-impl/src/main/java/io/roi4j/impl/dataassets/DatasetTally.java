package io.roi4j.impl.dataassets;

import io.roi4j.impl.tally.Counts;
import io.roi4j.impl.tally.Latest;
import io.roi4j.impl.tally.Tally;

/**
 * What is known of one data set. Accesses add up over time and instances; of the rest the earliest or the latest account
 * counts, whoever gave it.
 *
 * @param accesses how often it was read in the window
 * @param totalAccesses how often it was read since the start
 * @param size the stored bytes last told; none told means that it isn't in the catalogue
 * @param sinceMillis the earliest instant that anything, a size or an access, was told of: from then on it was there.
 *     {@link Long#MAX_VALUE} when nothing was told
 * @param accessedMillis when it was last read, whether in the window or not; {@link Long#MIN_VALUE} when never
 */
public record DatasetTally(long accesses, long totalAccesses, Latest size, long sinceMillis, long accessedMillis)
        implements Tally<DatasetTally> {
    /** Nothing told. */
    public static final DatasetTally EMPTY = new DatasetTally(0, 0, Latest.NEVER, Long.MAX_VALUE, Long.MIN_VALUE);

    @Override
    public DatasetTally merge(DatasetTally other) {
        return new DatasetTally(
                Counts.plus(accesses, other.accesses),
                Counts.plus(totalAccesses, other.totalAccesses),
                size.merge(other.size),
                Math.min(sinceMillis, other.sinceMillis),
                Math.max(accessedMillis, other.accessedMillis));
    }

    /** Whether it was ever read. */
    public boolean accessed() {
        return accessedMillis != Long.MIN_VALUE;
    }

    /** The latest instant that anything was told of; {@link Long#MIN_VALUE} when nothing was. */
    long latestMillis() {
        return Math.max(size.atMillis(), accessedMillis);
    }
}
