package io.roi4j.dataassets;

import io.roi4j.Definition;
import io.roi4j.Total;

/** Sums since the start. */
public record DataAssetsTotals(
        @Definition("Runs of retrieval and processing.") Total runs,

        @Definition("Time of retrieval of all runs.") Total retrievalTime,

        @Definition("Time of processing of all runs.") Total processingTime,

        @Definition("Quality checks.") Total qualityChecks,

        @Definition("Quality checks that passed.") Total qualityChecksPassed) {}
