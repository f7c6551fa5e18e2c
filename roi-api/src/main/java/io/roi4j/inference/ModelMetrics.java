package io.roi4j.inference;

import static io.roi4j.Direction.DOWN;

import io.roi4j.Amount;
import io.roi4j.Definition;
import io.roi4j.Elapsed;
import io.roi4j.Ratio;

/** The inferences of one model. */
public record ModelMetrics(
        @Definition(value = "Inferences of the model that gave no answer / all its inferences.", direction = DOWN)
        Ratio modelFailedShare,

        @Definition(
                value = "Cost of the model's priced inferences / number of its priced inferences.",
                direction = DOWN)
        Amount modelCostPerInference,

        @Definition(
                value = "Median latency of the model's inferences; failed ones count as not yet answered.",
                direction = DOWN)
        Elapsed modelLatencyMedian,

        @Definition("Sums since the start, from which a fleet computes its ratios.")
        InferenceTotals totals) {}
