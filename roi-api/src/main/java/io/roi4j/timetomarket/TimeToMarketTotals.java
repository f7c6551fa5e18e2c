package io.roi4j.timetomarket;

import io.roi4j.Definition;
import io.roi4j.Total;

/** Sums since the start. */
public record TimeToMarketTotals(
        @Definition(value = "Iterations finished since the start.")
        Total finishedIterations,

        @Definition(value = "Units of work done since the start, with or without a baseline.")
        Total finishedUnits,

        @Definition(value = "Time of people on units of work since the start.")
        Total workTime,

        @Definition(value = "Time of people on the upkeep of the AI since the start.")
        Total upkeepTime,

        @Definition(value = "Freed time that went to other work since the start.")
        Total redeployedTime,

        @Definition(value = "Freed time no longer paid for since the start.")
        Total releasedTime) {}
