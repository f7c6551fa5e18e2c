package io.roi4j.impl.technicaldebt;

import io.roi4j.impl.timeline.Accumulator;
import io.roi4j.impl.timeline.DurationAccumulator;

/** Collects arrivals. */
final class ArrivalAccumulator implements Accumulator<Arrival, PipelineTally> {
    private final DurationAccumulator latencies = new DurationAccumulator();
    private long newestMillis = Long.MIN_VALUE;

    @Override
    public void add(Arrival fact) {
        latencies.add(fact.latencyNanos());
        newestMillis = Math.max(newestMillis, fact.eventMillis());
    }

    @Override
    public PipelineTally tally() {
        return new PipelineTally(latencies.tally(), newestMillis);
    }
}
