package io.roi4j.impl.throughput;

import io.roi4j.Direction;
import io.roi4j.Elapsed;
import io.roi4j.Estimate;
import io.roi4j.Present;
import io.roi4j.Reason;
import io.roi4j.Score;
import io.roi4j.Total;
import io.roi4j.Warning;
import io.roi4j.impl.formula.Comparisons;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.RatiosOfSums;
import io.roi4j.impl.formula.ReadingBuilder;
import io.roi4j.impl.timeline.Resolution;
import io.roi4j.throughput.FlowBalance;
import io.roi4j.throughput.FlowTotals;

/** Indicator 2, process throughput: Little's law as a check of what was told (2.1). */
public final class BalanceFormulas {
    private static final double TOLERANCE = 0.2;
    private static final double MILLIS = 1e3;
    private static final RatiosOfSums<ThroughputTally> TIME = new RatiosOfSums<>(
            tally -> tally.work().flow().timedMillis() / MILLIS,
            tally -> tally.work().flow().timed());
    private static final RatiosOfSums<ThroughputTally> STOCK = new RatiosOfSums<>(
            tally -> tally.work().flow().stock(), tally -> tally.work().flow().readings());

    private BalanceFormulas() {}

    /** 2.1: all figures. */
    public static FlowBalance balance(Inputs<ThroughputTally> inputs) {
        return new FlowBalance(timeInSystem(inputs), workInProgress(inputs), littlesLawRatio(inputs));
    }

    /** 2.1: time in the process / tasks whose time was told; {@code not-recorded} without any. */
    public static Elapsed timeInSystem(Inputs<ThroughputTally> inputs) {
        return new Elapsed(builder(
                        time(inputs),
                        inputs,
                        inputs.current().tally().work().flow().timed())
                .against(TIME.comparison(
                        inputs, inputs.baseline().tally().work().flow().timed(), Direction.DOWN))
                .build());
    }

    /** 2.1: tasks in the process, the mean of the readings; {@code not-recorded} without any. */
    public static Score workInProgress(Inputs<ThroughputTally> inputs) {
        return new Score(builder(
                        stock(inputs),
                        inputs,
                        inputs.current().tally().work().flow().readings())
                .against(STOCK.comparison(
                        inputs, inputs.baseline().tally().work().flow().readings(), Direction.DOWN))
                .build());
    }

    /** 2.1: rate * time in the process / tasks in the process, 1 by Little's law; absent as those are. */
    public static Score littlesLawRatio(Inputs<ThroughputTally> inputs) {
        Estimate ratio = ratio(inputs);
        return new Score(
                builder(ratio, inputs, inputs.current().tally().work().flow().readings())
                        .against(Comparisons.withOne(ratio, Direction.NEUTRAL, "Little's law"))
                        .warn(outOfBalance(inputs), Warning.OUT_OF_BALANCE)
                        .build());
    }

    /** Whether Little's law is off by more than 20 %. */
    static boolean outOfBalance(Inputs<ThroughputTally> inputs) {
        double ratio = ratio(inputs).value().orElse(1);
        return Math.abs(ratio - 1) > TOLERANCE;
    }

    /** The sums since the start behind these. */
    static FlowTotals flow(Flow all) {
        return new FlowTotals(
                new Total(all.timedMillis() / MILLIS, "s"),
                Total.count(all.timed()),
                Total.count(all.stock()),
                Total.count(all.readings()));
    }

    private static Estimate ratio(Inputs<ThroughputTally> inputs) {
        Estimate time = time(inputs);
        Estimate stock = stock(inputs);
        WorkTally work = inputs.current().tally().work();
        if (time instanceof Present w && stock instanceof Present l) {
            return work.watched() && l.number() > 0
                    ? Estimates.exact(work.rate() * w.number() / l.number())
                    : Estimate.absent(Reason.ZERO_DENOMINATOR);
        }
        return time instanceof Present ? stock : time;
    }

    private static Estimate time(Inputs<ThroughputTally> inputs) {
        return inputs.current().tally().work().flow().timed() == 0
                ? Estimate.absent(Reason.NOT_RECORDED, "no task's time in the process was told")
                : TIME.estimate(inputs.current(), inputs.settings());
    }

    private static Estimate stock(Inputs<ThroughputTally> inputs) {
        return inputs.current().tally().work().flow().readings() == 0
                ? Estimate.absent(Reason.NOT_RECORDED, "no number of tasks in the process was told")
                : STOCK.estimate(inputs.current(), inputs.settings());
    }

    private static ReadingBuilder builder(Estimate estimate, Inputs<ThroughputTally> inputs, long observations) {
        return ReadingBuilder.of(estimate, inputs.settings())
                .from(observations, inputs.current().provenance())
                .warn(Resolution.cut(inputs.settings().scope()), Warning.HORIZON_CUT);
    }
}
