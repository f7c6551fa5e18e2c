package io.roi4j.impl.throughput;

import io.roi4j.impl.tally.Counts;
import io.roi4j.impl.timeline.Accumulator;

/** Adds up work; a fact is the tally of what was told at once. */
final class WorkAccumulator implements Accumulator<WorkTally, WorkTally> {
    private long tasks;
    private long offered;
    private double watchedSeconds;
    private Flow flow = Flow.EMPTY;

    @Override
    public void add(WorkTally fact) {
        tasks = Counts.plus(tasks, fact.tasks());
        offered = Counts.plus(offered, fact.offered());
        watchedSeconds += fact.watchedSeconds();
        if (!fact.flow().equals(Flow.EMPTY)) {
            flow = flow.merge(fact.flow());
        }
    }

    @Override
    public WorkTally tally() {
        return new WorkTally(tasks, offered, watchedSeconds, flow);
    }
}
