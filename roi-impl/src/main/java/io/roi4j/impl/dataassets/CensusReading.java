package io.roi4j.impl.dataassets;

import io.roi4j.Comparison;
import io.roi4j.Direction;
import io.roi4j.Estimate;
import io.roi4j.Reason;
import io.roi4j.impl.formula.Comparisons;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.ReadingBuilder;

/** Readings of what was counted as a whole, beside the same count of the baseline. */
final class CensusReading {
    private CensusReading() {}

    /**
     * One side of the comparison.
     *
     * @param value the figure
     * @param observations how much was counted
     */
    record Side(Estimate value, long observations) {}

    static ReadingBuilder of(Inputs<DataAssetsTally> inputs, Direction direction, Side now, Side before) {
        return ReadingBuilder.of(now.value(), inputs.settings())
                .from(now.observations(), inputs.current().provenance())
                .against(comparison(inputs, direction, now.value(), before));
    }

    private static Comparison comparison(
            Inputs<DataAssetsTally> inputs, Direction direction, Estimate now, Side before) {
        return before.observations() == 0
                ? Comparison.none(direction, Reason.NO_BASELINE)
                : Comparisons.of(
                        inputs.baseline(),
                        before.observations(),
                        direction,
                        before.value(),
                        Estimates.difference(now, before.value()),
                        Estimates.relativeChange(now, before.value()));
    }
}
