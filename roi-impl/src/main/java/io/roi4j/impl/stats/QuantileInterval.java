package io.roi4j.impl.stats;

import io.roi4j.Limits;
import io.roi4j.NoInterval;
import io.roi4j.Reason;
import java.util.Optional;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * The distribution-free interval of a quantile: two order statistics of the sample.
 *
 * <p>How many of {@code n} values lie below the {@code p} quantile is binomial. The lower rank is the greatest {@code r} with
 * {@code P(B < r) ≤ (1 − confidence)/2}, the upper one the least {@code s} with {@code P(B ≥ s) ≤ (1 − confidence)/2}, so the
 * coverage {@code P(r ≤ B < s)} is at least the confidence. Where a sample is too small to have both, there is no interval,
 * {@link Reason#INSUFFICIENT_SAMPLE}: at 95 % a median needs 6 values, the 90th percentile 36, the 95th 72, the 99th 368.
 *
 * <p>Source: Conover (1999), Practical Nonparametric Statistics, 3rd ed., section 3.2.
 */
public final class QuantileInterval {
    /** The method's name in an {@link io.roi4j.Interval}. */
    public static final String METHOD = "order statistics, binomial ranks";

    private QuantileInterval() {}

    /**
     * The ranks of the limits, for a histogram to be asked for.
     *
     * @param lower the rank of the lower limit, from 1
     * @param upper the rank of the upper limit, at most {@code n}
     * @param coverage the true coverage, at least the confidence asked for
     */
    public record Ranks(long lower, long upper, double coverage) {}

    /** The ranks of the limits among {@code n} values, or empty where the sample is too small. */
    public static Optional<Ranks> ranks(long n, double p, double confidence) {
        Results.requireCount(n, "n");
        double tail = Critical.tail(confidence);
        if (n < minimum(p, confidence)) {
            return Optional.empty();
        }
        if (n > Integer.MAX_VALUE) {
            // At this size the normal ranks differ from the binomial ones by less than the width of a bucket.
            double margin = Critical.z(confidence) * Math.sqrt(n * p * (1 - p));
            return Optional.of(
                    new Ranks((long) Math.floor(n * p - margin), (long) Math.ceil(n * p + margin) + 1, confidence));
        }
        var below = BinomialDistribution.of((int) n, p);
        long lower = below.inverseCumulativeProbability(tail);
        if (below.cumulativeProbability((int) lower) <= tail) {
            lower++;
        }
        long upper = below.inverseSurvivalProbability(tail) + 1L;
        double coverage = below.cumulativeProbability((int) upper - 1) - below.cumulativeProbability((int) lower - 1);
        return Optional.of(new Ranks(lower, upper, coverage));
    }

    /**
     * The least number of values that give an interval: {@code (1 − p)ⁿ} and {@code pⁿ} must not exceed
     * {@code (1 − confidence)/2}. {@link Long#MAX_VALUE} for {@code p} 0 or 1, which no sample suffices for.
     */
    public static long minimum(double p, double confidence) {
        Quantiles.requireProbability(p);
        double log = Math.log(Critical.tail(confidence));
        double extreme = Math.max(p, 1 - p);
        return extreme == 1 ? Long.MAX_VALUE : (long) Math.ceil(log / Math.log(extreme) - 1e-9);
    }

    static Limits limits(double[] sorted, double p, double confidence) {
        return ranks(sorted.length, p, confidence)
                .map(ranks -> Results.limits(
                        sorted[(int) ranks.lower - 1], sorted[(int) ranks.upper - 1], confidence, METHOD))
                .orElse(new NoInterval(Reason.INSUFFICIENT_SAMPLE));
    }
}
