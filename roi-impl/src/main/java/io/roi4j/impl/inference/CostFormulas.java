package io.roi4j.impl.inference;

import io.roi4j.Amount;
import io.roi4j.Direction;
import io.roi4j.Estimate;
import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.Warning;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.RatiosOfSums;
import io.roi4j.impl.formula.ReadingBuilder;
import io.roi4j.impl.formula.Survival;
import io.roi4j.impl.tally.Declarations.Declared;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What an inference costs: one accumulator, read by technical debt (4.3) and by scalability (7.4). Unpriced inferences are
 * in neither sum; a reading that had to leave some out says that it is incomplete.
 */
public final class CostFormulas {
    private CostFormulas() {}

    /**
     * Cost of the priced inferences / number of priced inferences. Absent without inferences ({@code zero-denominator}) and
     * when no price is known ({@code unknown-price}). Where nothing was recorded, on either side, what was declared is taken.
     */
    public static Amount perInference(Inputs<InferenceTally> inputs) {
        return perInference(
                inputs.part(InferenceTally::calls),
                inputs.current().tally().declared(InferenceTally.COST_PER_INFERENCE),
                inputs.baseline().tally().declared(InferenceTally.COST_PER_INFERENCE));
    }

    /** The same of some of the inferences, with what is declared in place of either side. */
    static Amount perInference(Inputs<CallTally> calls, @Nullable Declared declared, @Nullable Declared before) {
        return amount(calls, tally -> tally.cost().priced(), declared, before);
    }

    /**
     * Cost of the priced inferences / number of those that gave an answer: what failed attempts cost is in it. Absent as
     * above, and {@code zero-denominator} when none gave an answer.
     */
    public static Amount perSuccess(Inputs<InferenceTally> inputs) {
        return amount(inputs.part(InferenceTally::calls), tally -> tally.cost().pricedSucceeded(), null, null);
    }

    private static Amount amount(
            Inputs<CallTally> inputs,
            ToDoubleFunction<CallTally> units,
            @Nullable Declared declared,
            @Nullable Declared before) {
        RatiosOfSums<CallTally> ratio = new RatiosOfSums<>(tally -> tally.cost().sum(), units);
        CallTally current = inputs.current().tally();
        CostTally baseline = inputs.baseline().tally().cost();
        Estimate estimate = declared != null
                ? Estimates.exact(declared.value())
                : current.inferences() > 0 && current.cost().priced() == 0
                        ? Estimate.absent(Reason.UNKNOWN_PRICE, "no inference has a price")
                        : ratio.estimate(inputs.current(), inputs.settings());
        return new Amount(
                ReadingBuilder.of(estimate, inputs.settings())
                        .from(
                                current.cost().priced(),
                                declared != null
                                        ? Provenance.DECLARED
                                        : current.cost().provenance())
                        .against(
                                before != null
                                        ? Survival.withDeclared(estimate, before, Direction.DOWN)
                                        : ratio.comparison(
                                                restingOn(baseline, inputs), baseline.priced(), Direction.DOWN))
                        .warn(current.cost().priced() < current.inferences(), Warning.INCOMPLETE)
                        .warn(inputs.current().cut(), Warning.HORIZON_CUT)
                        .build(),
                inputs.settings().currency());
    }

    /** The cohort of the baseline measures; what its costs rest on stands in its tally. */
    private static Inputs<CallTally> restingOn(CostTally baseline, Inputs<CallTally> inputs) {
        return new Inputs<>(inputs.current(), inputs.baseline().from(baseline.provenance()), inputs.settings());
    }
}
