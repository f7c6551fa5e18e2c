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
        return amount(inputs, tally -> tally.cost().priced(), true);
    }

    /**
     * Cost of the priced inferences / number of those that gave an answer: what failed attempts cost is in it. Absent as
     * above, and {@code zero-denominator} when none gave an answer.
     */
    public static Amount perSuccess(Inputs<InferenceTally> inputs) {
        return amount(inputs, tally -> tally.cost().pricedSucceeded(), false);
    }

    private static Amount amount(
            Inputs<InferenceTally> inputs, ToDoubleFunction<InferenceTally> units, boolean declarable) {
        RatiosOfSums<InferenceTally> ratio =
                new RatiosOfSums<>(tally -> tally.cost().sum().doubleValue(), units);
        InferenceTally current = inputs.current().tally();
        InferenceTally baseline = inputs.baseline().tally();
        // The cohort of the baseline measures; what its costs rest on stands in its tally.
        Inputs<InferenceTally> priced = new Inputs<>(
                inputs.current(), inputs.baseline().from(baseline.cost().provenance()), inputs.settings());
        Declared declared =
                declarable ? current.declared(InferenceTally.COST_PER_INFERENCE).orElse(null) : null;
        Declared before = declarable
                ? baseline.declared(InferenceTally.COST_PER_INFERENCE).orElse(null)
                : null;
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
                                                priced, baseline.cost().priced(), Direction.DOWN))
                        .warn(current.unpriced().events() > 0, Warning.INCOMPLETE)
                        .warn(inputs.current().cut(), Warning.HORIZON_CUT)
                        .build(),
                inputs.settings().currency());
    }
}
