package io.roi4j.inference;

import io.roi4j.Definition;
import io.roi4j.Total;

/** Sums since the start over the inferences of one model. */
public record InferenceTotals(
        @Definition("Inferences that gave an answer.") Total succeeded,
        @Definition("Inferences that gave no answer.") Total failed,

        @Definition("Inferences whose cost is known; those that were not billed are among them.")
        Total priced,

        @Definition("Inferences that gave an answer and whose cost is known.")
        Total pricedSucceeded,

        @Definition("Inferences whose cost is unknown.") Total unpriced,
        @Definition("Cost of the priced inferences.") Total cost,
        @Definition("Latency of all inferences.") Total latency,

        @Definition("Tokens read, where the host tells them.")
        Total inputTokens,

        @Definition("Tokens read that came from a cache, where the host tells them.")
        Total cachedTokens,

        @Definition("Tokens written, where the host tells them.")
        Total outputTokens,

        @Definition("Floating-point operations of the inferences whose energy is known too.")
        Total operations,

        @Definition("Energy of the inferences whose operations are known too.")
        Total energy) {}
