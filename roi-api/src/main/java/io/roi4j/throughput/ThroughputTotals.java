package io.roi4j.throughput;

import io.roi4j.Definition;
import io.roi4j.Once;
import io.roi4j.Summed;
import io.roi4j.Total;

/** Sums since the start. */
public record ThroughputTotals(
        @Definition("Tasks finished since the start.") @Summed
        Total completedTasks,

        @Definition("Tasks that arrived since the start.") @Summed
        Total offeredTasks,

        @Definition("Time that was watched since the start.") @Summed
        Total watchedTime,

        @Definition("Costs of the process since the start that were told in the library's currency.") @Once
        Total processCost) {}
