package io.roi4j.inference;

import static io.roi4j.Direction.DOWN;

import io.roi4j.By;
import io.roi4j.Count;
import io.roi4j.Definition;
import io.roi4j.Indicator;
import io.roi4j.Pooled;
import io.roi4j.Pooling;
import io.roi4j.Ratio;
import java.util.Map;

/**
 * What several indicators read in common: how the inferences went, by model. The sums since the start stand by model
 * only, so that adding them up counts nothing twice; sums over days are of all models together.
 */
@Indicator(value = "inference", number = 0, title = "Inferences", french = "Inférences")
public record InferenceMetrics(
        @Definition(
                value = "Inferences that gave no answer / all inferences; absent without inferences.",
                direction = DOWN,
                record = "every inference, the failed ones too")
        @Pooled(
                as = Pooling.PROPORTION,
                numerator = "failed",
                denominator = {"succeeded", "failed"})
        Ratio failedShare,

        @Definition(
                value = "Inferences whose cost is unknown / all inferences; unknown is not free.",
                direction = DOWN,
                record = "the cost of every inference")
        @Pooled(
                as = Pooling.PROPORTION,
                numerator = "unpriced",
                denominator = {"priced", "unpriced"})
        Ratio unpricedShare,

        @Definition(
                value =
                        "Inferences in the window whose cost is unknown: so many are missing in every cost, which then says "
                                + "that it is incomplete; absent without inferences.",
                record = "the cost of every inference")
        Count unpricedInferences,

        @Definition("Sums over days, from which a fleet computes the limits of its ratios of sums.")
        InferenceSquares squares,

        @Definition("The same by model, with the sums since the start.") @By("model")
        Map<String, ModelMetrics> models) {
    public InferenceMetrics {
        models = Map.copyOf(models);
    }
}
