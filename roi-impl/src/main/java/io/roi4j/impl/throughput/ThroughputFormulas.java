package io.roi4j.impl.throughput;

import io.roi4j.Comparison;
import io.roi4j.Direction;
import io.roi4j.Estimate;
import io.roi4j.Rate;
import io.roi4j.Reason;
import io.roi4j.Score;
import io.roi4j.Total;
import io.roi4j.Warning;
import io.roi4j.impl.formula.Comparisons;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Rates;
import io.roi4j.impl.formula.RatiosOfSums;
import io.roi4j.impl.formula.ReadingBuilder;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.stats.BatchMeans;
import io.roi4j.impl.tally.Declarations.Declared;
import io.roi4j.impl.tally.EventCount;
import io.roi4j.impl.timeline.Resolution;
import io.roi4j.throughput.ThroughputMetrics;
import io.roi4j.throughput.ThroughputTotals;
import java.util.Currency;
import java.util.Optional;

/** Indicator 2, process throughput: how much gets done (2.1), and all measures together. */
public final class ThroughputFormulas {
    private ThroughputFormulas() {}

    /**
     * All measures of the room.
     *
     * @param inputs work, costs and disruptions in the window, and those of the baseline
     * @param peaks the same with work in slices short enough to see a peak
     * @param total work and costs since the start
     */
    public static ThroughputMetrics metrics(
            Inputs<ThroughputTally> inputs, Inputs<ThroughputTally> peaks, ThroughputTally total) {
        Currency currency = inputs.settings().currency();
        CategoryCosts costs = Costs.byDay(total.costs(), currency).sum();
        return new ThroughputMetrics(
                volumePerTimeUnit(inputs),
                loadServed(inputs),
                dispersionIndex(inputs),
                BalanceFormulas.balance(inputs),
                TransactionCostFormulas.costPerTransaction(inputs),
                TransactionCostFormulas.categoryCost(inputs),
                TransactionCostFormulas.marginalCost(inputs),
                PeakFormulas.peaks(peaks),
                RecoveryFormulas.recovery(inputs),
                BalanceFormulas.flow(total.work().flow()),
                TransactionCostFormulas.categorySpend(costs, currency),
                totals(total, costs.all(), currency));
    }

    /**
     * 2.1: tasks / watched time in 1/s. Garwood's exact interval, or where the slices' counts are overdispersed (chi-square
     * test, p &lt; 0.05) Student's t over batch means; {@code zero-denominator} without watched time.
     */
    public static Rate volumePerTimeUnit(Inputs<ThroughputTally> inputs) {
        Settings settings = inputs.settings();
        WorkTally work = inputs.current().tally().work();
        return new Rate(ReadingBuilder.of(rate(inputs.current(), settings), settings)
                .from(work.tasks(), inputs.current().provenance())
                .against(comparison(inputs))
                .warn(series(inputs.current(), settings).overdispersed(), Warning.OVERDISPERSED)
                .warn(BalanceFormulas.outOfBalance(inputs), Warning.OUT_OF_BALANCE)
                .warn(Resolution.cut(settings.scope()), Warning.HORIZON_CUT)
                .build());
    }

    private static Series series(Evidence<ThroughputTally> evidence, Settings settings) {
        return Series.of(evidence, settings.scope().asOf());
    }

    private static Estimate rate(Evidence<ThroughputTally> evidence, Settings settings) {
        EventCount completed = evidence.tally().work().completed();
        Series series = series(evidence, settings);
        return series.overdispersed() && completed.exposureSeconds() > 0
                ? Estimates.withValue(
                        BatchMeans.rate(series.tasks(), series.seconds(), settings.confidence()),
                        completed.events() / completed.exposureSeconds())
                : Rates.estimate(completed, settings);
    }

    private static Comparison comparison(Inputs<ThroughputTally> inputs) {
        Evidence<ThroughputTally> baseline = inputs.baseline();
        Settings settings = inputs.settings();
        boolean recorded = baseline.tally().work().watched();
        Optional<Declared> declared = baseline.tally().declarations().find(ThroughputTally.RATE);
        if (!recorded && declared.isPresent()) {
            return Comparisons.withDeclared(rate(inputs.current(), settings), declared.get(), Direction.UP);
        } else if (!recorded) {
            return Comparison.none(Direction.UP, Reason.NO_BASELINE);
        } else if (series(inputs.current(), settings).overdispersed()
                || series(baseline, settings).overdispersed()) {
            Estimate after = rate(inputs.current(), settings);
            Estimate before = rate(baseline, settings);
            return Comparisons.of(
                    baseline,
                    baseline.tally().work().tasks(),
                    Direction.UP,
                    before,
                    Estimates.difference(after, before),
                    Estimates.relativeChange(after, before));
        }
        return Rates.comparison(inputs.part(tally -> tally.work().completed()), Direction.UP);
    }

    /** 2.1: tasks finished / tasks arrived, delta or Fieller interval over the slices; {@code not-recorded} without arrivals. */
    public static Score loadServed(Inputs<ThroughputTally> inputs) {
        Settings settings = inputs.settings();
        RatiosOfSums<ThroughputTally> ratio = new RatiosOfSums<>(
                tally -> tally.work().tasks(), tally -> tally.work().offered());
        long offered = inputs.current().tally().work().offered();
        Estimate estimate = offered == 0
                ? Estimate.absent(Reason.NOT_RECORDED, "no arrival was told")
                : ratio.estimate(inputs.current(), settings);
        return new Score(ReadingBuilder.of(estimate, settings)
                .from(offered, inputs.current().provenance())
                .against(ratio.comparison(
                        inputs, inputs.baseline().tally().work().offered(), Direction.UP))
                .warn(Resolution.cut(settings.scope()), Warning.HORIZON_CUT)
                .build());
    }

    /** 2.1: chi-square / degrees of freedom of the slices' counts; {@code insufficient-sample} below 2 slices. */
    public static Score dispersionIndex(Inputs<ThroughputTally> inputs) {
        Settings settings = inputs.settings();
        Series series = series(inputs.current(), settings);
        return new Score(ReadingBuilder.of(series.dispersion().index(), settings)
                .from(series.slices().size(), inputs.current().provenance())
                .warn(Resolution.cut(settings.scope()), Warning.HORIZON_CUT)
                .build());
    }

    private static ThroughputTotals totals(ThroughputTally total, CostSum costs, Currency currency) {
        return new ThroughputTotals(
                Total.count(total.work().tasks()),
                Total.count(total.work().offered()),
                new Total(total.work().watchedSeconds(), "s"),
                new Total(costs.sum().doubleValue(), currency.getCurrencyCode()));
    }
}
