package io.roi4j.impl.timetomarket;

import io.roi4j.impl.timeline.Accumulator;

/** Adds up work. What is added is itself a small tally, because these facts are rare. */
final class WorkAccumulator implements Accumulator<WorkHours, WorkHours> {
    private WorkHours sum = WorkHours.EMPTY;

    @Override
    public void add(WorkHours fact) {
        sum = sum.merge(fact);
    }

    @Override
    public WorkHours tally() {
        return sum;
    }
}
