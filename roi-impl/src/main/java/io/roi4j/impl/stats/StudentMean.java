package io.roi4j.impl.stats;

import io.roi4j.Estimate;
import io.roi4j.Reason;

/**
 * The mean of independent values with Student's interval: {@code mean ± t·s/√n} at {@code n − 1} degrees of freedom.
 *
 * <p>No values: absent, {@link Reason#NO_DATA}; one: a value without an interval, {@link Reason#INSUFFICIENT_SAMPLE}.
 *
 * <p>Source: Student (1908), Biometrika 6, 1–25.
 */
public final class StudentMean {
    /** The method's name in an {@link io.roi4j.Interval}. */
    public static final String METHOD = "Student t";

    private StudentMean() {}

    /** The mean with its interval, in the unit of the values. */
    public static Estimate of(Moments moments, double confidence) {
        Critical.tail(confidence);
        if (moments.n() == 0) {
            return Estimate.absent(Reason.NO_DATA);
        }
        if (!moments.isFinite()) {
            return Estimate.absent(Reason.NON_FINITE_INPUT);
        }
        if (moments.n() == 1) {
            return Results.withoutLimits(moments.mean(), Reason.INSUFFICIENT_SAMPLE);
        }
        double margin = Critical.t(confidence, moments.n() - 1.0) * moments.standardError();
        return Results.estimate(moments.mean(), moments.mean() - margin, moments.mean() + margin, confidence, METHOD);
    }
}
