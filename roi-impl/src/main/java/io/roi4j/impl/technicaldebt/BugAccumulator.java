package io.roi4j.impl.technicaldebt;

import io.roi4j.impl.timeline.Accumulator;

/** Counts what happens to bugs. What is added is itself a small tally. */
final class BugAccumulator implements Accumulator<BugCounts, BugCounts> {
    private BugCounts sum = BugCounts.EMPTY;

    @Override
    public void add(BugCounts fact) {
        sum = sum.merge(fact);
    }

    @Override
    public BugCounts tally() {
        return sum;
    }
}
