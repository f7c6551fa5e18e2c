package io.roi4j.impl.inference;

import io.roi4j.Direction;
import io.roi4j.Ratio;
import io.roi4j.Total;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Proportions;
import io.roi4j.inference.InferenceMetrics;
import io.roi4j.inference.InferenceTotals;
import io.roi4j.inference.ModelMetrics;
import java.math.BigInteger;
import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;

/** What several indicators read in common. */
public final class InferenceFormulas {
    private static final double NANOS = 1e9;

    private InferenceFormulas() {}

    /**
     * One model's share of the inputs.
     *
     * @param inputs the model's inferences in the window
     * @param total its inferences since the start
     */
    public record ModelInputs(Inputs<InferenceTally> inputs, InferenceTally total) {}

    /** All measures of the room. */
    public static InferenceMetrics metrics(Inputs<InferenceTally> inputs, Map<String, ModelInputs> models) {
        Map<String, ModelMetrics> byModel = new TreeMap<>();
        models.forEach((model, own) -> byModel.put(model, model(own)));
        return new InferenceMetrics(failedShare(inputs), unpricedShare(inputs), byModel);
    }

    /** Inferences that gave no answer / all inferences. */
    public static Ratio failedShare(Inputs<InferenceTally> inputs) {
        return new Ratio(Proportions.reading(inputs.part(InferenceTally::failures), Direction.DOWN));
    }

    /** Inferences whose cost is unknown / all inferences. */
    public static Ratio unpricedShare(Inputs<InferenceTally> inputs) {
        return new Ratio(Proportions.reading(inputs.part(InferenceTally::unpriced), Direction.DOWN));
    }

    private static ModelMetrics model(ModelInputs own) {
        return new ModelMetrics(
                failedShare(own.inputs()),
                CostFormulas.perInference(own.inputs()),
                LatencyQuantile.reading(own.inputs(), 0.5),
                totals(own.total(), own.inputs().settings().currency()));
    }

    private static InferenceTotals totals(InferenceTally total, Currency currency) {
        return new InferenceTotals(
                Total.count(total.failures().others()),
                Total.count(total.failures().events()),
                Total.count(total.cost().priced()),
                Total.count(total.cost().pricedSucceeded()),
                Total.count(total.unpriced().events()),
                new Total(total.cost().sum().doubleValue(), currency.getCurrencyCode()),
                new Total(total.latencyNanos().doubleValue() / NANOS, "s"),
                tokens(total.tokens().input()),
                tokens(total.tokens().cached()),
                tokens(total.tokens().output()),
                new Total(total.work().operations(), "{FLOP}"),
                new Total(total.work().joules(), "J"));
    }

    private static Total tokens(BigInteger count) {
        return new Total(count.doubleValue(), "{token}");
    }
}
