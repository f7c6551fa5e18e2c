package io.roi4j.impl.scalability;

import io.roi4j.Provenance;
import io.roi4j.Scope;
import io.roi4j.SlowFact;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.tally.Records;
import io.roi4j.impl.tally.Slice;
import io.roi4j.impl.tally.Tally;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The facts of one kind summed by day (UTC), those kept one by one and those kept as sums alike. The facts of one day resemble
 * each other, so days are the clusters.
 *
 * @param empty the sum of nothing
 * @param kind finds the facts
 * @param sum the sum of one fact
 * @param provenance where they come from
 */
record ByDay<F extends SlowFact, T extends Tally<T>>(
        T empty, Function<ScalabilityTally, Records<F, DaySums<T>>> kind, Function<F, T> sum, Provenance provenance) {

    /** Both sides: the window of the cohort that is calculated, and all time of the baseline. */
    Inputs<T> of(Inputs<ScalabilityTally> inputs) {
        Scope scope = inputs.settings().scope();
        return new Inputs<>(of(inputs.current(), scope), of(inputs.baseline(), scope.all()), inputs.settings());
    }

    private Evidence<T> of(Evidence<ScalabilityTally> side, Scope scope) {
        Records<F, DaySums<T>> records = kind.apply(side.tally());
        TreeMap<Long, T> days = new TreeMap<>(records.compacted().within(scope));
        records.facts(scope).forEach(fact -> days.merge(DaySums.dayOf(fact.at()), sum.apply(fact), Tally::merge));
        List<Slice<T>> slices = days.entrySet().stream()
                .map(day -> new Slice<>(DaySums.startOf(day.getKey()), DaySums.DAY, day.getValue()))
                .toList();
        T all = days.values().stream().reduce(empty, Tally::merge);
        boolean cut = records.compacted().cut(scope);
        return new Evidence<>(all, slices, provenance, side.label(), cut);
    }
}
