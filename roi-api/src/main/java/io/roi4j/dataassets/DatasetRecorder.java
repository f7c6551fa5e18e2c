package io.roi4j.dataassets;

import io.roi4j.inference.Inference;

/**
 * Takes the stored size and the accesses of one data set. Safe for use by several threads; never throws.
 *
 * <p>The first thing told of a data set, a size or an access, starts the time over which accesses are expected. It is in
 * the catalogue, and so in the measures, once its size was told. A fact may be up to 400 days old.
 */
public interface DatasetRecorder {

    /** The data set is in the catalogue and holds this many bytes as of now. */
    default void stored(long bytes) {
        stored(Inference.UNKNOWN, bytes);
    }

    /**
     * The data set is in the catalogue and held this many bytes at the given instant. The size of the latest instant
     * counts, in whatever order sizes are told; of two sizes of one instant the larger.
     *
     * @param atMillis when, in milliseconds since the epoch; {@link Inference#UNKNOWN} means now
     * @param bytes how many, 0 or more
     */
    void stored(long atMillis, long bytes);

    /** The data set was read just now. */
    default void accessed() {
        accessed(Inference.UNKNOWN, 1);
    }

    /**
     * The data set was read so many times.
     *
     * @param atMillis when, in milliseconds since the epoch; {@link Inference#UNKNOWN} means now
     * @param times how many times, 1 to 10<sup>12</sup>
     */
    void accessed(long atMillis, long times);
}
