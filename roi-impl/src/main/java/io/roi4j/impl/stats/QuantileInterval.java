package io.roi4j.impl.stats;

import io.roi4j.Limits;
import io.roi4j.NoInterval;
import io.roi4j.Reason;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
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

    /** Up to this size of a sample ranks are remembered: a report asks for those of many small samples. */
    private static final int SMALL = 1_000;

    private static final Memo<Asked, AtomicReferenceArray<Optional<Ranks>>> KNOWN = new Memo<>(16);
    /** The table of the last quantile asked for, so that it need not be looked up. */
    private static volatile Table last = new Table(new Asked(Double.NaN, Double.NaN), new AtomicReferenceArray<>(0));
    /** From this variance on the approximation of {@link #near} holds. */
    private static final double BROAD = 9;

    private QuantileInterval() {}

    private record Asked(double p, double confidence) {}

    private record Table(Asked asked, AtomicReferenceArray<Optional<Ranks>> bySize) {}

    /**
     * Ranks between which the limits lie.
     *
     * @param lowerFrom the lower limit's rank isn't below this
     * @param lowerTo and not above this
     * @param upperFrom the upper limit's rank isn't below this
     * @param upperTo and not above this
     */
    public record Near(long lowerFrom, long lowerTo, long upperFrom, long upperTo) {}

    /**
     * About where the limits are, for a histogram, in which all of these ranks mostly fall into one bucket: the ranks
     * themselves cost a hundred times as much. Empty where the sample is too small for that; then ask for the ranks.
     *
     * <p>The binomial quantile by the first terms of its Cornish-Fisher expansion,
     * {@code np + z·sd + (z² − 1)(1 − 2p)/6}, and two ranks on either side; a property test finds the exact ranks within them from
     * a variance of {@value #BROAD} on. Source: Cornish and Fisher (1938), Revue de l'Institut International de Statistique 5,
     * 307–320.
     */
    public static Optional<Near> near(long n, double p, double confidence) {
        double variance = n * p * (1 - p);
        if (n <= SMALL || variance < BROAD) {
            return Optional.empty();
        }
        double z = Critical.z(confidence);
        double centre = n * p + (z * z - 1) * (1 - 2 * p) / 6;
        double margin = z * Math.sqrt(variance);
        long lower = Math.round(centre - margin);
        long upper = Math.round(centre + margin) + 1;
        return lower < 3 || upper > n - 2
                ? Optional.empty()
                : Optional.of(new Near(lower - 2, lower + 2, upper - 2, upper + 2));
    }

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
        if (n > SMALL) {
            return calculated(n, p, confidence);
        }
        AtomicReferenceArray<Optional<Ranks>> table = table(p, confidence);
        Optional<Ranks> ranks = table.get((int) n);
        if (ranks == null) {
            ranks = calculated(n, p, confidence);
            table.set((int) n, ranks);
        }
        return ranks;
    }

    private static AtomicReferenceArray<Optional<Ranks>> table(double p, double confidence) {
        Table known = last;
        if (known.asked().p() != p || known.asked().confidence() != confidence) {
            Asked asked = new Asked(p, confidence);
            known = new Table(asked, KNOWN.get(asked, any -> new AtomicReferenceArray<>(SMALL + 1)));
            last = known;
        }
        return known.bySize();
    }

    private static Optional<Ranks> calculated(long n, double p, double confidence) {
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
        Near near = near(n, p, confidence).orElse(null);
        long lower = near == null ? below.inverseCumulativeProbability(tail) : near.lowerFrom();
        while (below.cumulativeProbability((int) lower) <= tail) {
            lower++;
        }
        long upper = near == null ? below.inverseSurvivalProbability(tail) + 1L : near.upperFrom();
        while (below.survivalProbability((int) upper - 1) > tail) {
            upper++;
        }
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
