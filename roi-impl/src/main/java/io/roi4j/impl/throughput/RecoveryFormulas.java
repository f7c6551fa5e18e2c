package io.roi4j.impl.throughput;

import io.roi4j.Comparison;
import io.roi4j.Count;
import io.roi4j.Direction;
import io.roi4j.Elapsed;
import io.roi4j.Estimate;
import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.Warning;
import io.roi4j.impl.formula.Comparisons;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.ReadingBuilder;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.stats.FollowUp;
import io.roi4j.impl.stats.KaplanMeier;
import io.roi4j.impl.stats.Moments;
import io.roi4j.impl.stats.StudentMean;
import io.roi4j.impl.stats.SurvivalScale;
import io.roi4j.throughput.DisruptionRecovery;
import java.util.List;

/** Indicator 2, process throughput: how fast the process comes back (2.4). */
public final class RecoveryFormulas {
    private RecoveryFormulas() {}

    /** 2.4: everything about disruptions. */
    public static DisruptionRecovery recovery(Inputs<ThroughputTally> inputs) {
        return new DisruptionRecovery(
                recoveryTime(inputs), resilienceLoss(inputs), disruptions(inputs), disruptionsWithoutImpact(inputs));
    }

    /**
     * 2.4: Kaplan-Meier median of the recovery times, in seconds, Brookmeyer-Crowley interval. A disruption that lasts is
     * censored at the instant of the calculation; one without an impact is left out. Absent: {@code no-data} without a
     * disruption that had an impact, {@code censored-not-reached} while too many last.
     */
    public static Elapsed recoveryTime(Inputs<ThroughputTally> inputs) {
        Settings settings = inputs.settings();
        Outcomes current = Outcomes.of(inputs.current(), settings.scope().asOf());
        Outcomes baseline = Outcomes.of(inputs.baseline(), settings.scope().asOf());
        Estimate now = median(current.times(), settings);
        return new Elapsed(ReadingBuilder.of(now, settings)
                .from(current.times().size(), provenance(inputs.current(), current))
                .against(comparison(inputs, now, baseline))
                .warn(current.unknown() > 0, Warning.INCOMPLETE)
                .warn(current.forgotten() > 0, Warning.HORIZON_CUT)
                .build());
    }

    private static Provenance provenance(Evidence<ThroughputTally> evidence, Outcomes outcomes) {
        return outcomes.reported() ? evidence.provenance().weaker(Provenance.REPORTED) : evidence.provenance();
    }

    private static Estimate median(List<FollowUp> times, Settings settings) {
        return KaplanMeier.of(times).median(SurvivalScale.LOG_LOG, settings.confidence());
    }

    private static Comparison comparison(Inputs<ThroughputTally> inputs, Estimate now, Outcomes baseline) {
        if (baseline.times().isEmpty()) {
            return Comparison.none(Direction.DOWN, Reason.NO_BASELINE);
        }
        Estimate before = median(baseline.times(), inputs.settings());
        return Comparisons.of(
                inputs.baseline(),
                baseline.times().size(),
                Direction.DOWN,
                before,
                Estimates.difference(now, before),
                Estimates.relativeChange(now, before));
    }

    /**
     * 2.4: mean of the normal working time lost by disruptions that are over and had an impact, in seconds, Student's t;
     * {@code no-data} without any. Minutes that weren't watched are in no loss: then the reading is incomplete.
     */
    public static Elapsed resilienceLoss(Inputs<ThroughputTally> inputs) {
        Settings settings = inputs.settings();
        Outcomes outcomes = Outcomes.of(inputs.current(), settings.scope().asOf());
        Moments losses = outcomes.losses();
        return new Elapsed(ReadingBuilder.of(StudentMean.of(losses, settings.confidence()), settings)
                .from(losses.n(), inputs.current().provenance())
                .warn(outcomes.unwatched() || outcomes.unknown() > 0, Warning.INCOMPLETE)
                .warn(outcomes.forgotten() > 0, Warning.HORIZON_CUT)
                .build());
    }

    /** Disruptions in the window: 0 is a value. */
    public static Count disruptions(Inputs<ThroughputTally> inputs) {
        Disruptions all = inputs.current().tally().disruptions();
        return count(all.known().size() + all.forgotten(), inputs);
    }

    /** Disruptions in which the rate never fell below 90 % of that before: 0 is a value. */
    public static Count disruptionsWithoutImpact(Inputs<ThroughputTally> inputs) {
        return count(
                Outcomes.of(inputs.current(), inputs.settings().scope().asOf()).withoutImpact(), inputs);
    }

    private static Count count(long number, Inputs<ThroughputTally> inputs) {
        Disruptions all = inputs.current().tally().disruptions();
        long told = all.known().size() + all.forgotten();
        return new Count(ReadingBuilder.of(Estimates.exact((double) number), inputs.settings())
                .from(told, Provenance.REPORTED)
                .build());
    }
}
