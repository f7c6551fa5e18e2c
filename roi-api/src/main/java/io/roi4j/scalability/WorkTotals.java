package io.roi4j.scalability;

import io.roi4j.Definition;
import io.roi4j.Once;
import io.roi4j.Total;

/**
 * Sums since the start over the runs of computers, for flopsPerWatt and modelFlopsUtilisation; they outlive the runs. Those of
 * the inferences stand in the indicator of the inferences.
 */
public record WorkTotals(
        @Definition("Floating-point operations of the runs whose energy is known.") @Once
        Total runOperations,

        @Definition("Energy of the runs that told it.") @Once
        Total runEnergy,

        @Definition("Floating-point operations of the runs whose peak is known.") @Once
        Total ratedOperations,

        @Definition(
                "Peak operations per second x duration, over the runs whose peak is known: what they could have done.")
        @Once
        Total peakOperations) {}
