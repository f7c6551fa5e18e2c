package io.roi4j.impl.timetomarket;

import io.roi4j.Total;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.tally.Counts;
import io.roi4j.impl.tally.Spells;
import io.roi4j.timetomarket.TimeToMarketMetrics;
import io.roi4j.timetomarket.TimeToMarketTotals;

/** Indicator 1, time to market: its parts, each in formulas of its own. */
public final class TimeToMarketFormulas {
    private static final double MILLIS = 1e3;

    private TimeToMarketFormulas() {}

    /**
     * All measures.
     *
     * @param allWork all work since the start, whatever the window
     */
    public static TimeToMarketMetrics metrics(Inputs<TimeToMarketTally> inputs, WorkHours allWork) {
        return new TimeToMarketMetrics(
                LaunchFormulas.launches(inputs),
                IterationTimeFormulas.iterations(inputs),
                ValueFormulas.values(inputs),
                ResourceFormulas.resources(inputs),
                totals(inputs.current().tally(), allWork));
    }

    private static TimeToMarketTotals totals(TimeToMarketTally tally, WorkHours allWork) {
        long iterations =
                tally.iterations().values().stream().mapToLong(Spells::ended).reduce(0, Counts::plus);
        WorkHours.Work work = allWork.all();
        return new TimeToMarketTotals(
                Total.count(iterations),
                Total.count(work.units()),
                seconds(work.directMillis()),
                seconds(work.upkeepMillis()),
                seconds(allWork.redeployedMillis()),
                seconds(allWork.releasedMillis()));
    }

    private static Total seconds(long millis) {
        return new Total(millis / MILLIS, "s");
    }
}
