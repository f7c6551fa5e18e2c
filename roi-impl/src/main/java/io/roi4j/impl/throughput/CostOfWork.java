package io.roi4j.impl.throughput;

import io.roi4j.Provenance;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.tally.Counts;
import io.roi4j.impl.tally.Daily;
import io.roi4j.impl.tally.Slice;
import io.roi4j.impl.tally.Tally;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What some work cost.
 *
 * @param costs the costs
 * @param tasks the tasks finished
 */
public record CostOfWork(CategoryCosts costs, long tasks) implements Tally<CostOfWork> {
    /** No work that cost nothing. */
    public static final CostOfWork EMPTY = new CostOfWork(CategoryCosts.EMPTY, 0);

    private static final Duration DAY = Duration.ofDays(1);

    /** The costs of all categories. */
    public CostSum cost() {
        return costs.all();
    }

    @Override
    public CostOfWork merge(CostOfWork other) {
        return new CostOfWork(costs.merge(other.costs), Counts.plus(tasks, other.tasks));
    }

    /** Costs and tasks of a window, with its days (UTC) as slices, whatever the slices of the work are. */
    public static Evidence<CostOfWork> byDay(Evidence<ThroughputTally> evidence, Currency currency) {
        SortedMap<Long, CostOfWork> days = new TreeMap<>();
        evidence.slices()
                .forEach(slice -> days.merge(
                        Daily.day(slice.start()),
                        new CostOfWork(CategoryCosts.EMPTY, slice.tally().work().tasks()),
                        CostOfWork::merge));
        Daily<CategoryCosts> costs = Costs.byDay(evidence.tally().costs(), currency);
        costs.days().forEach((day, sum) -> days.merge(day, new CostOfWork(sum, 0), CostOfWork::merge));
        List<Slice<CostOfWork>> slices = days.entrySet().stream()
                .map(entry -> new Slice<>(Daily.start(entry.getKey()), DAY, entry.getValue()))
                .toList();
        // Value and interval from the same days: what is older than the slices has lost its tasks or its costs.
        CostOfWork all = evidence.slices().isEmpty()
                ? new CostOfWork(costs.sum(), evidence.tally().work().tasks())
                : days.values().stream().reduce(EMPTY, CostOfWork::merge);
        return new Evidence<>(all, slices, evidence.provenance().weaker(Provenance.REPORTED), evidence.label());
    }
}
