package io.roi4j.errorreduction;

import io.roi4j.Definition;
import io.roi4j.Summed;
import io.roi4j.Total;

/** Sums since the start that are not cut by segment. */
public record ErrorTotals(
        @Definition("Classifications of an actual positive as positive.") @Summed
        Total truePositives,

        @Definition("Classifications of an actual negative as positive.") @Summed
        Total falsePositives,

        @Definition("Classifications of an actual positive as negative.") @Summed
        Total falseNegatives,

        @Definition("Classifications of an actual negative as negative.") @Summed
        Total trueNegatives,

        @Definition("Pairs that both the baseline and this cohort got wrong.") @Summed
        Total pairsBothWrong,

        @Definition("Pairs that only the baseline got wrong.") @Summed
        Total pairsOnlyBaselineWrong,

        @Definition("Pairs that only this cohort got wrong.") @Summed
        Total pairsOnlyCurrentWrong,

        @Definition("Pairs that both got right.") @Summed Total pairsNeitherWrong,

        @Definition("Human interventions.") @Summed Total interventions,

        @Definition("Predictions into which humans could step: the inferences, or those told with interventions.")
        @Summed
        Total predictions) {}
