package io.roi4j.impl.errorreduction;

import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Settings;

/**
 * Interventions and predictions.
 *
 * @param inputs those in the window, and those of the baseline
 * @param total those since the start
 * @param cut whether some are missing from the window because they were forgotten
 */
public record Interventions(Inputs<InterventionTally> inputs, InterventionTally total, boolean cut) {

    /** None at all. */
    public static Interventions none(Settings settings) {
        Evidence<InterventionTally> nothing = Evidence.of(InterventionTally.EMPTY);
        return new Interventions(new Inputs<>(nothing, nothing, settings), InterventionTally.EMPTY, false);
    }
}
