package io.roi4j.impl.stats;

import io.roi4j.Estimate;
import io.roi4j.Reason;
import org.hipparchus.stat.descriptive.rank.Percentile;
import org.hipparchus.stat.descriptive.rank.Percentile.EstimationType;

/**
 * Quantiles of a sample by linear interpolation between its order statistics, of the types that Hyndman and Fan number:
 * at a place {@code h} between the sorted values, counted from 1 and held to 1..n. Computed by Hipparchus.
 *
 * <p>The library's own is {@link Type#TYPE_7}. No values: absent, {@link Reason#NO_DATA}. The limits are those of
 * {@link QuantileInterval}.
 *
 * <p>Source: Hyndman and Fan (1996), The American Statistician 50, 361–365.
 */
public final class Quantiles {
    /** Where a quantile lies between the order statistics. */
    public enum Type {
        /** {@code h = np + 1/2}: midpoints of the steps of the distribution function; Hazen's. */
        TYPE_5(EstimationType.R_5),
        /** {@code h = (n + 1)p}: Weibull's, as in NIST's handbook. */
        TYPE_6(EstimationType.R_6),
        /** {@code h = (n − 1)p + 1}: the default of R, NumPy and spreadsheets. */
        TYPE_7(EstimationType.R_7),
        /** {@code h = (n + 1/3)p + 1/3}: nearly unbiased for the median, whatever the distribution. */
        TYPE_8(EstimationType.R_8);

        private final EstimationType hipparchus;

        Type(EstimationType hipparchus) {
            this.hipparchus = hipparchus;
        }
    }

    private Quantiles() {}

    /**
     * The quantile of a sorted sample, with distribution-free limits.
     *
     * @param sorted the values in rising order
     * @param p the share of values below the quantile, in [0, 1]
     */
    public static Estimate of(double[] sorted, double p, Type type, double confidence) {
        if (sorted.length == 0) {
            return Estimate.absent(Reason.NO_DATA);
        }
        return Results.allFinite(sorted)
                ? Results.estimate(value(sorted, p, type), QuantileInterval.limits(sorted, p, confidence))
                : Estimate.absent(Reason.NON_FINITE_INPUT);
    }

    /** The quantile of a sorted sample of at least one finite value. */
    static double value(double[] sorted, double p, Type type) {
        requireProbability(p);
        // Hipparchus has no percentile 0.
        return p == 0
                ? sorted[0]
                : new Percentile().withEstimationType(type.hipparchus).evaluate(sorted, Math.min(100, 100 * p));
    }

    static void requireProbability(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("p must lie in [0, 1], got " + p);
        }
    }
}
