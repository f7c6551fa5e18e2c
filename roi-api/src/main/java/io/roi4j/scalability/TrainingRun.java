package io.roi4j.scalability;

import io.roi4j.InvalidFactException;
import io.roi4j.Reason;
import io.roi4j.internal.Checks;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * How long a training took to reach a quality that was fixed beforehand. Time per epoch won't do: more workers make larger
 * batches, which need more epochs.
 *
 * @param id the natural key, for instance the run's name; told twice it counts once
 * @param at when the quality was reached
 * @param workers how many worked in parallel, 1 or more
 * @param duration the time from the start to the fixed quality, greater than 0
 * @param work how the work grew with the workers
 */
public record TrainingRun(String id, Instant at, int workers, Duration duration, Work work) implements ScalabilityFact {
    private static final Duration LONGEST = Duration.ofDays(365_250);

    /** How the work grows with the workers. */
    public enum Work {
        /** The same work for any number of workers (strong scaling). */
        FIXED,
        /** The same work for each worker (weak scaling). */
        PER_WORKER
    }

    /** @throws InvalidFactException if the id, the time, the workers or the duration can't be true */
    public TrainingRun {
        Checks.idAndTime(id, at);
        Objects.requireNonNull(duration, "duration");
        Objects.requireNonNull(work, "work");
        if (workers < 1) {
            throw new InvalidFactException("workers", Reason.OUT_OF_RANGE, "must be 1 or more");
        } else if (duration.isNegative() || duration.isZero()) {
            throw new InvalidFactException("duration", Reason.NEGATIVE_DURATION, "must be greater than 0");
        } else if (duration.compareTo(LONGEST) > 0) {
            throw new InvalidFactException("duration", Reason.OUT_OF_RANGE, "must be at most 1,000 years");
        }
    }
}
