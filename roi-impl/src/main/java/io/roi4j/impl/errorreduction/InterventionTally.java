package io.roi4j.impl.errorreduction;

import io.roi4j.impl.tally.Counts;
import io.roi4j.impl.tally.EventCount;
import io.roi4j.impl.tally.Tally;

/**
 * How often humans had to step in.
 *
 * @param interventions how often
 * @param predictions into how many predictions they could step
 */
public record InterventionTally(long interventions, long predictions) implements Tally<InterventionTally> {
    /** No predictions. */
    public static final InterventionTally EMPTY = new InterventionTally(0, 0);

    private static final double THOUSAND = 1e3;

    @Override
    public InterventionTally merge(InterventionTally other) {
        return new InterventionTally(
                Counts.plus(interventions, other.interventions), Counts.plus(predictions, other.predictions));
    }

    /** The predictions in thousands. */
    double thousands() {
        return predictions / THOUSAND;
    }

    /** As events, whose exposure is thousands of predictions rather than seconds. */
    EventCount perThousand() {
        return new EventCount(interventions, thousands());
    }
}
