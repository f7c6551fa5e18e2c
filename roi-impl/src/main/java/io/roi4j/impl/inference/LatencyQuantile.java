package io.roi4j.impl.inference;

import io.roi4j.Comparison;
import io.roi4j.Direction;
import io.roi4j.Elapsed;
import io.roi4j.Estimate;
import io.roi4j.Interval;
import io.roi4j.Limits;
import io.roi4j.NoInterval;
import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.impl.formula.Comparisons;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.ReadingBuilder;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.stats.QuantileInterval;
import io.roi4j.impl.tally.LatencyHistogram;

/**
 * A quantile of latencies from a histogram: the middle of the bucket that holds the duration at rank {@code ceil(p n)},
 * so at most 6.25 % off. Inferences that failed were never answered: they stand behind all others, and a quantile among
 * them is absent, {@code censored-not-reached}, with the longest answered latency as its bound.
 *
 * <p>The interval runs from the start of the bucket at the lower binomial rank to the end of that at the upper one, so the
 * error of the histogram is in it.
 */
public final class LatencyQuantile {
    private static final double NANOS = 1e9;
    private static final String METHOD = QuantileInterval.METHOD + " of a histogram";

    private LatencyQuantile() {}

    /** The quantile {@code p}, compared with that of the baseline; {@code no-data} without inferences. */
    public static Elapsed reading(Inputs<InferenceTally> inputs, double p) {
        InferenceTally current = inputs.current().tally();
        return new Elapsed(ReadingBuilder.of(estimate(current, p, inputs.settings()), inputs.settings())
                .from(current.inferences(), Provenance.MEASURED)
                .against(comparison(inputs, tally -> estimate(tally, p, inputs.settings())))
                .build());
    }

    /** The longest latency of an answered inference, exactly; {@code no-data} without one. */
    public static Elapsed longest(Inputs<InferenceTally> inputs) {
        LatencyHistogram answered = inputs.current().tally().answered();
        return new Elapsed(ReadingBuilder.of(longest(inputs.current().tally()), inputs.settings())
                .from(answered.size(), Provenance.MEASURED)
                .against(comparison(inputs, LatencyQuantile::longest))
                .build());
    }

    private static Estimate longest(InferenceTally tally) {
        LatencyHistogram answered = tally.answered();
        return answered.size() == 0
                ? Estimate.absent(Reason.NO_DATA)
                : Estimates.exact(answered.longestNanos() / NANOS);
    }

    private static Comparison comparison(
            Inputs<InferenceTally> inputs, java.util.function.Function<InferenceTally, Estimate> value) {
        InferenceTally before = inputs.baseline().tally();
        if (before.inferences() == 0) {
            return Comparison.none(Direction.DOWN, Reason.NO_BASELINE);
        }
        Estimate current = value.apply(inputs.current().tally());
        Estimate baseline = value.apply(before);
        return Comparisons.of(
                inputs.baseline(),
                before.inferences(),
                Direction.DOWN,
                baseline,
                Estimates.difference(current, baseline),
                Estimates.relativeChange(current, baseline));
    }

    private static Estimate estimate(InferenceTally tally, double p, Settings settings) {
        LatencyHistogram answered = tally.answered();
        long n = tally.inferences();
        if (n == 0) {
            return Estimate.absent(Reason.NO_DATA);
        }
        long rank = Math.max(1, (long) Math.ceil(p * n));
        if (rank > answered.size()) {
            return Estimate.censored(answered.longestNanos() / NANOS);
        }
        int bucket = answered.bucketAt(rank);
        double middle = (LatencyHistogram.lowerNanos(bucket) + LatencyHistogram.upperNanos(bucket)) / 2;
        double value = bucket < 8 ? bucket : Math.min(middle, (double) answered.longestNanos());
        return Estimate.of(value / NANOS, limits(answered, n, p, settings));
    }

    private static Limits limits(LatencyHistogram answered, long n, double p, Settings settings) {
        QuantileInterval.Ranks ranks =
                QuantileInterval.ranks(n, p, settings.confidence()).orElse(null);
        if (ranks == null) {
            return new NoInterval(Reason.INSUFFICIENT_SAMPLE);
        } else if (ranks.upper() > answered.size()) {
            return new NoInterval(Reason.CENSORED_NOT_REACHED);
        }
        double lower = LatencyHistogram.lowerNanos(answered.bucketAt(ranks.lower())) / NANOS;
        double upper = LatencyHistogram.upperNanos(answered.bucketAt(ranks.upper())) / NANOS;
        return new Interval(lower, upper, settings.confidence(), METHOD);
    }
}
