package io.roi4j.impl.throughput;

import io.roi4j.impl.tally.Counts;
import io.roi4j.impl.tally.Tally;

/**
 * How long tasks stayed in the process, and how many were in it.
 *
 * @param timed tasks finished of which the time in the process is known
 * @param timedMillis their time in the process, added
 * @param readings how many times the number of tasks in the process was read
 * @param stock what was read, added
 */
public record Flow(long timed, long timedMillis, long readings, long stock) implements Tally<Flow> {
    /** Nothing told. */
    public static final Flow EMPTY = new Flow(0, 0, 0, 0);

    public Flow {
        if (timed < 0 || timedMillis < 0 || readings < 0 || stock < 0) {
            throw new IllegalArgumentException(
                    "must be 0 or more, got " + timed + ", " + timedMillis + ", " + readings + ", " + stock);
        }
    }

    /** A task that was in the process for so long. */
    static Flow stay(long millis) {
        return new Flow(1, millis, 0, 0);
    }

    /** So many tasks are in the process. */
    static Flow reading(long stock) {
        return new Flow(0, 0, 1, stock);
    }

    @Override
    public Flow merge(Flow other) {
        return new Flow(
                Counts.plus(timed, other.timed),
                Counts.plus(timedMillis, other.timedMillis),
                Counts.plus(readings, other.readings),
                Counts.plus(stock, other.stock));
    }

    /** This without a part of it. */
    Flow without(Flow part) {
        return new Flow(
                Math.max(0, timed - part.timed),
                Math.max(0, timedMillis - part.timedMillis),
                Math.max(0, readings - part.readings),
                Math.max(0, stock - part.stock));
    }
}
