package io.roi4j.impl.stats;

import io.roi4j.Estimate;
import io.roi4j.Interval;
import io.roi4j.Limits;
import io.roi4j.NoInterval;
import io.roi4j.Reason;
import java.util.Arrays;

/**
 * Sen's slope: the median of the slopes between any two points, in units of {@code y} per unit of time. One wild point
 * doesn't move it.
 *
 * <p>The limits are the slopes at ranks {@code (N − C)/2} and {@code (N + C)/2 + 1} of the {@code N} sorted ones, rounded,
 * with {@code C = z√Var(S)} of the {@linkplain MannKendall Mann–Kendall} statistic; where these ranks don't exist there is
 * no interval, {@link Reason#INSUFFICIENT_SAMPLE}.
 *
 * <p>Fewer than 2 points: absent, {@link Reason#INSUFFICIENT_SAMPLE}; all at one time:
 * {@link Reason#NO_VARIATION_IN_X}; more than {@value #MAX_POINTS}, because memory grows with their square:
 * {@link Reason#OUT_OF_RANGE}.
 *
 * <p>Source: Sen (1968), J. Am. Stat. Assoc. 63, 1379–1389; the limits: Gilbert (1987), Statistical Methods for
 * Environmental Pollution Monitoring, section 16.5.
 */
public final class SenSlope {
    /** The method's name in an {@link Interval}. */
    public static final String METHOD = "Gilbert ranks of pairwise slopes";

    /** The greatest number of points, some 36 MB of slopes. */
    public static final int MAX_POINTS = 3000;

    private SenSlope() {}

    /** The slope per step of an equally spaced series. */
    public static Estimate of(double[] y, double confidence) {
        double[] t = new double[y.length];
        Arrays.setAll(t, i -> i);
        return of(t, y, confidence);
    }

    /** The slope per unit of {@code t}. */
    public static Estimate of(double[] t, double[] y, double confidence) {
        double z = Critical.z(confidence);
        Results.requireSameLength(t.length, y.length);
        if (!Results.allFinite(t) || !Results.allFinite(y)) {
            return Estimate.absent(Reason.NON_FINITE_INPUT);
        }
        if (y.length < 2) {
            return Estimate.absent(Reason.INSUFFICIENT_SAMPLE);
        }
        if (y.length > MAX_POINTS) {
            return Estimate.absent(Reason.OUT_OF_RANGE);
        }
        double[] slopes = slopes(t, y);
        return slopes.length == 0
                ? Estimate.absent(Reason.NO_VARIATION_IN_X)
                : Results.estimate(median(slopes), limits(slopes, z * Math.sqrt(MannKendall.variance(y)), confidence));
    }

    static double median(double[] sorted) {
        int n = sorted.length;
        return sorted[(n - 1) / 2] / 2 + sorted[n / 2] / 2;
    }

    private static double[] slopes(double[] t, double[] y) {
        double[] slopes = new double[y.length * (y.length - 1) / 2];
        int count = 0;
        for (int j = 1; j < y.length; j++) {
            for (int i = 0; i < j; i++) {
                if (t[i] != t[j]) {
                    slopes[count++] = (y[j] - y[i]) / (t[j] - t[i]);
                }
            }
        }
        double[] kept = Arrays.copyOf(slopes, count);
        Arrays.sort(kept);
        return kept;
    }

    private static Limits limits(double[] slopes, double c, double confidence) {
        int n = slopes.length;
        long lower = Math.round((n - c) / 2);
        long upper = Math.round((n + c) / 2 + 1);
        return lower < 1 || upper > n
                ? new NoInterval(Reason.INSUFFICIENT_SAMPLE)
                : Results.limits(slopes[(int) lower - 1], slopes[(int) upper - 1], confidence, METHOD);
    }
}
