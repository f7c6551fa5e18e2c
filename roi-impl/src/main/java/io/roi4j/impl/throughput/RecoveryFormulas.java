package io.roi4j.impl.throughput;

import io.roi4j.Comparison;
import io.roi4j.Count;
import io.roi4j.Direction;
import io.roi4j.Elapsed;
import io.roi4j.Estimate;
import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.Score;
import io.roi4j.Warning;
import io.roi4j.impl.formula.Comparisons;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.ReadingBuilder;
import io.roi4j.impl.formula.Survival;
import io.roi4j.impl.stats.Moments;
import io.roi4j.impl.stats.StudentMean;
import io.roi4j.impl.stats.WelchDifference;
import io.roi4j.throughput.DisruptionRecovery;

/** Indicator 2, process throughput: how fast the process comes back (2.4). */
public final class RecoveryFormulas {
    private static final double MEDIAN = 0.5;

    private RecoveryFormulas() {}

    /** 2.4: everything about disruptions. */
    public static DisruptionRecovery recovery(Inputs<ThroughputTally> inputs) {
        return new DisruptionRecovery(
                recoveryTime(inputs),
                recoveryTimesProbability(inputs),
                resilienceLoss(inputs),
                disruptions(inputs),
                disruptionsWithoutImpact(inputs));
    }

    /**
     * 2.4: Kaplan-Meier median of the recovery times, in seconds, Brookmeyer-Crowley interval. A disruption that lasts is
     * censored at the instant of the calculation; one without an impact is left out. Absent: {@code no-data} without a
     * disruption that had an impact, {@code censored-not-reached} while too many last.
     */
    public static Elapsed recoveryTime(Inputs<ThroughputTally> inputs) {
        Survival survival = survival(inputs);
        return new Elapsed(builder(survival.quantile(MEDIAN), inputs)
                .against(survival.comparison(MEDIAN, Direction.DOWN))
                .build());
    }

    /** 2.4: the p-value of the log-rank test against the recovery times of the baseline. */
    public static Score recoveryTimesProbability(Inputs<ThroughputTally> inputs) {
        return new Score(builder(survival(inputs).logRank(), inputs).build());
    }

    private static ReadingBuilder builder(Estimate estimate, Inputs<ThroughputTally> inputs) {
        Outcomes outcomes = current(inputs);
        return ReadingBuilder.of(estimate, inputs.settings())
                .from(outcomes.times().size(), provenance(inputs.current(), outcomes))
                .warn(outcomes.unknown() > 0, Warning.INCOMPLETE)
                .warn(outcomes.cut(), Warning.HORIZON_CUT);
    }

    private static Provenance provenance(Evidence<ThroughputTally> evidence, Outcomes outcomes) {
        return outcomes.reported() ? evidence.provenance().weaker(Provenance.REPORTED) : evidence.provenance();
    }

    private static Survival survival(Inputs<ThroughputTally> inputs) {
        return new Survival(
                current(inputs).times(),
                baseline(inputs).times(),
                inputs.baseline().tally().declarations().find(ThroughputTally.RECOVERY_TIME),
                inputs.baseline(),
                inputs.settings());
    }

    private static Outcomes current(Inputs<ThroughputTally> inputs) {
        return Outcomes.of(inputs.current(), inputs.settings().scope().asOf());
    }

    private static Outcomes baseline(Inputs<ThroughputTally> inputs) {
        return Outcomes.of(inputs.baseline(), inputs.settings().scope().asOf());
    }

    /**
     * 2.4: mean of the normal working time lost by disruptions that are over and had an impact, in seconds, Student's t;
     * {@code no-data} without any. Minutes that weren't watched are in no loss: then the reading is incomplete.
     */
    public static Elapsed resilienceLoss(Inputs<ThroughputTally> inputs) {
        double confidence = inputs.settings().confidence();
        Outcomes outcomes = current(inputs);
        Moments losses = outcomes.losses();
        Moments before = baseline(inputs).losses();
        Estimate mean = StudentMean.of(losses, confidence);
        Estimate old = StudentMean.of(before, confidence);
        return new Elapsed(ReadingBuilder.of(mean, inputs.settings())
                .from(losses.n(), inputs.current().provenance())
                .against(
                        before.n() == 0
                                ? Comparison.none(Direction.DOWN, Reason.NO_BASELINE)
                                : Comparisons.of(
                                        inputs.baseline(),
                                        before.n(),
                                        Direction.DOWN,
                                        old,
                                        WelchDifference.of(losses, before, confidence),
                                        Estimates.relativeChange(mean, old)))
                .warn(outcomes.unwatched() || outcomes.unknown() > 0, Warning.INCOMPLETE)
                .warn(outcomes.cut(), Warning.HORIZON_CUT)
                .build());
    }

    /** Disruptions in the window: 0 is a value. */
    public static Count disruptions(Inputs<ThroughputTally> inputs) {
        Disruptions all = inputs.current().tally().disruptions();
        return count(all.known().size() + all.forgotten(), inputs);
    }

    /** Disruptions in which the rate never fell below 90 % of that before: 0 is a value. */
    public static Count disruptionsWithoutImpact(Inputs<ThroughputTally> inputs) {
        return count(current(inputs).withoutImpact(), inputs);
    }

    private static Count count(long number, Inputs<ThroughputTally> inputs) {
        Disruptions all = inputs.current().tally().disruptions();
        long told = all.known().size() + all.forgotten();
        return new Count(ReadingBuilder.of(Estimates.exact((double) number), inputs.settings())
                .from(told, Provenance.REPORTED)
                .warn(all.cut() && number < told, Warning.HORIZON_CUT)
                .build());
    }
}
