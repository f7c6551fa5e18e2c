package io.roi4j.impl.scalability;

import io.roi4j.Scope;
import io.roi4j.SlowFact;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.tally.Lost;
import io.roi4j.impl.tally.Records;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * The facts of one kind that a window holds.
 *
 * @param inOrder in order of time; of one time, in any order that is always the same
 * @param cut whether some of them were forgotten because there were too many
 */
record Points<F extends SlowFact>(List<F> inOrder, boolean cut) {

    /** Those of the cohort that is calculated. */
    static <F extends SlowFact> Points<F> current(
            Inputs<ScalabilityTally> inputs, Function<ScalabilityTally, Records<F, Lost>> kind) {
        return of(kind.apply(inputs.current().tally()), inputs.settings().scope());
    }

    /** Those of the baseline, over all its time. */
    static <F extends SlowFact> Points<F> baseline(
            Inputs<ScalabilityTally> inputs, Function<ScalabilityTally, Records<F, Lost>> kind) {
        return of(
                kind.apply(inputs.baseline().tally()), inputs.settings().scope().all());
    }

    static <F extends SlowFact> Points<F> of(Records<F, Lost> records, Scope scope) {
        List<F> inOrder = records.facts(scope)
                .sorted(Comparator.<F, java.time.Instant>comparing(SlowFact::at)
                        .thenComparing(SlowFact::id)
                        .thenComparing(Object::toString))
                .toList();
        boolean lost = records.compacted().facts() > 0;
        return new Points<>(inOrder, scope.window().isAll() ? lost : lost && records.cut(scope));
    }

    int size() {
        return inOrder.size();
    }
}
