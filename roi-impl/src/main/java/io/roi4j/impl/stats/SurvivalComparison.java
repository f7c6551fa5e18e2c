package io.roi4j.impl.stats;

import io.roi4j.Estimate;
import io.roi4j.Interval;
import io.roi4j.Reason;

/**
 * Two independent {@linkplain KaplanMeier Kaplan–Meier} curves compared at one horizon, with normal limits from Greenwood's
 * variances. Absent as either side is; no interval where either side has none.
 *
 * <p>Source: Klein, Logan, Harhoff and Andersen (2007), Statistics in Medicine 26, 4505–4519; restricted means: Royston and
 * Parmar (2013), BMC Medical Research Methodology 13:152.
 */
public final class SurvivalComparison {
    /** The name of the method for a difference of survival in an {@link Interval}. */
    public static final String SURVIVAL = "normal, Greenwood";

    /** The name of the method for a ratio of restricted means in an {@link Interval}. */
    public static final String RATIO = "log delta, Greenwood area";

    private SurvivalComparison() {}

    /** {@code S₁(t) − S₂(t)}, in [−1, 1]. */
    public static Estimate survivalDifference(KaplanMeier first, KaplanMeier second, double time, double confidence) {
        Estimate a = first.survival(time, SurvivalScale.LOG, confidence);
        Estimate b = second.survival(time, SurvivalScale.LOG, confidence);
        if (a.value().isEmpty() || b.value().isEmpty()) {
            return a.value().isEmpty() ? a : b;
        }
        double d = a.value().getAsDouble() - b.value().getAsDouble();
        if (a.interval().isEmpty() || b.interval().isEmpty()) {
            return Results.withoutLimits(d, Reason.INSUFFICIENT_SAMPLE);
        }
        KaplanMeier.Step at1 = first.at(time);
        KaplanMeier.Step at2 = second.at(time);
        double margin = Critical.z(confidence)
                * Math.hypot(
                        at1.survival() * Math.sqrt(at1.logVariance()), at2.survival() * Math.sqrt(at2.logVariance()));
        return Results.estimate(d, Math.max(-1, d - margin), Math.min(1, d + margin), confidence, SURVIVAL);
    }

    /** The first restricted mean less the second, in the unit of time. */
    public static Estimate restrictedMeanDifference(
            KaplanMeier first, KaplanMeier second, double horizon, double confidence) {
        Estimate a = first.restrictedMean(horizon, confidence);
        Estimate b = second.restrictedMean(horizon, confidence);
        if (a.value().isEmpty() || b.value().isEmpty()) {
            return a.value().isEmpty() ? a : b;
        }
        double d = a.value().getAsDouble() - b.value().getAsDouble();
        if (a.interval().isEmpty() || b.interval().isEmpty()) {
            return Results.withoutLimits(d, Reason.INSUFFICIENT_SAMPLE);
        }
        double margin = Math.hypot(halfWidth(a), halfWidth(b));
        return Results.estimate(d, d - margin, d + margin, confidence, KaplanMeier.MEAN_METHOD);
    }

    /** The first restricted mean over the second; a second of 0: absent, {@link Reason#ZERO_BASELINE}. */
    public static Estimate restrictedMeanRatio(
            KaplanMeier first, KaplanMeier second, double horizon, double confidence) {
        Estimate a = first.restrictedMean(horizon, confidence);
        Estimate b = second.restrictedMean(horizon, confidence);
        if (a.value().isEmpty() || b.value().isEmpty()) {
            return a.value().isEmpty() ? a : b;
        }
        double mean1 = a.value().getAsDouble();
        double mean2 = b.value().getAsDouble();
        if (mean2 == 0) {
            return Estimate.absent(Reason.ZERO_BASELINE);
        }
        double ratio = mean1 / mean2;
        if (a.interval().isEmpty() || b.interval().isEmpty() || mean1 == 0) {
            return Results.withoutLimits(ratio, mean1 == 0 ? Reason.NON_POSITIVE_FOR_LOG : Reason.INSUFFICIENT_SAMPLE);
        }
        double factor = Math.exp(Math.hypot(halfWidth(a) / mean1, halfWidth(b) / mean2));
        return Results.estimate(ratio, ratio / factor, ratio * factor, confidence, RATIO);
    }

    private static double halfWidth(Estimate estimate) {
        Interval interval = estimate.interval().orElseThrow();
        return (interval.upper() - interval.lower()) / 2;
    }
}
