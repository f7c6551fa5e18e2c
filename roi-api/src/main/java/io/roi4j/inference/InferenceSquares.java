package io.roi4j.inference;

import io.roi4j.Definition;
import io.roi4j.Summed;
import io.roi4j.Total;

/**
 * Sums since the start over the days (UTC) of this instance, from which a fleet computes the limits of its ratios of sums by the
 * delta method. A day on which neither sum of a ratio was anything counts in nothing.
 */
public record InferenceSquares(
        @Definition("Sum over the days of cost x cost, in squared units of the currency; 0 without a priced inference.")
        @Summed
        Total costSquares,

        @Definition("Sum over the days of cost x number of priced inferences; 0 without a priced inference.") @Summed
        Total costTimesPriced,

        @Definition("Sum over the days of the squared number of priced inferences; 0 without a priced inference.")
        @Summed
        Total pricedSquares,

        @Definition("Sum over the days of cost x number of priced inferences that gave an answer; 0 without any.")
        @Summed
        Total costTimesSucceeded,

        @Definition("Sum over the days of the squared number of priced inferences that gave an answer; 0 without any.")
        @Summed
        Total succeededSquares,

        @Definition("Days with a priced inference, each of every instance for itself.") @Summed
        Total costClusters,

        @Definition("Sum over the days of the squared operations of the inferences whose energy is known too, in "
                + "squared floating-point operations; 0 without any.")
        @Summed
        Total operationsSquares,

        @Definition("Sum over the days of operations x energy of the inferences of which both are known, in "
                + "floating-point operations x joules; 0 without any.")
        @Summed
        Total operationsTimesEnergy,

        @Definition("Sum over the days of the squared energy of the inferences whose operations are known too, "
                + "in squared joules; 0 without any.")
        @Summed
        Total energySquares,

        @Definition("Days with operations or energy of inferences of which both are known, each of every "
                + "instance for itself.")
        @Summed
        Total workClusters) {}
