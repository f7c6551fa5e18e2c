package io.roi4j.impl.throughput;

import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.tally.Tally;

/**
 * All that indicator 2 reads.
 *
 * @param work tasks, arrivals and watched time
 * @param costs the costs; empty in the tally of a slice, because they are few and kept one by one
 * @param disruptions the disruptions; empty in the tally of a slice likewise
 */
public record ThroughputTally(WorkTally work, Costs costs, Disruptions disruptions) implements Tally<ThroughputTally> {
    /** Nothing. */
    public static final ThroughputTally EMPTY = new ThroughputTally(WorkTally.EMPTY, Costs.EMPTY, Disruptions.EMPTY);

    /** Work and nothing else. */
    public static ThroughputTally of(WorkTally work) {
        return new ThroughputTally(work, Costs.EMPTY, Disruptions.EMPTY);
    }

    /** Work in slices, and besides what is kept one by one. */
    public static Evidence<ThroughputTally> evidence(Evidence<WorkTally> work, Costs costs, Disruptions disruptions) {
        return work.part(ThroughputTally::of).with(new ThroughputTally(work.tally(), costs, disruptions));
    }

    @Override
    public ThroughputTally merge(ThroughputTally other) {
        return new ThroughputTally(
                work.merge(other.work), costs.merge(other.costs), disruptions.merge(other.disruptions));
    }
}
