package io.roi4j.errorreduction;

import io.roi4j.Definition;
import io.roi4j.Total;

/** Sums since the start that are not cut by segment. */
public record ErrorTotals(
        @Definition("Classifications of an actual positive as positive.")
        Total truePositives,

        @Definition("Classifications of an actual negative as positive.")
        Total falsePositives,

        @Definition("Classifications of an actual positive as negative.")
        Total falseNegatives,

        @Definition("Classifications of an actual negative as negative.")
        Total trueNegatives,

        @Definition("Pairs that both the baseline and this cohort got wrong.")
        Total pairsBothWrong,

        @Definition("Pairs that only the baseline got wrong.")
        Total pairsOnlyBaselineWrong,

        @Definition("Pairs that only this cohort got wrong.")
        Total pairsOnlyCurrentWrong,

        @Definition("Pairs that both got right.") Total pairsNeitherWrong,

        @Definition("Human interventions.") Total interventions,

        @Definition("Predictions into which humans could step: the inferences, or those told with interventions.")
        Total predictions) {}
