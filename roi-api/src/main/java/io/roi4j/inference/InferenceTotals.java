package io.roi4j.inference;

import io.roi4j.Definition;
import io.roi4j.Summed;
import io.roi4j.Total;

/** Sums since the start over the inferences of one model. */
public record InferenceTotals(
        @Definition("Inferences that gave an answer.") @Summed
        Total succeeded,

        @Definition("Inferences that gave no answer.") @Summed
        Total failed,

        @Definition("Inferences whose cost is known; those that were not billed are among them.") @Summed
        Total priced,

        @Definition("Inferences that gave an answer and whose cost is known.") @Summed
        Total pricedSucceeded,

        @Definition("Inferences whose cost is unknown.") @Summed
        Total unpriced,

        @Definition("Cost of the priced inferences.") @Summed
        Total cost,

        @Definition("Latency of all inferences.") @Summed Total latency,

        @Definition("Tokens read, where the host tells them.") @Summed
        Total inputTokens,

        @Definition("Tokens read that came from a cache, where the host tells them.") @Summed
        Total cachedTokens,

        @Definition("Tokens written, where the host tells them.") @Summed
        Total outputTokens,

        @Definition("Floating-point operations of the inferences whose energy is known too.") @Summed
        Total operations,

        @Definition("Energy of the inferences whose operations are known too.") @Summed
        Total energy) {}
