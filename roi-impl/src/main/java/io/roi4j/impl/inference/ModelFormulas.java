package io.roi4j.impl.inference;

import io.roi4j.Amount;
import io.roi4j.Direction;
import io.roi4j.Elapsed;
import io.roi4j.Ratio;
import io.roi4j.Total;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Proportions;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.tally.Binomial;
import io.roi4j.impl.tally.Declarations.Declared;
import io.roi4j.impl.tally.Whole;
import io.roi4j.inference.InferenceTotals;
import io.roi4j.inference.ModelMetrics;
import org.jspecify.annotations.Nullable;

/**
 * The figures of single models, each compared with the baseline's inferences of all models together.
 *
 * @param failures the baseline's
 * @param calls the baseline's
 * @param latencies the baseline's
 * @param declaredCost what is declared in place of the baseline's, or null
 * @param declaredLatency what is declared in place of the baseline's, or null
 * @param settings window, confidence, currency
 */
record ModelFormulas(
        Evidence<Binomial> failures,
        Evidence<CallTally> calls,
        Evidence<LatencyTally> latencies,
        @Nullable Declared declaredCost,
        @Nullable Declared declaredLatency,
        Settings settings) {
    private static final double NANOS = 1e9;

    /** Those for all models of an initiative and cohort. */
    static ModelFormulas of(Inputs<InferenceTally> inputs) {
        Evidence<InferenceTally> baseline = inputs.baseline();
        return new ModelFormulas(
                baseline.part(InferenceTally::failures),
                baseline.part(InferenceTally::calls),
                baseline.whole(InferenceTally::latency),
                baseline.tally().declared(InferenceTally.COST_PER_INFERENCE),
                baseline.tally().declared(InferenceTally.LATENCY_MEDIAN),
                inputs.settings());
    }

    /** All figures of a model. */
    ModelMetrics model(SeriesPicture own) {
        return new ModelMetrics(
                modelFailedShare(own), modelCostPerInference(own), modelLatencyMedian(own), totals(own));
    }

    /** Inferences of the model that gave no answer / all its inferences. */
    Ratio modelFailedShare(SeriesPicture own) {
        return new Ratio(Proportions.reading(
                new Inputs<>(own.calls().part(CallTally::failures), failures, settings), Direction.DOWN));
    }

    /** Cost of the model's priced inferences / number of its priced inferences. */
    Amount modelCostPerInference(SeriesPicture own) {
        return CostFormulas.perInference(new Inputs<>(own.calls(), calls, settings), null, declaredCost);
    }

    /** Median latency of the model's inferences; failed ones count as not yet answered. */
    Elapsed modelLatencyMedian(SeriesPicture own) {
        Evidence<LatencyTally> current =
                Evidence.of(own.latencies(), own.calls().cut());
        return LatencyQuantile.of(new Inputs<>(current, latencies, settings), 0.5, null, declaredLatency);
    }

    private InferenceTotals totals(SeriesPicture own) {
        CallTally called = own.totalCalls();
        UsageTally usage = own.totalUsage();
        return new InferenceTotals(
                Total.count(called.failures().others()),
                Total.count(called.failures().events()),
                Total.count(called.cost().priced()),
                Total.count(called.cost().pricedSucceeded()),
                Total.count(called.unpriced().events()),
                new Total(called.cost().sum(), settings.currency().getCurrencyCode()),
                new Total(usage.latencyNanos().toDouble() / NANOS, "s"),
                tokens(usage.tokens().input()),
                tokens(usage.tokens().cached()),
                tokens(usage.tokens().output()),
                new Total(usage.work().operations(), "{FLOP}"),
                new Total(usage.work().joules(), "J"));
    }

    private static Total tokens(Whole count) {
        return new Total(count.toDouble(), "{token}");
    }
}
