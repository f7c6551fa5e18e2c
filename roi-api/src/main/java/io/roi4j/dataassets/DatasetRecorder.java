package io.roi4j.dataassets;

import io.roi4j.Once;
import io.roi4j.Summed;
import io.roi4j.inference.Inference;

/**
 * Takes the stored size and the accesses of one data set. Safe for use by several threads; never throws.
 *
 * <p>The first thing told of a data set, a size or an access, starts the time over which accesses are expected. It is in
 * the catalogue, and so in the measures, once its size was told. A fact may be up to 400 days old.
 */
public interface DatasetRecorder {

    /** The data set is in the catalogue and holds this many bytes as of now. */
    @Once
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
    @Once
    void stored(long atMillis, long bytes);

    /** The data set was read just now. */
    @Summed
    default void accessed() {
        accessed(Inference.UNKNOWN, 1);
    }

    /** A model read the data set just now. */
    @Summed
    default void accessed(String model) {
        accessed(Inference.UNKNOWN, 1, model, Inference.UNKNOWN);
    }

    /**
     * The data set was read so many times.
     *
     * @param atMillis when, in milliseconds since the epoch; {@link Inference#UNKNOWN} means now
     * @param times how many times, 1 to 10<sup>12</sup>
     */
    @Summed
    default void accessed(long atMillis, long times) {
        accessed(atMillis, times, "", Inference.UNKNOWN);
    }

    /**
     * A model read the data set so many times.
     *
     * @param atMillis when, in milliseconds since the epoch; {@link Inference#UNKNOWN} means now
     * @param times how many times, 1 to 10<sup>12</sup>
     * @param model which model; empty where it isn't known or no model
     * @param bytes how many bytes were read in all, 0 or more; {@link Inference#UNKNOWN} where it isn't known
     */
    @Summed
    void accessed(long atMillis, long times, String model, long bytes);

    /** The data set is of high value as of now: it ought to be used. */
    @Once
    default void highValue() {
        highValue(Inference.UNKNOWN, true);
    }

    /**
     * The data set is of high value, or no longer so, as of the given instant. What was told of the latest instant counts;
     * of both at one instant the high value.
     *
     * @param atMillis when, in milliseconds since the epoch; {@link Inference#UNKNOWN} means now
     */
    @Once
    void highValue(long atMillis, boolean high);
}
