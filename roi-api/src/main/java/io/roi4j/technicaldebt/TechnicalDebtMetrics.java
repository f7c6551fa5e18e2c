package io.roi4j.technicaldebt;

import static io.roi4j.Direction.DOWN;

import io.roi4j.Amount;
import io.roi4j.Definition;
import io.roi4j.Indicator;

/** Indicator 4: what does it cost to keep the models running? */
@Indicator(
        value = "technical-debt",
        number = 4,
        title = "Technical-debt impact",
        french = "Impact sur la dette technique")
public record TechnicalDebtMetrics(
        @Definition(
                number = "4.3",
                value = "Cost of the priced predictions / number of priced predictions.",
                french = "Coût d'inférence par prédiction",
                direction = DOWN,
                record = "the cost of every inference, failed ones too",
                source = "FinOps Foundation unit economics; Cochran 1977, ch. 6; Fieller 1954")
        Amount costPerPrediction,

        @Definition(
                number = "4.3",
                value = "Cost of the priced predictions / number of those that gave an answer.",
                direction = DOWN,
                record = "the cost of every inference, failed ones too",
                source = "FinOps Foundation unit economics; Cochran 1977, ch. 6; Fieller 1954")
        Amount costPerSuccessfulPrediction) {}
