package io.roi4j.impl.stats;

import io.roi4j.Estimate;
import io.roi4j.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The trend of an error rate over time slices of unequal size: {@code logit p(t) = a + b·t}, fitted to {@code k} errors of
 * {@code n} in each slice by maximum likelihood, so that a day of 3 weighs less than one of 30,000.
 *
 * <p>Slices that scatter more than binomial ones widen the interval by {@code √φ}, with {@code φ} Pearson's chi-square over
 * its {@code m − 2} degrees of freedom, at least 1; the limits are {@code b ± t·se}. The slope of the probability is
 * {@code p(1 − p)·b} at the overall rate {@code p = Σk/Σn}, which is taken as known, per unit of time.
 *
 * <p>Empty slices don't count. No trials: absent, {@link Reason#ZERO_DENOMINATOR}; fewer than 2 slices:
 * {@link Reason#INSUFFICIENT_SAMPLE}; all at one time: {@link Reason#NO_VARIATION_IN_X}. All right or all wrong: the slope
 * of the probability is 0 without an interval and that of the logit absent, {@link Reason#INSUFFICIENT_SAMPLE}. Errors at
 * one end only, where the best slope is infinite: {@link Reason#NON_CONVERGED}. With 2 slices no interval,
 * {@link Reason#INSUFFICIENT_SAMPLE}.
 *
 * <p>Source: McCullagh and Nelder (1989), Generalized Linear Models, 2nd ed., chapter 4; Agresti (2013), Categorical Data
 * Analysis, 3rd ed., section 4.7.
 */
public final class BinomialLogitTrend {
    /** The method's name in an {@link io.roi4j.Interval}. */
    public static final String METHOD = "binomial logit, overdispersion t";

    private static final int MAX_ITERATIONS = 50;
    private static final double TOLERANCE = 1e-12;
    private static final double MAX_STEP = 2;
    /** A logit that moves by so much over one standard deviation of time is on its way to infinity. */
    private static final double MAX_STANDARD_SLOPE = 30;

    private BinomialLogitTrend() {}

    /**
     * The fitted trend.
     *
     * @param logitSlope {@code b}, the change of the log odds per unit of time
     * @param standardError its standard error with the overdispersion; absent where the interval is
     * @param probabilitySlope the change of the probability per unit of time, at the overall rate
     * @param dispersion {@code φ}, at least 1; 1 where it can't be estimated
     */
    public record Result(Estimate logitSlope, Estimate standardError, Estimate probabilitySlope, double dispersion) {}

    /** The trend of {@code errors[i]} of {@code trials[i]} at {@code time[i]}. */
    public static Result of(double[] time, long[] errors, long[] trials, double confidence) {
        Critical.tail(confidence);
        Results.requireSameLength(time.length, errors.length);
        Results.requireSameLength(time.length, trials.length);
        double n = 0;
        double k = 0;
        int slices = 0;
        double mean = 0;
        for (int i = 0; i < time.length; i++) {
            Results.requireCount(errors[i], "errors");
            Results.requireCount(trials[i], "trials");
            if (errors[i] > trials[i]) {
                return absent(Reason.INVALID_INPUT);
            }
            if (trials[i] > 0) {
                slices++;
                n += trials[i];
                k += errors[i];
                mean += (time[i] - mean) * (trials[i] / n);
            }
        }
        if (n == 0) {
            return absent(Reason.ZERO_DENOMINATOR);
        }
        if (!Double.isFinite(mean)) {
            return absent(Reason.NON_FINITE_INPUT);
        }
        if (slices < 2) {
            return absent(Reason.INSUFFICIENT_SAMPLE);
        }
        double variance = 0;
        for (int i = 0; i < time.length; i++) {
            variance += trials[i] == 0 ? 0 : (time[i] - mean) * (time[i] - mean) * (trials[i] / n);
        }
        if (!(variance > 0)) {
            return absent(Reason.NO_VARIATION_IN_X);
        }
        if (k == 0 || k == n) {
            Estimate none = Estimate.absent(Reason.INSUFFICIENT_SAMPLE);
            return new Result(none, none, Results.withoutLimits(0, Reason.INSUFFICIENT_SAMPLE), 1);
        }
        // Seconds since 1970 squared would cost half the digits; standardised times cost none.
        double scale = Math.sqrt(variance);
        double[] x = new double[time.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = trials[i] == 0 ? 0 : (time[i] - mean) / scale;
        }
        double p = k / n;
        Fit fit = fit(x, errors, trials, Math.log(p / (1 - p)));
        if (fit == null) {
            return absent(Reason.NON_CONVERGED);
        }
        return result(fit, slices, scale, p, confidence);
    }

    private static Result result(Fit fit, int slices, double scale, double p, double confidence) {
        double slope = fit.slope / scale;
        double toProbability = p * (1 - p);
        if (slices < 3) {
            return new Result(
                    Results.withoutLimits(slope, Reason.INSUFFICIENT_SAMPLE),
                    Estimate.absent(Reason.INSUFFICIENT_SAMPLE),
                    Results.withoutLimits(toProbability * slope, Reason.INSUFFICIENT_SAMPLE),
                    1);
        }
        double dispersion = Math.max(1, fit.pearson / (slices - 2.0));
        double se = Math.sqrt(dispersion * fit.slopeVariance) / scale;
        double margin = Critical.t(confidence, slices - 2.0) * se;
        return new Result(
                Results.estimate(slope, slope - margin, slope + margin, confidence, METHOD),
                Results.plain(se),
                Results.estimate(
                        toProbability * slope,
                        toProbability * (slope - margin),
                        toProbability * (slope + margin),
                        confidence,
                        METHOD),
                dispersion);
    }

    private record Fit(double slope, double slopeVariance, double pearson) {}

    private static @Nullable Fit fit(double[] x, long[] errors, long[] trials, double start) {
        double a = start;
        double b = 0;
        for (int iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
            double score0 = 0;
            double score1 = 0;
            double info00 = 0;
            double info01 = 0;
            double info11 = 0;
            double pearson = 0;
            for (int i = 0; i < x.length; i++) {
                double p = 1 / (1 + Math.exp(-a - b * x[i]));
                double weight = trials[i] * p * (1 - p);
                double residual = errors[i] - trials[i] * p;
                score0 += residual;
                score1 += residual * x[i];
                info00 += weight;
                info01 += weight * x[i];
                info11 += weight * x[i] * x[i];
                pearson += weight > 0 ? residual * residual / weight : 0;
            }
            double determinant = info00 * info11 - info01 * info01;
            if (!(determinant > 0) || Math.abs(b) > MAX_STANDARD_SLOPE) {
                return null;
            }
            double stepA = (info11 * score0 - info01 * score1) / determinant;
            double stepB = (info00 * score1 - info01 * score0) / determinant;
            if (Math.abs(stepA) + Math.abs(stepB) < TOLERANCE * (1 + Math.abs(a) + Math.abs(b))) {
                return new Fit(b, info00 / determinant, pearson);
            }
            // A full step from far away can overshoot to where all weights vanish.
            double damping = Math.min(1, MAX_STEP / Math.max(Math.abs(stepA), Math.abs(stepB)));
            a += damping * stepA;
            b += damping * stepB;
        }
        return null;
    }

    private static Result absent(Reason reason) {
        Estimate none = Estimate.absent(reason);
        return new Result(none, none, none, 1);
    }
}
