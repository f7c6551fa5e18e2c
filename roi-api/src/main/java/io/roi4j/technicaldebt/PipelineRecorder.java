package io.roi4j.technicaldebt;

import io.roi4j.Summed;
import io.roi4j.inference.Inference;

/**
 * Takes the arrivals of one data pipeline. Safe for use by several threads; never throws. Over a fleet arrivals are
 * {@code summed}: each instance tells what it saw arrive.
 *
 * <p>All times are in milliseconds since the epoch. An arrival may be told up to 400 days late.
 */
public interface PipelineRecorder {

    /**
     * A record arrived just now.
     *
     * @param eventMillis when it happened that the record speaks of
     */
    @Summed
    default void arrived(long eventMillis) {
        arrived(eventMillis, Inference.UNKNOWN);
    }

    /**
     * A record became available to its readers. One that was available before its event (the clocks differ) is refused as
     * {@link io.roi4j.Reason#NEGATIVE_DURATION}; available in the same instant is legal.
     *
     * @param eventMillis when it happened that the record speaks of; not unknown, and at most 100 years before
     * @param availableMillis when the record could be read; {@link Inference#UNKNOWN} means now
     */
    @Summed
    void arrived(long eventMillis, long availableMillis);
}
