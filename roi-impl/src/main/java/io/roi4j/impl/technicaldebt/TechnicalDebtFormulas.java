package io.roi4j.impl.technicaldebt;

import io.roi4j.Amount;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.inference.CostFormulas;
import io.roi4j.impl.inference.InferenceTally;
import io.roi4j.technicaldebt.TechnicalDebtMetrics;

/** Indicator 4, technical-debt impact: the measures from the inferences. */
public final class TechnicalDebtFormulas {
    private TechnicalDebtFormulas() {}

    /** All measures of the room. */
    public static TechnicalDebtMetrics metrics(Inputs<InferenceTally> inputs) {
        return new TechnicalDebtMetrics(costPerPrediction(inputs), costPerSuccessfulPrediction(inputs));
    }

    /** 4.3: cost per prediction, see {@link CostFormulas#perInference}. */
    public static Amount costPerPrediction(Inputs<InferenceTally> inputs) {
        return CostFormulas.perInference(inputs);
    }

    /** 4.3: cost per prediction that gave an answer, see {@link CostFormulas#perSuccess}. */
    public static Amount costPerSuccessfulPrediction(Inputs<InferenceTally> inputs) {
        return CostFormulas.perSuccess(inputs);
    }
}
