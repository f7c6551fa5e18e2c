package io.roi4j.impl.dataassets;

import io.roi4j.impl.tally.Counts;
import io.roi4j.impl.tally.Latest;
import io.roi4j.impl.tally.Maps;
import io.roi4j.impl.tally.Tally;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known of one data set. Accesses add up over time and instances; of the rest the earliest or the latest account
 * counts, whoever gave it.
 *
 * @param accesses how often it was read in the window
 * @param totalAccesses how often it was read since the start
 * @param bytesRead how many bytes were read since the start, where that was told
 * @param size the stored bytes last told; none told means that it isn't in the catalogue
 * @param highValue 1 if it is of high value, 0 if it no longer is, as last told
 * @param sinceMillis the earliest instant that anything, a size or an access, was told of: from then on it was there.
 *     {@link Long#MAX_VALUE} when nothing was told
 * @param accessedMillis when it was last read, whether in the window or not; {@link Long#MIN_VALUE} when never
 * @param readers what each model reads of it, by model
 */
public record DatasetTally(
        long accesses,
        long totalAccesses,
        long bytesRead,
        Latest size,
        Latest highValue,
        long sinceMillis,
        long accessedMillis,
        Map<String, ReadsTally> readers)
        implements Tally<DatasetTally> {
    /** Nothing told. */
    public static final DatasetTally EMPTY = new DatasetTally(0, 0, Latest.NEVER, Long.MAX_VALUE, Long.MIN_VALUE);

    public DatasetTally {
        readers = Collections.unmodifiableMap(new TreeMap<>(readers));
    }

    /** A data set of which neither bytes nor readers nor value are told. */
    public DatasetTally(long accesses, long totalAccesses, Latest size, long sinceMillis, long accessedMillis) {
        this(accesses, totalAccesses, 0, size, Latest.NEVER, sinceMillis, accessedMillis, Map.of());
    }

    @Override
    public DatasetTally merge(DatasetTally other) {
        return new DatasetTally(
                Counts.plus(accesses, other.accesses),
                Counts.plus(totalAccesses, other.totalAccesses),
                Counts.plus(bytesRead, other.bytesRead),
                size.merge(other.size),
                highValue.merge(other.highValue),
                Math.min(sinceMillis, other.sinceMillis),
                Math.max(accessedMillis, other.accessedMillis),
                Maps.merge(readers, other.readers));
    }

    /** Whether it was ever read. */
    public boolean accessed() {
        return accessedMillis != Long.MIN_VALUE;
    }

    /** Whether it is of high value. */
    public boolean isOfHighValue() {
        return highValue.value() == 1;
    }

    /** The latest instant that anything was told of; {@link Long#MIN_VALUE} when nothing was. */
    long latestMillis() {
        return Math.max(Math.max(size.atMillis(), highValue.atMillis()), accessedMillis);
    }
}
