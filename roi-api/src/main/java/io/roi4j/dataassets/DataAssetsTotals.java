package io.roi4j.dataassets;

import io.roi4j.Definition;
import io.roi4j.Summed;
import io.roi4j.Total;

/** Sums since the start. */
public record DataAssetsTotals(
        @Definition("Runs of retrieval and processing.") @Summed
        Total runs,

        @Definition("Time of retrieval of all runs.") @Summed
        Total retrievalTime,

        @Definition("Time of processing of all runs.") @Summed
        Total processingTime,

        @Definition("Quality checks.") @Summed Total qualityChecks,

        @Definition("Quality checks that passed.") @Summed Total qualityChecksPassed) {}
