package io.roi4j.impl.errorreduction;

import io.roi4j.Comparison;
import io.roi4j.Direction;
import io.roi4j.Estimate;
import io.roi4j.Reason;
import io.roi4j.Score;
import io.roi4j.Warning;
import io.roi4j.impl.formula.Comparisons;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Rates;
import io.roi4j.impl.formula.ReadingBuilder;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.stats.BatchMeans;
import io.roi4j.impl.stats.DesignEffect;
import io.roi4j.impl.stats.PoissonDispersion;
import io.roi4j.impl.tally.Slice;
import java.util.List;

/** Indicator 6, error-rate reduction: how often humans have to step in (P5). */
public final class InterventionFormulas {
    /** Chance alone looks as uneven as this less often than once in twenty times. */
    private static final double LEVEL = 0.05;

    private InterventionFormulas() {}

    /**
     * Interventions per 1,000 predictions. Garwood's exact interval, or where the slices' counts are overdispersed
     * (chi-square test, p &lt; 0.05) Student's t over batch means; {@code zero-denominator} without predictions. The
     * comparison is by the exact conditional ratio of two Poisson rates.
     *
     * <p>Source: Garwood (1936), Biometrika 28, 437–442; Przyborowski and Wilenski (1940), Biometrika 31, 313–323.
     */
    public static Score humanInterventionRate(Interventions interventions) {
        Inputs<InterventionTally> inputs = interventions.inputs();
        Settings settings = inputs.settings();
        Evidence<InterventionTally> current = inputs.current();
        InterventionTally now = current.tally();
        boolean uneven = overdispersed(current);
        return new Score(ReadingBuilder.of(rate(current, settings), settings)
                .from(now.predictions(), current.provenance())
                .against(comparison(inputs))
                .warn(uneven, Warning.OVERDISPERSED)
                .warn(
                        now.interventions() > 0 && watched(current).size() < DesignEffect.MIN_CLUSTERS,
                        Warning.INDEPENDENCE_ASSUMED)
                .warn(interventions.cut(), Warning.HORIZON_CUT)
                .build());
    }

    private static Estimate rate(Evidence<InterventionTally> evidence, Settings settings) {
        InterventionTally tally = evidence.tally();
        if (tally.predictions() == 0 || !overdispersed(evidence)) {
            return Rates.estimate(tally.perThousand(), settings);
        }
        List<InterventionTally> slices = watched(evidence);
        return Estimates.withValue(
                BatchMeans.rate(counts(slices), thousands(slices), settings.confidence()),
                tally.interventions() / tally.thousands());
    }

    private static Comparison comparison(Inputs<InterventionTally> inputs) {
        Evidence<InterventionTally> baseline = inputs.baseline();
        if (baseline.tally().predictions() == 0) {
            return Comparison.none(Direction.DOWN, Reason.NO_BASELINE);
        } else if (!overdispersed(inputs.current()) && !overdispersed(baseline)) {
            return Rates.comparison(inputs.part(InterventionTally::perThousand), Direction.DOWN);
        }
        Estimate after = rate(inputs.current(), inputs.settings());
        Estimate before = rate(baseline, inputs.settings());
        return Comparisons.of(
                baseline,
                baseline.tally().predictions(),
                Direction.DOWN,
                before,
                Estimates.difference(after, before),
                Estimates.relativeChange(after, before));
    }

    private static boolean overdispersed(Evidence<InterventionTally> evidence) {
        List<InterventionTally> slices = watched(evidence);
        return PoissonDispersion.of(counts(slices), thousands(slices)).over(LEVEL);
    }

    private static List<InterventionTally> watched(Evidence<InterventionTally> evidence) {
        return evidence.slices().stream()
                .map(Slice::tally)
                .filter(tally -> tally.predictions() > 0)
                .toList();
    }

    private static long[] counts(List<InterventionTally> slices) {
        return slices.stream().mapToLong(InterventionTally::interventions).toArray();
    }

    private static double[] thousands(List<InterventionTally> slices) {
        return slices.stream().mapToDouble(InterventionTally::thousands).toArray();
    }
}
