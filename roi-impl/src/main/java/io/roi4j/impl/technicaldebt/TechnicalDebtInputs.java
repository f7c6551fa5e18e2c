package io.roi4j.impl.technicaldebt;

import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.inference.InferenceTally;
import io.roi4j.impl.tally.Binomial;
import java.util.Map;

/**
 * All that the formulas of indicator 4 read.
 *
 * @param inferences the inferences
 * @param outcomes wrong ones of all outcomes
 * @param pipelines the arrivals of all pipelines
 * @param byPipeline those of each
 * @param updates the updates of models
 * @param bugs the bugs
 * @param books the books
 */
public record TechnicalDebtInputs(
        Inputs<InferenceTally> inferences,
        Inputs<Binomial> outcomes,
        PipelineInputs pipelines,
        Map<String, PipelineInputs> byPipeline,
        Inputs<UpdateTally> updates,
        Inputs<BugTally> bugs,
        Books books) {
    public TechnicalDebtInputs {
        byPipeline = Map.copyOf(byPipeline);
    }

    /** Inferences and nothing else, as a notebook has them. */
    public static TechnicalDebtInputs of(Inputs<InferenceTally> inferences) {
        return new TechnicalDebtInputs(
                inferences,
                inferences.part(all -> Binomial.EMPTY),
                new PipelineInputs(inferences.part(all -> PipelineTally.EMPTY), PipelineTally.EMPTY),
                Map.of(),
                inferences.part(all -> UpdateTally.EMPTY),
                inferences.part(all -> BugTally.EMPTY),
                Books.none(inferences.settings()));
    }
}
