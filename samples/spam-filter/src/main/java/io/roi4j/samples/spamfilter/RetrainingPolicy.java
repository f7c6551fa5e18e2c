package io.roi4j.samples.spamfilter;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * When to train anew: when the degradation alarm fires, else on a schedule, but never so soon after the last time that
 * hardly anything new is known. Not safe for use by several threads.
 */
final class RetrainingPolicy {

    /** Why the model is trained anew. */
    enum Cause {
        /** The degradation detector reached its alarm limit. */
        ALARM,
        /** The model is as old as it may get. */
        SCHEDULE
    }

    /** The detector's level is a share of its alarm limit. */
    private static final double ALARM_LEVEL = 1;

    private final Duration every;
    private final Duration atLeast;
    private Instant last;

    /**
     * @param every how old a model may get
     * @param atLeast how old it must be, alarm or not
     * @param start when the first model was trained
     */
    RetrainingPolicy(Duration every, Duration atLeast, Instant start) {
        this.every = every;
        this.atLeast = atLeast;
        this.last = start;
    }

    /**
     * Why the model must be trained anew now, or empty if it needn't.
     *
     * @param degradationLevel the level of the degradation detector, empty while it has none
     */
    Optional<Cause> due(Instant now, OptionalDouble degradationLevel) {
        Duration age = Duration.between(last, now);
        if (age.compareTo(atLeast) < 0) {
            return Optional.empty();
        } else if (degradationLevel.orElse(0) >= ALARM_LEVEL) {
            return Optional.of(Cause.ALARM);
        }
        return age.compareTo(every) >= 0 ? Optional.of(Cause.SCHEDULE) : Optional.empty();
    }

    /** The model was trained anew. */
    void retrained(Instant now) {
        last = now;
    }
}
