package io.roi4j.impl.throughput;

import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.tally.Daily;
import io.roi4j.impl.tally.Declarations;
import io.roi4j.impl.tally.Records;
import io.roi4j.impl.tally.Tally;
import io.roi4j.throughput.CostIncurred;

/**
 * All that indicator 2 reads.
 *
 * @param work tasks, arrivals and watched time
 * @param costs the costs; empty in the tally of a slice, because they are few and kept one by one
 * @param disruptions the disruptions; empty in the tally of a slice likewise
 * @param declarations what the host states from elsewhere, see the names here
 */
public record ThroughputTally(
        WorkTally work,
        Records<CostIncurred, Daily<CategoryCosts>> costs,
        Disruptions disruptions,
        Declarations declarations)
        implements Tally<ThroughputTally> {
    /** The declared capacity, in tasks per second. */
    public static final String CAPACITY = "capacity";
    /** The declared rate, in tasks per second. */
    public static final String RATE = "rate";
    /** The declared cost of a task, in the library's currency. */
    public static final String COST_PER_TRANSACTION = "cost-per-transaction";
    /** The declared median recovery time, in seconds. */
    public static final String RECOVERY_TIME = "recovery-time";
    /** How many slices below the peak a run survives, instead of 0. */
    public static final String PEAK_GAP = "peak-gap";
    /** The share of the reference rate that counts as a peak, instead of {@link Peaks#THETA}. */
    public static final String PEAK_SHARE = "peak-share";

    /** Nothing. */
    public static final ThroughputTally EMPTY = of(WorkTally.EMPTY);

    /** Work and nothing else. */
    public static ThroughputTally of(WorkTally work) {
        return new ThroughputTally(work, Costs.EMPTY, Disruptions.EMPTY, Declarations.EMPTY);
    }

    /** The same with other work: what is kept beside it isn't cut by time. */
    Evidence<ThroughputTally> with(Evidence<WorkTally> other) {
        return other.part(ThroughputTally::of)
                .with(new ThroughputTally(other.tally(), costs, disruptions, declarations));
    }

    @Override
    public ThroughputTally merge(ThroughputTally other) {
        return new ThroughputTally(
                work.merge(other.work),
                costs.merge(other.costs),
                disruptions.merge(other.disruptions),
                declarations.merge(other.declarations));
    }
}
