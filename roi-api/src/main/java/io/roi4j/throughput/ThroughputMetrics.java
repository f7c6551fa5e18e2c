package io.roi4j.throughput;

import static io.roi4j.Direction.DOWN;
import static io.roi4j.Direction.UP;

import io.roi4j.Amount;
import io.roi4j.By;
import io.roi4j.Definition;
import io.roi4j.Indicator;
import io.roi4j.Once;
import io.roi4j.Pooled;
import io.roi4j.Pooling;
import io.roi4j.Rate;
import io.roi4j.Score;
import io.roi4j.Total;
import java.util.Map;

/**
 * Indicator 2: how much gets done, at what cost, how long a peak lasts, how fast it comes back?
 *
 * <p>What is read from the series of rates (dispersion, peaks) takes the slices of the window that are over: minutes in a
 * window of up to two hours, hours up to three days, days beyond. Peaks are read from hours up to 40 days.
 */
@Indicator(value = "process-throughput", number = 2, title = "Process throughput", french = "Débit des processus")
public record ThroughputMetrics(
        @Definition(
                number = "2.1",
                value = "Tasks finished in the window / time that was watched in it; 0 has an upper limit, and it is "
                        + "absent while no whole minute was watched.",
                french = "VPTU",
                direction = UP,
                record = "every finished task, and a heartbeat a minute",
                source = "Little 1961; Hopp & Spearman, Factory Physics; interval: Garwood 1936, batch means when "
                        + "overdispersed")
        @Pooled(as = Pooling.RATE, numerator = "completedTasks")
        Rate volumePerTimeUnit,

        @Definition(
                number = "2.1",
                value = "Tasks finished / tasks arrived in the window; above 1 while a backlog is worked off, absent "
                        + "where no arrival was told.",
                direction = UP,
                record = "every finished task and every arrival",
                source = "Jain 1991, The Art of Computer Systems Performance Analysis, ch. 33")
        @Pooled(as = Pooling.RATIO_OF_SUMS, numerator = "completedTasks", denominator = "offeredTasks")
        Score loadServed,

        @Definition(
                number = "2.1",
                value = "Pearson's chi-square of the slices' counts against one common rate / its degrees of freedom: "
                        + "1 when tasks come by chance alone, more when in bursts, less when evenly.",
                direction = DOWN,
                record = "every finished task, and a heartbeat a minute",
                source = "Fisher, Thornton & Mackenzie 1922; Hoel 1943")
        Score dispersionIndex,

        @Definition(number = "2.1", value = "Little's law as a check of what was told.")
        FlowBalance balance,

        @Definition(
                number = "2.2",
                value = "Cost of the process / tasks finished, both summed over the window; absent without costs or "
                        + "tasks, and while the window holds a cost in another currency.",
                french = "Coût par transaction",
                direction = DOWN,
                record = "every cost and every finished task",
                source = "Cochran 1977, Sampling Techniques, ch. 6; FinOps Foundation, unit economics")
        @Pooled(as = Pooling.RATIO_OF_SUMS, numerator = "processCost", denominator = "completedTasks")
        Amount costPerTransaction,

        @Definition(
                number = "2.2",
                value = "Cost of one category / tasks finished, both summed over the window: the parts of the cost per "
                        + "transaction; absent as it is.",
                direction = DOWN,
                record = "every cost with its category and every finished task",
                source = "Cochran 1977, Sampling Techniques, ch. 6; FinOps Foundation, unit economics")
        @By("category")
        Map<String, Amount> categoryCost,

        @Definition(
                number = "2.2",
                value = "What one more task costs: slope of the least-squares line of a day's cost on its tasks; below "
                        + "0 where busy days cost less, absent as the cost per transaction is.",
                direction = DOWN,
                record = "every cost and every finished task, over days of differing volume",
                source = "Draper & Smith 1998, Applied Regression Analysis, ch. 1")
        Amount marginalCost,

        @Definition(number = "2.3", value = "How long a peak is held.", french = "Durabilité des pics de performance")
        PeakSustainability peaks,

        @Definition(number = "2.4", value = "How fast the process comes back.", french = "Temps de récupération")
        DisruptionRecovery recovery,

        @Definition("Sums since the start of how tasks flow.")
        FlowTotals flow,

        @Definition(
                "Costs of each category since the start that were told in the library's currency; empty without costs.")
        @Once
        @By("category")
        Map<String, Total> categorySpend,

        @Definition("Sums since the start, from which a fleet computes its ratios.")
        ThroughputTotals totals) {
    public ThroughputMetrics {
        categoryCost = Map.copyOf(categoryCost);
        categorySpend = Map.copyOf(categorySpend);
    }
}
