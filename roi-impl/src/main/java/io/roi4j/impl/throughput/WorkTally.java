package io.roi4j.impl.throughput;

import io.roi4j.impl.tally.Counts;
import io.roi4j.impl.tally.EventCount;
import io.roi4j.impl.tally.Tally;

/**
 * What was finished and what arrived while the process was watched.
 *
 * @param tasks tasks finished
 * @param offered tasks that arrived; 0 also where nobody tells
 * @param watchedSeconds how long the process was watched, in seconds, whole minutes
 * @param flow how long tasks stayed in the process, and how many were in it
 */
public record WorkTally(long tasks, long offered, double watchedSeconds, Flow flow) implements Tally<WorkTally> {
    /** Nothing watched. */
    public static final WorkTally EMPTY = new WorkTally(0, 0, 0);

    public WorkTally {
        if (tasks < 0 || offered < 0 || !(watchedSeconds >= 0 && Double.isFinite(watchedSeconds))) {
            throw new IllegalArgumentException(
                    "must be 0 or more, got " + tasks + ", " + offered + ", " + watchedSeconds);
        }
    }

    /** Work of which neither the tasks' time in the process nor their number in it was told. */
    public WorkTally(long tasks, long offered, double watchedSeconds) {
        this(tasks, offered, watchedSeconds, Flow.EMPTY);
    }

    @Override
    public WorkTally merge(WorkTally other) {
        return new WorkTally(
                Counts.plus(tasks, other.tasks),
                Counts.plus(offered, other.offered),
                watchedSeconds + other.watchedSeconds,
                flow.merge(other.flow));
    }

    /** This without a part of it. */
    WorkTally without(WorkTally part) {
        return new WorkTally(
                Math.max(0, tasks - part.tasks),
                Math.max(0, offered - part.offered),
                Math.max(0, watchedSeconds - part.watchedSeconds),
                flow.without(part.flow));
    }

    /** The tasks as events in the watched time. */
    public EventCount completed() {
        return new EventCount(tasks, watchedSeconds);
    }

    /** Tasks finished per second; NaN where nothing was watched. */
    public double rate() {
        return tasks / watchedSeconds;
    }

    /** Whether the process was watched at all. */
    public boolean watched() {
        return watchedSeconds > 0;
    }
}
