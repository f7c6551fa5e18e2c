package io.roi4j.throughput;

import io.roi4j.Definition;
import io.roi4j.Summed;
import io.roi4j.Total;

/** Sums since the start of how long tasks stay and how many are in the process. */
public record FlowTotals(
        @Definition("Time in the process of the finished tasks of which it was told.") @Summed
        Total taskTime,

        @Definition("Finished tasks whose time in the process was told.") @Summed
        Total timedTasks,

        @Definition("Numbers of tasks in the process, added over their readings.") @Summed
        Total stock,

        @Definition("Readings of the number of tasks in the process.") @Summed
        Total stockReadings) {}
