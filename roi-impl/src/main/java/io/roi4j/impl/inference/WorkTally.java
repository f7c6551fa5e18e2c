package io.roi4j.impl.inference;

import io.roi4j.Provenance;
import io.roi4j.impl.tally.Tally;

/**
 * Operations and energy of the inferences for which both are known: they must come from the same runs.
 *
 * @param runs how many inferences
 * @param operations their floating-point operations
 * @param joules their energy
 * @param provenance where the weaker of the two comes from
 */
public record WorkTally(long runs, double operations, double joules, Provenance provenance)
        implements Tally<WorkTally> {
    /** Nothing known. */
    public static final WorkTally EMPTY = new WorkTally(0, 0, 0, Provenance.NONE);

    @Override
    public WorkTally merge(WorkTally other) {
        return new WorkTally(
                runs + other.runs,
                operations + other.operations,
                joules + other.joules,
                provenance.weaker(other.provenance));
    }
}
