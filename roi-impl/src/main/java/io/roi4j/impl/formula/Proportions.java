package io.roi4j.impl.formula;

import io.roi4j.Comparison;
import io.roi4j.Direction;
import io.roi4j.Estimate;
import io.roi4j.Reading;
import io.roi4j.Reason;
import io.roi4j.Warning;
import io.roi4j.impl.stats.DesignEffect;
import io.roi4j.impl.stats.KatzRelativeReduction;
import io.roi4j.impl.stats.NewcombeDifference;
import io.roi4j.impl.stats.Wilson;
import io.roi4j.impl.tally.Binomial;
import io.roi4j.impl.tally.Slice;
import java.util.List;

/**
 * Readings of proportions: events / trials with Wilson's interval, compared with a baseline by Newcombe's and Katz's.
 * Events of one day resemble each other, so with ten slices or more every interval is that of
 * {@code trials / design effect} independent trials; with fewer the reading warns that it takes them for independent.
 */
public final class Proportions {
    private Proportions() {}

    /** events / trials, compared with the baseline; without trials absent, {@code zero-denominator}. */
    public static Reading reading(Inputs<Binomial> inputs, Direction direction) {
        Evidence<Binomial> current = inputs.current();
        return ReadingBuilder.of(share(current, inputs.settings()), inputs.settings())
                .from(current.tally().trials(), current.provenance())
                .against(comparison(inputs, direction))
                .warn(!clustered(current), Warning.INDEPENDENCE_ASSUMED)
                .warn(current.cut(), Warning.HORIZON_CUT)
                .build();
    }

    /** events / trials with its interval. */
    public static Estimate share(Evidence<Binomial> evidence, Settings settings) {
        return Wilson.ofEffective(evidence.tally().share(), effectiveTrials(evidence), settings.confidence());
    }

    /** How the proportion compares with that of the baseline, whose trials are others. */
    public static Comparison comparison(Inputs<Binomial> inputs, Direction direction) {
        Binomial baseline = inputs.baseline().tally();
        if (baseline.trials() == 0) {
            return Comparison.none(direction, Reason.NO_BASELINE);
        }
        return Comparisons.of(
                inputs.baseline(),
                baseline.trials(),
                direction,
                share(inputs.baseline(), inputs.settings()),
                difference(inputs),
                Estimates.times(relativeReduction(inputs), -1));
    }

    /** Current minus baseline proportion, with Newcombe's interval for independent groups. */
    public static Estimate difference(Inputs<Binomial> inputs) {
        return NewcombeDifference.ofEffective(
                inputs.current().tally().share(),
                effectiveTrials(inputs.current()),
                inputs.baseline().tally().share(),
                effectiveTrials(inputs.baseline()),
                inputs.settings().confidence());
    }

    /** 1 - current / baseline proportion, with Katz's interval for independent groups. */
    public static Estimate relativeReduction(Inputs<Binomial> inputs) {
        return KatzRelativeReduction.ofEffective(
                inputs.current().tally().share(),
                effectiveTrials(inputs.current()),
                inputs.baseline().tally().share(),
                effectiveTrials(inputs.baseline()),
                inputs.settings().confidence());
    }

    /** Whether there are slices enough to see how much the trials of one slice resemble each other. */
    public static boolean clustered(Evidence<Binomial> evidence) {
        int clusters = 0;
        List<Slice<Binomial>> slices = evidence.slices();
        for (int i = 0; i < slices.size(); i++) {
            clusters += slices.get(i).tally().trials() > 0 ? 1 : 0;
        }
        return clusters >= DesignEffect.MIN_CLUSTERS;
    }

    /** The number of independent trials that would tell as much. */
    static double effectiveTrials(Evidence<Binomial> evidence) {
        double effect = clustered(evidence) ? designEffect(evidence.slices()) : 1;
        return evidence.tally().trials() / Math.max(1, effect);
    }

    private static double designEffect(List<Slice<Binomial>> slices) {
        long[] events = new long[slices.size()];
        long[] trials = new long[slices.size()];
        for (int i = 0; i < events.length; i++) {
            events[i] = slices.get(i).tally().events();
            trials[i] = slices.get(i).tally().trials();
        }
        return DesignEffect.of(events, trials).value().orElse(1);
    }
}
