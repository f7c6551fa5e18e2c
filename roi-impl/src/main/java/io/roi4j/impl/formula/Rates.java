package io.roi4j.impl.formula;

import io.roi4j.Comparison;
import io.roi4j.Direction;
import io.roi4j.Estimate;
import io.roi4j.Reason;
import io.roi4j.impl.stats.Garwood;
import io.roi4j.impl.stats.PoissonRateRatio;
import io.roi4j.impl.tally.EventCount;

/**
 * Rates of events in observed time: events / exposure with Garwood's exact interval, compared with a baseline. The interval
 * takes the events for independent of each other; a reader of events that come in batches needs a warning.
 */
public final class Rates {
    /** Beyond this the exact intervals get slow and need not converge; chance moves such a count by less than 0.01 %. */
    private static final long MOST_EXACT = 1_000_000_000L;

    private Rates() {}

    /**
     * Events per second of exposure; without exposure absent, {@code zero-denominator}. More than 10<sup>9</sup> events
     * have no interval, {@code non-converged}.
     */
    public static Estimate estimate(EventCount count, Settings settings) {
        return exact(count) || count.exposureSeconds() == 0
                ? Garwood.of(count.events(), count.exposureSeconds(), settings.confidence())
                : Estimate.of(count.events() / count.exposureSeconds(), Reason.NON_CONVERGED);
    }

    /**
     * How the rate compares with that of the baseline: the difference with limits recovered from the two exact intervals,
     * and the ratio with its exact conditional interval. A baseline without exposure: {@code no-baseline}.
     */
    public static Comparison comparison(Inputs<EventCount> inputs, Direction direction) {
        EventCount baseline = inputs.baseline().tally();
        if (baseline.exposureSeconds() == 0) {
            return Comparison.none(direction, Reason.NO_BASELINE);
        }
        Estimate after = estimate(inputs.current().tally(), inputs.settings());
        Estimate before = estimate(baseline, inputs.settings());
        return Comparisons.of(
                inputs.baseline(),
                baseline.events(),
                direction,
                before,
                Estimates.difference(after, before),
                exact(inputs.current().tally()) && exact(baseline)
                        ? relativeChange(inputs)
                        : Estimates.relativeChange(after, before));
    }

    private static Estimate relativeChange(Inputs<EventCount> inputs) {
        EventCount current = inputs.current().tally();
        EventCount baseline = inputs.baseline().tally();
        Estimate ratio = PoissonRateRatio.of(
                current.events(),
                current.exposureSeconds(),
                baseline.events(),
                baseline.exposureSeconds(),
                inputs.settings().confidence());
        return Estimates.plus(ratio, -1);
    }

    private static boolean exact(EventCount count) {
        return count.events() <= MOST_EXACT;
    }
}
