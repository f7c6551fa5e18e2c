package io.roi4j.impl.stats;

import io.roi4j.Estimate;
import io.roi4j.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Two {@linkplain RatioOfSums ratios of sums} from independent clusters, the current one against the baseline's.
 *
 * <p>{@link #difference}: {@code R − R₀ ± t·√(se² + se₀²)}. {@link #quotient}: {@code R/R₀} with
 * {@code ln(R/R₀) ± t·√((se/R)² + (se₀/R₀)²)}, turned back. The standard errors are those of the delta method, {@code t}
 * has Welch–Satterthwaite degrees of freedom.
 *
 * <p>Absent as either ratio is; the quotient also for a baseline of 0, {@link Reason#ZERO_BASELINE}. One cluster on a
 * side: no interval, {@link Reason#INSUFFICIENT_SAMPLE}; a ratio of 0 or of differing signs: none for the quotient,
 * {@link Reason#NON_POSITIVE_FOR_LOG}.
 *
 * <p>Source: Cochran (1977), Sampling Techniques, 3rd ed., section 6.11; Satterthwaite (1946), Biometrics Bulletin 2,
 * 110–114.
 */
public final class RatioComparison {
    /** The name of the method for a difference in an {@link io.roi4j.Interval}. */
    public static final String DIFFERENCE = "delta method";

    /** The name of the method for a quotient in an {@link io.roi4j.Interval}. */
    public static final String QUOTIENT = "log delta";

    private RatioComparison() {}

    /** The current ratio less the baseline's. */
    public static Estimate difference(CoMoments current, CoMoments baseline, double confidence) {
        Critical.tail(confidence);
        Reason problem = problem(current, baseline);
        if (problem != null) {
            return Estimate.absent(problem);
        }
        double value = ratio(current) - ratio(baseline);
        if (current.n() < 2 || baseline.n() < 2) {
            return Results.withoutLimits(value, Reason.INSUFFICIENT_SAMPLE);
        }
        double margin = Welch.margin(
                RatioOfSums.standardError(current),
                current.n(),
                RatioOfSums.standardError(baseline),
                baseline.n(),
                confidence);
        return Results.estimate(value, value - margin, value + margin, confidence, DIFFERENCE);
    }

    /** The current ratio over the baseline's; 1 means no change. */
    public static Estimate quotient(CoMoments current, CoMoments baseline, double confidence) {
        Critical.tail(confidence);
        Reason problem = problem(current, baseline);
        if (problem != null) {
            return Estimate.absent(problem);
        }
        if (ratio(baseline) == 0) {
            return Estimate.absent(Reason.ZERO_BASELINE);
        }
        double value = ratio(current) / ratio(baseline);
        if (current.n() < 2 || baseline.n() < 2) {
            return Results.withoutLimits(value, Reason.INSUFFICIENT_SAMPLE);
        }
        if (value <= 0) {
            return Results.withoutLimits(value, Reason.NON_POSITIVE_FOR_LOG);
        }
        double margin = Welch.margin(
                RatioOfSums.standardError(current) / Math.abs(ratio(current)),
                current.n(),
                RatioOfSums.standardError(baseline) / Math.abs(ratio(baseline)),
                baseline.n(),
                confidence);
        return Results.estimate(value, value * Math.exp(-margin), value * Math.exp(margin), confidence, QUOTIENT);
    }

    private static double ratio(CoMoments clusters) {
        return clusters.meanX() / clusters.meanY();
    }

    private static @Nullable Reason problem(CoMoments current, CoMoments baseline) {
        Reason problem = RatioOfSums.problem(current);
        return problem != null ? problem : RatioOfSums.problem(baseline);
    }
}
