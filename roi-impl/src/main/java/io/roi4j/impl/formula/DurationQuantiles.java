package io.roi4j.impl.formula;

import io.roi4j.Comparison;
import io.roi4j.Direction;
import io.roi4j.Estimate;
import io.roi4j.Interval;
import io.roi4j.Limits;
import io.roi4j.NoInterval;
import io.roi4j.Reading;
import io.roi4j.Reason;
import io.roi4j.impl.stats.QuantileInterval;
import io.roi4j.impl.stats.Quantiles;
import io.roi4j.impl.tally.DurationSketch;
import io.roi4j.impl.tally.DurationSketch.Place;
import java.util.Arrays;

/**
 * Quantiles of durations, in seconds. Up to {@value DurationSketch#EXACT} durations exactly, of type 7; of more likewise,
 * each duration at most {@value DurationSketch#RELATIVE_ERROR} of itself off. The interval runs between two order
 * statistics, the error of the sketch within it; it needs 6 durations for the median, 36 for the 90th percentile, 72 for
 * the 95th and 368 for the 99th, at 95 %.
 *
 * <p>Source: Hyndman and Fan (1996), The American Statistician 50, 361–365; Conover (1999), section 3.2.
 */
public final class DurationQuantiles {
    /** The method's name in an {@link Interval} where the durations were counted in buckets. */
    public static final String METHOD = QuantileInterval.METHOD + " of a sketch";

    private static final double NANOS = 1e9;

    private DurationQuantiles() {}

    /** The quantile {@code p}, compared with that of the baseline; {@code no-data} without durations. */
    public static Reading reading(Inputs<DurationSketch> inputs, double p, Direction direction) {
        return builder(inputs, p, direction).build();
    }

    /** The same, for what else there is to say of it. */
    public static ReadingBuilder builder(Inputs<DurationSketch> inputs, double p, Direction direction) {
        Evidence<DurationSketch> current = inputs.current();
        return ReadingBuilder.of(quantile(current.tally(), p, inputs.settings()), inputs.settings())
                .from(current.tally().size(), current.provenance())
                .against(comparison(inputs, p, direction));
    }

    /** The quantile {@code p} with its interval. */
    public static Estimate quantile(DurationSketch durations, double p, Settings settings) {
        if (durations.exact()) {
            double[] seconds = Arrays.stream(durations.sortedNanos())
                    .mapToDouble(nanos -> nanos / NANOS)
                    .toArray();
            return Quantiles.of(seconds, p, Quantiles.Type.TYPE_7, settings.confidence());
        }
        double h = (durations.size() - 1) * p + 1;
        long rank = Math.min(durations.size(), (long) Math.floor(h));
        double below = durations.at(rank).nearest();
        double above = durations.at(Math.min(durations.size(), rank + 1)).nearest();
        return Estimates.withValue(
                Estimate.of(below / NANOS, limits(durations, p, settings)),
                (below + (h - rank) * (above - below)) / NANOS);
    }

    private static Limits limits(DurationSketch durations, double p, Settings settings) {
        QuantileInterval.Ranks ranks = QuantileInterval.ranks(durations.size(), p, settings.confidence())
                .orElse(null);
        if (ranks == null) {
            return new NoInterval(Reason.INSUFFICIENT_SAMPLE);
        }
        Place lower = durations.at(ranks.lower());
        Place upper = durations.at(ranks.upper());
        return new Interval(lower.least() / NANOS, upper.most() / NANOS, settings.confidence(), METHOD);
    }

    /** How the quantile compares with that of the baseline: the limits of the difference follow from both intervals. */
    public static Comparison comparison(Inputs<DurationSketch> inputs, double p, Direction direction) {
        DurationSketch before = inputs.baseline().tally();
        if (before.size() == 0) {
            return Comparison.none(direction, Reason.NO_BASELINE);
        }
        Estimate now = quantile(inputs.current().tally(), p, inputs.settings());
        Estimate then = quantile(before, p, inputs.settings());
        return Comparisons.of(
                inputs.baseline(),
                before.size(),
                direction,
                then,
                Estimates.difference(now, then),
                Estimates.relativeChange(now, then));
    }
}
