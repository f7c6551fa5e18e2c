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
import io.roi4j.Warning;
import io.roi4j.impl.formula.Comparisons;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.ReadingBuilder;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.formula.Survival;
import io.roi4j.impl.stats.QuantileInterval;
import io.roi4j.impl.tally.Declarations.Declared;
import io.roi4j.impl.tally.LatencyHistogram;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A quantile of latencies from a histogram: the middle of the bucket that holds the duration at rank {@code ceil(p n)},
 * so at most 6.25 % off. Inferences that failed were never answered: they stand behind all others, and a quantile among
 * them is absent, {@code censored-not-reached}, with the longest answered latency as its bound.
 *
 * <p>The interval runs from the start of the bucket at the lower binomial rank to the end of that at the upper one, so the
 * error of the histogram is in it.
 */
public final class LatencyQuantile {
    private static final double MEDIAN = 0.5;
    private static final double NANOS = 1e9;
    private static final String METHOD = QuantileInterval.METHOD + " of a histogram";

    private LatencyQuantile() {}

    /**
     * The quantile {@code p} of the latency, compared with that of the baseline; {@code no-data} without inferences. Where
     * nothing was recorded, on either side, a declared median is taken.
     */
    public static Elapsed reading(Inputs<InferenceTally> inputs, double p) {
        return of(
                inputs.whole(InferenceTally::latency),
                p,
                declared(inputs.current().tally(), p),
                declared(inputs.baseline().tally(), p));
    }

    private static @Nullable Declared declared(InferenceTally side, double p) {
        return p == MEDIAN ? side.declared(InferenceTally.LATENCY_MEDIAN) : null;
    }

    /** The quantile {@code p} of some latencies, compared with that of the baseline; {@code no-data} without any. */
    public static Elapsed of(Inputs<LatencyTally> inputs, double p) {
        return of(inputs, p, null, null);
    }

    /** The same, with what is declared in place of either side. */
    static Elapsed of(Inputs<LatencyTally> inputs, double p, @Nullable Declared declared, @Nullable Declared before) {
        Estimate estimate = declared == null
                ? estimate(inputs.current().tally(), p, inputs.settings())
                : Estimates.exact(declared.value());
        return new Elapsed(builder(estimate, inputs)
                .from(inputs.current().tally().size(), declared == null ? Provenance.MEASURED : Provenance.DECLARED)
                .against(
                        before == null
                                ? comparison(inputs, estimate, tally -> estimate(tally, p, inputs.settings()))
                                : Survival.withDeclared(estimate, before, Direction.DOWN))
                .build());
    }

    private static ReadingBuilder builder(Estimate estimate, Inputs<LatencyTally> inputs) {
        return ReadingBuilder.of(estimate, inputs.settings())
                .from(inputs.current().tally().size(), Provenance.MEASURED)
                .warn(inputs.current().cut(), Warning.HORIZON_CUT);
    }

    /** The longest latency of an answered inference, exactly; {@code no-data} without one. */
    public static Elapsed longest(Inputs<InferenceTally> inputs) {
        Inputs<LatencyTally> latencies = inputs.whole(InferenceTally::latency);
        Estimate estimate = longest(latencies.current().tally());
        return new Elapsed(builder(estimate, latencies)
                .from(latencies.current().tally().reached().size(), Provenance.MEASURED)
                .against(comparison(latencies, estimate, LatencyQuantile::longest))
                .build());
    }

    private static Estimate longest(LatencyTally tally) {
        LatencyHistogram answered = tally.reached();
        return answered.size() == 0
                ? Estimate.absent(Reason.NO_DATA)
                : Estimates.exact(answered.longestNanos() / NANOS);
    }

    private static Comparison comparison(
            Inputs<LatencyTally> inputs, Estimate current, Function<LatencyTally, Estimate> value) {
        LatencyTally before = inputs.baseline().tally();
        if (before.size() == 0) {
            return Comparison.none(Direction.DOWN, Reason.NO_BASELINE);
        }
        Estimate baseline = value.apply(before);
        return Comparisons.of(
                inputs.baseline(),
                before.size(),
                Direction.DOWN,
                baseline,
                Estimates.difference(current, baseline),
                Estimates.relativeChange(current, baseline));
    }

    private static Estimate estimate(LatencyTally tally, double p, Settings settings) {
        LatencyHistogram answered = tally.reached();
        long n = tally.size();
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
        QuantileInterval.Near near =
                QuantileInterval.near(n, p, settings.confidence()).orElse(null);
        if (near != null && near.upperTo() <= answered.size()) {
            int lower = answered.bucketAt(near.lowerFrom());
            int upper = answered.bucketAt(near.upperFrom());
            if (lower == answered.bucketAt(near.lowerTo()) && upper == answered.bucketAt(near.upperTo())) {
                return interval(lower, upper, settings);
            }
        }
        QuantileInterval.Ranks ranks =
                QuantileInterval.ranks(n, p, settings.confidence()).orElse(null);
        if (ranks == null) {
            return new NoInterval(Reason.INSUFFICIENT_SAMPLE);
        } else if (ranks.upper() > answered.size()) {
            return new NoInterval(Reason.CENSORED_NOT_REACHED);
        }
        return interval(answered.bucketAt(ranks.lower()), answered.bucketAt(ranks.upper()), settings);
    }

    private static Interval interval(int lower, int upper, Settings settings) {
        return new Interval(
                LatencyHistogram.lowerNanos(lower) / NANOS,
                LatencyHistogram.upperNanos(upper) / NANOS,
                settings.confidence(),
                METHOD);
    }
}
