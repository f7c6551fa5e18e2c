package io.roi4j.impl.throughput;

import io.roi4j.Amount;
import io.roi4j.Direction;
import io.roi4j.Estimate;
import io.roi4j.Reason;
import io.roi4j.Warning;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.RatiosOfSums;
import io.roi4j.impl.formula.ReadingBuilder;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.stats.OlsSlope;
import io.roi4j.impl.tally.Slice;
import java.util.List;
import java.util.Optional;

/** Indicator 2, process throughput: what a task costs (2.2). */
public final class TransactionCostFormulas {
    private static final RatiosOfSums<CostOfWork> RATIO =
            new RatiosOfSums<>(day -> day.cost().sum().doubleValue(), CostOfWork::tasks);

    private TransactionCostFormulas() {}

    /**
     * 2.2: sum of costs / sum of tasks, with the delta method's or Fieller's interval over days. Absent:
     * {@code currency-mismatch} while the window holds a cost in another currency, {@code not-recorded} without costs,
     * {@code zero-denominator} without tasks.
     */
    public static Amount costPerTransaction(Inputs<ThroughputTally> inputs) {
        Settings settings = inputs.settings();
        Inputs<CostOfWork> days = days(inputs);
        CostOfWork now = days.current().tally();
        CostOfWork before = days.baseline().tally();
        // A baseline without costs didn't work for nothing: it has no cost to compare with.
        boolean comparable = problem(before).isEmpty();
        Inputs<CostOfWork> compared =
                comparable ? days : new Inputs<>(days.current(), Evidence.of(CostOfWork.EMPTY), settings);
        Estimate estimate =
                problem(now).<Estimate>map(Estimate::absent).orElseGet(() -> RATIO.estimate(days.current(), settings));
        return new Amount(
                builder(estimate, inputs, now)
                        .against(RATIO.comparison(compared, before.tasks(), Direction.DOWN))
                        .build(),
                settings.currency());
    }

    /**
     * 2.2: slope of the line of least squares of a day's cost on its tasks, with Student's interval. Absent as the cost per
     * transaction, and {@code insufficient-sample} below 2 days, {@code no-variation-in-x} for days of equal volume.
     */
    public static Amount marginalCost(Inputs<ThroughputTally> inputs) {
        Settings settings = inputs.settings();
        Evidence<CostOfWork> days = days(inputs).current();
        Estimate estimate =
                problem(days.tally()).<Estimate>map(Estimate::absent).orElseGet(() -> slope(days, settings));
        return new Amount(builder(estimate, inputs, days.tally()).build(), settings.currency());
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
        if (all.cost().foreign() > 0) {
            return Optional.of(Reason.CURRENCY_MISMATCH);
        } else if (all.cost().entries() == 0) {
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
        boolean cut = !current.slices().isEmpty()
                && current.tally()
                        .costs()
                        .summedUpBeyond(current.slices().get(0).start());
        return ReadingBuilder.of(estimate, inputs.settings())
                .from(all.tasks(), current.provenance().weaker(io.roi4j.Provenance.REPORTED))
                .warn(cut, Warning.HORIZON_CUT);
    }
}
