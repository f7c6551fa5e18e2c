package io.roi4j.impl.errorreduction;

import io.roi4j.Comparison;
import io.roi4j.Direction;
import io.roi4j.Estimate;
import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.Warning;
import io.roi4j.impl.formula.Comparisons;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.ReadingBuilder;
import io.roi4j.impl.formula.Settings;
import java.util.function.Function;

/**
 * What retrainings achieved, beside what those of the baseline did.
 *
 * @param now the retrainings of the window
 * @param before those of the baseline, over all its time
 * @param cut whether retrainings of the window were summed up, and so are missing from it
 * @param baseline the baseline's label and provenance
 * @param settings window, confidence, currency
 */
public record Iterations(
        IterationSums now, IterationSums before, boolean cut, Evidence<?> baseline, Settings settings) {

    /** Both sides of the inputs. */
    public static Iterations of(Inputs<ErrorReductionTally> inputs) {
        Retrainings retrainings = inputs.current().tally().retrainings();
        return new Iterations(
                sums(retrainings, inputs.settings()),
                sums(inputs.baseline().tally().retrainings(), inputs.settings()),
                retrainings.cut(inputs.settings().scope()),
                inputs.baseline(),
                inputs.settings());
    }

    /** Some retrainings without a baseline, as a notebook has them. */
    public static Iterations of(IterationSums sums, Settings settings) {
        return new Iterations(sums, IterationSums.EMPTY, false, Evidence.of(ErrorReductionTally.EMPTY), settings);
    }

    static IterationSums sums(Retrainings retrainings, Settings settings) {
        return retrainings.inOrder().stream()
                .map(retraining -> IterationSums.of(retraining, settings.currency()))
                .reduce(retrainings.compacted(), IterationSums::merge);
    }

    ReadingBuilder builder(Estimate estimate) {
        return ReadingBuilder.of(estimate, settings)
                .from(now.iterations(), Provenance.MEASURED)
                .warn(now.selected() > 0, Warning.SELECTED_BASELINE)
                .warn(now.corrected() > 0, Warning.CONTINUITY_CORRECTED)
                .warn(cut, Warning.HORIZON_CUT);
    }

    /** How a figure compares with that of the baseline's retrainings. */
    Comparison comparison(Estimate value, Function<IterationSums, Estimate> figure, Direction direction) {
        if (before.iterations() == 0) {
            return Comparison.none(direction, Reason.NO_BASELINE);
        }
        Estimate then = figure.apply(before);
        return Comparisons.of(
                baseline,
                before.iterations(),
                direction,
                then,
                Estimates.difference(value, then),
                Estimates.relativeChange(value, then));
    }
}
