package io.roi4j.impl.throughput;

import io.roi4j.Amount;
import io.roi4j.Comparison;
import io.roi4j.Direction;
import io.roi4j.Estimate;
import io.roi4j.Present;
import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.Total;
import io.roi4j.Warning;
import io.roi4j.impl.formula.Comparisons;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.RatiosOfSums;
import io.roi4j.impl.formula.ReadingBuilder;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.stats.OlsSlope;
import io.roi4j.impl.tally.Declarations.Declared;
import io.roi4j.impl.tally.Slice;
import io.roi4j.impl.timeline.DailyRecords;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Indicator 2, process throughput: what a task costs (2.2). */
public final class TransactionCostFormulas {
    private TransactionCostFormulas() {}

    /**
     * 2.2: sum of costs / sum of tasks, with the delta method's or Fieller's interval over days. Absent:
     * {@code currency-mismatch} while the window holds a cost in another currency, {@code not-recorded} without costs,
     * {@code zero-denominator} without tasks.
     */
    public static Amount costPerTransaction(Inputs<ThroughputTally> inputs) {
        Optional<Declared> declared =
                inputs.baseline().tally().declarations().find(ThroughputTally.COST_PER_TRANSACTION);
        return ratio(inputs, days(inputs), CategoryCosts::all, declared);
    }

    /** 2.2: the same of the costs of each category; together they are the cost per transaction. */
    public static Map<String, Amount> categoryCost(Inputs<ThroughputTally> inputs) {
        Inputs<CostOfWork> days = days(inputs);
        Map<String, Amount> byCategory = new TreeMap<>();
        days.current()
                .tally()
                .costs()
                .byCategory()
                .keySet()
                .forEach(category ->
                        byCategory.put(category, ratio(inputs, days, costs -> costs.of(category), Optional.empty())));
        return byCategory;
    }

    /** The costs of each category. */
    static Map<String, Total> categorySpend(CategoryCosts costs, Currency currency) {
        Map<String, Total> spend = new TreeMap<>();
        costs.byCategory()
                .forEach((category, cost) ->
                        spend.put(category, new Total(cost.sum().doubleValue(), currency.getCurrencyCode())));
        return spend;
    }

    private static Amount ratio(
            Inputs<ThroughputTally> inputs,
            Inputs<CostOfWork> days,
            Function<CategoryCosts, CostSum> part,
            Optional<Declared> declared) {
        Settings settings = inputs.settings();
        RatiosOfSums<CostOfWork> ratio =
                new RatiosOfSums<>(day -> part.apply(day.costs()).sum().doubleValue(), CostOfWork::tasks);
        CostOfWork now = days.current().tally();
        CostOfWork before = days.baseline().tally();
        Estimate estimate =
                problem(now).<Estimate>map(Estimate::absent).orElseGet(() -> ratio.estimate(days.current(), settings));
        Comparison comparison;
        if (problem(before).isEmpty()) {
            comparison = ratio.comparison(days, before.tasks(), Direction.DOWN);
        } else {
            // A baseline without costs didn't work for nothing: it has no cost to compare with.
            comparison = declared.map(cost -> Comparisons.withDeclared(estimate, cost, Direction.DOWN))
                    .orElseGet(() -> Comparison.none(Direction.DOWN, Reason.NO_BASELINE));
        }
        return new Amount(builder(estimate, inputs, now).against(comparison).build(), settings.currency());
    }

    /**
     * 2.2: slope of the line of least squares of a day's cost on its tasks, with Student's interval. Absent as the cost per
     * transaction, and {@code insufficient-sample} below 2 days, {@code no-variation-in-x} for days of equal volume.
     */
    public static Amount marginalCost(Inputs<ThroughputTally> inputs) {
        Settings settings = inputs.settings();
        Inputs<CostOfWork> days = days(inputs);
        Estimate now = marginal(days.current(), settings);
        Estimate before = marginal(days.baseline(), settings);
        Comparison comparison = problem(days.baseline().tally()).isPresent()
                ? Comparison.none(Direction.DOWN, Reason.NO_BASELINE)
                : Comparisons.of(
                        days.baseline(),
                        days.baseline().tally().tasks(),
                        Direction.DOWN,
                        before,
                        Estimates.difference(now, before),
                        before instanceof Present slope && slope.number() <= 0
                                ? Estimate.absent(Reason.NON_POSITIVE_BASELINE)
                                : Estimates.relativeChange(now, before));
        return new Amount(
                builder(now, inputs, days.current().tally()).against(comparison).build(), settings.currency());
    }

    private static Estimate marginal(Evidence<CostOfWork> days, Settings settings) {
        return problem(days.tally()).<Estimate>map(Estimate::absent).orElseGet(() -> slope(days, settings));
    }

    private static Estimate slope(Evidence<CostOfWork> days, Settings settings) {
        List<CostOfWork> points = days.slices().stream()
                .map(Slice::tally)
                .filter(day -> day.tasks() > 0 || day.cost().sum().signum() > 0)
                .toList();
        return OlsSlope.of(
                        points.stream().mapToDouble(CostOfWork::tasks).toArray(),
                        points.stream()
                                .mapToDouble(day -> day.cost().sum().doubleValue())
                                .toArray(),
                        settings.confidence())
                .slope();
    }

    private static Optional<Reason> problem(CostOfWork all) {
        CostSum cost = all.cost();
        if (cost.foreign() > 0) {
            return Optional.of(Reason.CURRENCY_MISMATCH);
        } else if (cost.entries() == 0) {
            return Optional.of(Reason.NOT_RECORDED);
        }
        return all.tasks() == 0 ? Optional.of(Reason.ZERO_DENOMINATOR) : Optional.empty();
    }

    private static Inputs<CostOfWork> days(Inputs<ThroughputTally> inputs) {
        Settings settings = inputs.settings();
        return new Inputs<>(
                CostOfWork.byDay(inputs.current(), settings.currency()),
                CostOfWork.byDay(inputs.baseline(), settings.currency()),
                settings);
    }

    private static ReadingBuilder builder(Estimate estimate, Inputs<ThroughputTally> inputs, CostOfWork all) {
        Evidence<ThroughputTally> current = inputs.current();
        return ReadingBuilder.of(estimate, inputs.settings())
                .from(all.tasks(), current.provenance().weaker(Provenance.REPORTED))
                .warn(
                        DailyRecords.cut(
                                current.tally().costs(), inputs.settings().scope(), CategoryCosts.EMPTY),
                        Warning.HORIZON_CUT);
    }
}
