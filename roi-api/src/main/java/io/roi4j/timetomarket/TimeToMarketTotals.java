package io.roi4j.timetomarket;

import io.roi4j.Definition;
import io.roi4j.Once;
import io.roi4j.Total;

/** Sums since the start. */
public record TimeToMarketTotals(
        @Definition(value = "Iterations finished since the start.") @Once
        Total finishedIterations,

        @Definition(value = "Units of work done since the start, with or without a baseline.") @Once
        Total finishedUnits,

        @Definition(value = "Time of people on units of work since the start.") @Once
        Total workTime,

        @Definition(value = "Time of people on the upkeep of the AI since the start.") @Once
        Total upkeepTime,

        @Definition(value = "Freed time that went to other work since the start.") @Once
        Total redeployedTime,

        @Definition(value = "Freed time no longer paid for since the start.") @Once
        Total releasedTime) {}
