package io.roi4j.impl.errorreduction;

import io.roi4j.impl.timeline.Accumulator;

/** Sums interventions. What is added is itself the smallest tally. */
final class InterventionAccumulator implements Accumulator<InterventionTally, InterventionTally> {
    private InterventionTally sum = InterventionTally.EMPTY;

    @Override
    public void add(InterventionTally fact) {
        sum = sum.merge(fact);
    }

    @Override
    public InterventionTally tally() {
        return sum;
    }
}
