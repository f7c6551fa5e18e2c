package io.roi4j.dataassets;

import io.roi4j.By;
import io.roi4j.Definition;
import io.roi4j.Summed;
import io.roi4j.Total;
import java.util.Map;

/**
 * Sums since the start over the runs of retrieval and processing. Upper bounds are in seconds, from 1 ms to 13 days by two bounds
 * to an octave of nanoseconds, and {@code +Inf} for all runs.
 */
public record ProcessingTotals(
        @Definition("Runs whose retrieval took less than so many seconds, and +Inf for all; empty without runs.")
        @Summed
        @By("seconds")
        Map<String, Total> retrievalWithin,

        @Definition("Runs whose processing took less than so many seconds, and +Inf for all; empty without runs.")
        @Summed
        @By("seconds")
        Map<String, Total> processingWithin,

        @Definition("Runs whose retrieval and processing together took less than so many seconds, and +Inf for "
                + "all; empty without runs.")
        @Summed
        @By("seconds")
        Map<String, Total> runWithin,

        @Definition("Sum over the days (UTC) of this instance of the squared time of retrieval, in squared seconds.")
        @Summed
        Total retrievalSquares,

        @Definition("Sum over the days of time of retrieval x time of retrieval and processing, in squared seconds.")
        @Summed
        Total retrievalTimesRun,

        @Definition("Sum over the days of the squared time of retrieval and processing, in squared seconds.") @Summed
        Total runSquares,

        @Definition("Days with a run that took time, each of every instance for itself.") @Summed
        Total runClusters) {
    public ProcessingTotals {
        retrievalWithin = Map.copyOf(retrievalWithin);
        processingWithin = Map.copyOf(processingWithin);
        runWithin = Map.copyOf(runWithin);
    }
}
