package io.roi4j.technicaldebt;

import static io.roi4j.Direction.DOWN;

import io.roi4j.Amount;
import io.roi4j.Definition;
import io.roi4j.Indicator;
import io.roi4j.Pooled;
import io.roi4j.Pooling;

/**
 * Indicator 4: what does it cost to keep the models running, how late are data, updates and fixes?
 *
 * <p>A window takes from each update and each bug the part of its life that lies within it: it is at risk at the ages that it
 * had in the window, so that neither open ones nor those ended before distort the curve (left truncation; Klein &amp;
 * Moeschberger 2003, section 3.4).
 */
@Indicator(
        value = "technical-debt",
        number = 4,
        title = "Technical-debt impact",
        french = "Impact sur la dette technique")
public record TechnicalDebtMetrics(
        @Definition("How late data arrives.") PipelineLatency dataPipelines,

        @Definition("From the trigger of a model's update into production.")
        ModelUpdates updates,

        @Definition(
                number = "4.3",
                value = "Cost of the priced predictions / number of priced predictions.",
                french = "Coût d'inférence par prédiction",
                direction = DOWN,
                record = "the cost of every inference, failed ones too",
                source = "FinOps Foundation unit economics; Cochran 1977, ch. 6; Fieller 1954")
        @Pooled(
                as = Pooling.RATIO_OF_SUMS,
                numerator = "inference/cost",
                denominator = "inference/priced",
                squares = {
                    "inference/costSquares",
                    "inference/costTimesPriced",
                    "inference/pricedSquares",
                    "inference/costClusters"
                })
        Amount costPerPrediction,

        @Definition(
                number = "4.3",
                value = "Cost of the priced predictions / number of those that gave an answer.",
                direction = DOWN,
                record = "the cost of every inference, failed ones too",
                source = "FinOps Foundation unit economics; Cochran 1977, ch. 6; Fieller 1954")
        @Pooled(
                as = Pooling.RATIO_OF_SUMS,
                numerator = "inference/cost",
                denominator = "inference/pricedSucceeded",
                squares = {
                    "inference/costSquares",
                    "inference/costTimesSucceeded",
                    "inference/succeededSquares",
                    "inference/costClusters"
                })
        Amount costPerSuccessfulPrediction,

        @Definition(
                number = "4.3",
                value =
                        "Cost per prediction that gave an answer / share of the judged answers that were correct; absent "
                                + "without a judged answer, and when none was correct.",
                direction = DOWN,
                record = "the cost of every inference, failed ones too, and outcomes",
                source = "FinOps Foundation unit economics; interval: Zou & Donner 2008")
        Amount costPerCorrectPrediction,

        @Definition("How often bugs appear, and how they are worked off.")
        BugCorrection bugs,

        @Definition("What part of money and people goes into technical debt.")
        DebtShares shares,

        @Definition("Sums since the start, from which a fleet computes its ratios.")
        TechnicalDebtTotals totals) {}
