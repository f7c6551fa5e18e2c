package io.roi4j.inference;

import static io.roi4j.Direction.DOWN;

import io.roi4j.Amount;
import io.roi4j.Definition;
import io.roi4j.Elapsed;
import io.roi4j.Pooled;
import io.roi4j.Pooling;
import io.roi4j.Ratio;

/** The inferences of one model. */
public record ModelMetrics(
        @Definition(value = "Inferences of the model that gave no answer / all its inferences.", direction = DOWN)
        @Pooled(
                as = Pooling.PROPORTION,
                numerator = "failed",
                denominator = {"succeeded", "failed"})
        Ratio modelFailedShare,

        @Definition(
                value = "Cost of the model's priced inferences / number of its priced inferences.",
                direction = DOWN)
        @Pooled(as = Pooling.RATIO_OF_SUMS, numerator = "cost", denominator = "priced")
        Amount modelCostPerInference,

        @Definition(
                value = "Median latency of the model's inferences; failed ones count as not yet answered.",
                direction = DOWN)
        Elapsed modelLatencyMedian,

        @Definition("Sums since the start, from which a fleet computes its ratios.")
        InferenceTotals totals) {}
