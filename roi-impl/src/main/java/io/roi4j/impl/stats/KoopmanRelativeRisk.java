package io.roi4j.impl.stats;

import io.roi4j.Estimate;
import io.roi4j.Limits;
import io.roi4j.Reason;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.solvers.BrentSolver;
import org.jspecify.annotations.Nullable;

/**
 * The ratio {@code p₁/p₂} of two independent proportions with Koopman's score interval, which also holds where a count
 * is 0 or equals its trials.
 *
 * <p>The limits are those ratios {@code θ} at which the score {@code (p₁ − θp₂)/√(q₁(1 − q₁)/n₁ + θ²q₂(1 − q₂)/n₂)} is just
 * {@code ±z}; {@code q₁ = θq₂} are the rates most likely under {@code θ}.
 *
 * <p>A side without trials: absent, {@link Reason#ZERO_DENOMINATOR}; {@code p₂ = 0}: absent,
 * {@link Reason#ZERO_BASELINE}.
 *
 * <p>Source: Koopman (1984), Biometrics 40, 513–517; the closed form of the rates: Miettinen and Nurminen (1985),
 * Statistics in Medicine 4, 213–226.
 */
public final class KoopmanRelativeRisk {
    /** The method's name in an {@link io.roi4j.Interval}. */
    public static final String METHOD = "Koopman score";

    private static final int MAX_EVALUATIONS = 500;
    private static final double MAX_LOG = 700;

    private KoopmanRelativeRisk() {}

    /** The proportion of the first group over that of the second; independent trials. */
    public static Estimate of(long successes1, long trials1, long successes2, long trials2, double confidence) {
        Results.requireCount(successes1, "successes1");
        Results.requireCount(trials1, "trials1");
        Results.requireCount(successes2, "successes2");
        Results.requireCount(trials2, "trials2");
        double n1 = trials1;
        double n2 = trials2;
        double p1 = successes1 / n1;
        double p2 = successes2 / n2;
        Critical.tail(confidence);
        Reason problem = problem(p1, n1, p2, n2);
        return problem != null
                ? Estimate.absent(problem)
                : Results.estimate(p1 / p2, limits(p1, n1, p2, n2, confidence));
    }

    /** Why there is no ratio, or null where there is one. */
    static @Nullable Reason problem(double p1, double n1, double p2, double n2) {
        Reason first = Wilson.problem(p1, n1);
        Reason second = Wilson.problem(p2, n2);
        if (first != null) {
            return first;
        }
        return second == null && p2 == 0 ? Reason.ZERO_BASELINE : second;
    }

    static Limits limits(double p1, double n1, double p2, double n2, double confidence) {
        double z = Critical.z(confidence);
        double start = Math.log(Math.max(p1, 0.5 / n1) / p2);
        double lower = p1 == 0 ? 0 : Math.exp(root(log -> score(Math.exp(log), p1, n1, p2, n2) - z, start));
        double upper = Math.exp(root(log -> score(Math.exp(log), p1, n1, p2, n2) + z, start));
        double ratio = p1 / p2;
        return Results.limits(Math.min(lower, ratio), Math.max(upper, ratio), confidence, METHOD);
    }

    /** The zero of a falling function of the log ratio, or NaN where it lies beyond all numbers. */
    private static double root(DoubleUnaryOperator falling, double start) {
        double low = start;
        double high = start;
        for (double step = 0.1; falling.applyAsDouble(low) < 0; step *= 2) {
            low -= step;
            if (low < -MAX_LOG) {
                return Double.NaN;
            }
        }
        for (double step = 0.1; falling.applyAsDouble(high) > 0; step *= 2) {
            high += step;
            if (high > MAX_LOG) {
                return Double.NaN;
            }
        }
        return low == high ? low : new BrentSolver(1e-13).solve(MAX_EVALUATIONS, falling::applyAsDouble, low, high);
    }

    private static double score(double theta, double p1, double n1, double p2, double n2) {
        double gap = p1 - theta * p2;
        // Of a x² + b x + c = 0 the smaller root; this form of it doesn't cancel.
        double a = (n1 + n2) * theta;
        double b = n1 * theta + p1 * n1 + n2 + p2 * n2 * theta;
        double c = p1 * n1 + p2 * n2;
        double q2 = 2 * c / (b + Math.sqrt(Math.max(0, b * b - 4 * a * c)));
        double q1 = theta * q2;
        double variance = q1 * Math.max(0, 1 - q1) / n1 + theta * theta * q2 * Math.max(0, 1 - q2) / n2;
        return variance > 0 ? gap / Math.sqrt(variance) : gap == 0 ? 0 : Math.copySign(Double.MAX_VALUE, gap);
    }
}
