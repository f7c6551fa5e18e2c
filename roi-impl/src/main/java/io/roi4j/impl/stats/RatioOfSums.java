package io.roi4j.impl.stats;

import io.roi4j.Estimate;
import io.roi4j.Limits;
import io.roi4j.NoInterval;
import io.roi4j.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A ratio of two sums, {@code R = Σx/Σy}, over clusters (days, batches, runs): a cost per task, operations per joule.
 * Never the mean of the clusters' ratios, which a small cluster can carry anywhere.
 *
 * <p>{@link #delta}: {@code R ± t·se} with {@code se² = (s_xx − 2R s_xy + R² s_yy)/(n·mean_y²)} over the {@code n} clusters
 * and {@code n − 1} degrees of freedom. {@link #fieller}: those {@code θ} for which the mean of {@code x − θy} can't be told
 * from 0; right also where the denominator is uncertain. {@link #reading} is the one to show: delta unless
 * {@code g = t² s_yy/(n·mean_y²)}, the squared relative half-width of the denominator's own interval, exceeds
 * {@value #MAX_DELTA_G}, then Fieller.
 *
 * <p>No clusters: absent, {@link Reason#NO_DATA}; {@code Σy = 0}: absent, {@link Reason#ZERO_DENOMINATOR}. One cluster: no
 * interval, {@link Reason#INSUFFICIENT_SAMPLE}; {@code g ≥ 1}: none by Fieller,
 * {@link Reason#DENOMINATOR_NOT_SIGNIFICANT}.
 *
 * <p>Source: Cochran (1977), Sampling Techniques, 3rd ed., chapter 6; Fieller (1954), J. R. Stat. Soc. B 16, 175–185.
 */
public final class RatioOfSums {
    /** The name of the delta method in an {@link io.roi4j.Interval}. */
    public static final String DELTA = "delta method";

    /** The name of Fieller's method in an {@link io.roi4j.Interval}. */
    public static final String FIELLER = "Fieller";

    /** The {@code g} up to which the delta method is good enough. */
    public static final double MAX_DELTA_G = 0.05;

    private RatioOfSums() {}

    /** The ratio with the interval to show. */
    public static Estimate reading(CoMoments clusters, double confidence) {
        double g = g(clusters, confidence);
        return g > MAX_DELTA_G ? fieller(clusters, confidence) : delta(clusters, confidence);
    }

    /** The ratio with the delta method's interval. */
    public static Estimate delta(CoMoments clusters, double confidence) {
        Critical.tail(confidence);
        Reason problem = problem(clusters);
        if (problem != null) {
            return Estimate.absent(problem);
        }
        double ratio = clusters.meanX() / clusters.meanY();
        if (clusters.n() < 2) {
            return Results.withoutLimits(ratio, Reason.INSUFFICIENT_SAMPLE);
        }
        double margin = Critical.t(confidence, clusters.n() - 1.0) * standardError(clusters);
        return Results.estimate(ratio, ratio - margin, ratio + margin, confidence, DELTA);
    }

    /** The ratio with Fieller's interval. */
    public static Estimate fieller(CoMoments clusters, double confidence) {
        Critical.tail(confidence);
        Reason problem = problem(clusters);
        return problem != null
                ? Estimate.absent(problem)
                : Results.estimate(clusters.meanX() / clusters.meanY(), fiellerLimits(clusters, confidence));
    }

    /** Fieller's {@code g}, 0 where a single cluster shows no spread; from 1 on the denominator may be 0. */
    public static double g(CoMoments clusters, double confidence) {
        if (clusters.n() < 2) {
            return 0;
        }
        double t = Critical.t(confidence, clusters.n() - 1.0);
        double relative = t / clusters.meanY();
        return relative * relative * clusters.syy() / (clusters.n() - 1.0) / clusters.n();
    }

    /** The delta method's standard error of the ratio; needs 2 clusters. */
    static double standardError(CoMoments c) {
        double ratio = c.meanX() / c.meanY();
        double residual = Math.max(0, c.sxx() - 2 * ratio * c.sxy() + ratio * ratio * c.syy());
        return Math.sqrt(residual / (c.n() - 1.0) / c.n()) / Math.abs(c.meanY());
    }

    /** Why there is no ratio, or null where there is one. */
    static @Nullable Reason problem(CoMoments clusters) {
        if (clusters.n() == 0) {
            return Reason.NO_DATA;
        }
        if (!clusters.isFinite()) {
            return Reason.NON_FINITE_INPUT;
        }
        return clusters.meanY() == 0 ? Reason.ZERO_DENOMINATOR : null;
    }

    private static Limits fiellerLimits(CoMoments c, double confidence) {
        if (c.n() < 2) {
            return new NoInterval(Reason.INSUFFICIENT_SAMPLE);
        }
        double g = g(c, confidence);
        if (!(g < 1)) {
            return new NoInterval(Reason.DENOMINATOR_NOT_SIGNIFICANT);
        }
        // In units of the denominator's mean, so that squares of huge or tiny amounts don't overflow.
        double t = Critical.t(confidence, c.n() - 1.0);
        double scale = t * t / ((c.n() - 1.0) * c.n() * c.meanY() * c.meanY());
        double ratio = c.meanX() / c.meanY();
        double middle = ratio - scale * c.sxy();
        double product = ratio * ratio - scale * c.sxx();
        double root = Math.sqrt(Math.max(0, middle * middle - product * (1 - g)));
        return Results.limits((middle - root) / (1 - g), (middle + root) / (1 - g), confidence, FIELLER);
    }
}
