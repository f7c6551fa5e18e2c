package io.roi4j.impl.stats;

import io.roi4j.Estimate;
import io.roi4j.Reason;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * The exact interval of a proportion: the limits are those rates at which what was seen, or more (less), has just the
 * chance {@code (1 − confidence) / 2}. It never covers less than it says and is wider than {@link Wilson}.
 *
 * <p>No trials: absent, {@link Reason#ZERO_DENOMINATOR}. Beyond some 10¹³ successes and failures
 * the limits can't be computed: {@link Reason#NON_CONVERGED}.
 *
 * <p>Source: Clopper and Pearson (1934), Biometrika 26, 404–413.
 */
public final class ClopperPearson {
    /** The method's name in an {@link io.roi4j.Interval}. */
    public static final String METHOD = "Clopper-Pearson";

    private ClopperPearson() {}

    /** The proportion of successes among independent trials. */
    public static Estimate of(long successes, long trials, double confidence) {
        Results.requireCount(successes, "successes");
        Results.requireCount(trials, "trials");
        double tail = Critical.tail(confidence);
        double p = (double) successes / trials;
        Reason problem = Wilson.problem(p, (double) trials);
        if (problem != null) {
            return Estimate.absent(problem);
        }
        if (trials <= Integer.MAX_VALUE) {
            var interval =
                    BinomialConfidenceInterval.CLOPPER_PEARSON.fromErrorRate((int) trials, (int) successes, 2 * tail);
            return Results.estimate(p, interval.getLowerBound(), interval.getUpperBound(), confidence, METHOD);
        }
        // Counts beyond an int, which Commons doesn't take.
        double k = successes;
        double n = trials;
        try {
            double lower = k == 0 ? 0 : BetaDistribution.of(k, n - k + 1).inverseCumulativeProbability(tail);
            double upper = k == n ? 1 : BetaDistribution.of(k + 1, n - k).inverseSurvivalProbability(tail);
            return Results.estimate(p, lower, upper, confidence, METHOD);
        } catch (ArithmeticException e) {
            return Results.withoutLimits(p, Reason.NON_CONVERGED);
        }
    }
}
