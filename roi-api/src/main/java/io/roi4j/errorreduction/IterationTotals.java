package io.roi4j.errorreduction;

import io.roi4j.Definition;
import io.roi4j.Once;
import io.roi4j.Total;

/** Sums since the start over the retrainings. */
public record IterationTotals(
        @Definition("Retrainings since the start.") @Once Total iterations,

        @Definition("Retrainings since the start whose gain stands against chance.") @Once
        Total significantIterations,

        @Definition("Time spent on retrainings since the start.") @Once
        Total iterationTime,

        @Definition("Cost of the retrainings that told it in the library's currency.") @Once
        Total iterationCost) {}
