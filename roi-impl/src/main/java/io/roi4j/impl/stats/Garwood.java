package io.roi4j.impl.stats;

import io.roi4j.Estimate;
import io.roi4j.Reason;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.jspecify.annotations.Nullable;

/**
 * The rate of independent events, {@code k} over an exposure {@code T}, with its exact Poisson interval: from the lower
 * quantile of chi-square with {@code 2k} degrees of freedom, over {@code 2T}, to the upper one with {@code 2k + 2}.
 *
 * <p>No events is a rate of 0 with an upper limit, 3.69 over the exposure at 95 %. No exposure: absent,
 * {@link Reason#ZERO_DENOMINATOR}; a negative one: {@link Reason#INVALID_INPUT}.
 *
 * <p>Source: Garwood (1936), Biometrika 28, 437–442.
 */
public final class Garwood {
    /** The method's name in an {@link io.roi4j.Interval}. */
    public static final String METHOD = "Garwood exact Poisson";

    private static final double MAX_EXACT = 2e9;

    private Garwood() {}

    /** The rate in events per unit of the exposure. */
    public static Estimate of(long events, double exposure, double confidence) {
        Results.requireCount(events, "events");
        double tail = Critical.tail(confidence);
        Reason problem = problem(exposure);
        return problem != null
                ? Estimate.absent(problem)
                : Results.estimate(
                        events / exposure,
                        events == 0 ? 0 : quantile(2.0 * events, 1 - tail) / 2 / exposure,
                        quantile(2.0 * events + 2, tail) / 2 / exposure,
                        confidence,
                        METHOD);
    }

    /** Why there is no rate, or null where there is one. */
    static @Nullable Reason problem(double exposure) {
        if (exposure == 0) {
            return Reason.ZERO_DENOMINATOR;
        }
        return !Double.isFinite(exposure) ? Reason.NON_FINITE_INPUT : exposure < 0 ? Reason.INVALID_INPUT : null;
    }

    /** What chi-square exceeds with that chance. */
    private static double quantile(double degreesOfFreedom, double chance) {
        if (degreesOfFreedom <= MAX_EXACT) {
            return ChiSquaredDistribution.of(degreesOfFreedom).inverseSurvivalProbability(chance);
        }
        // The exact one doesn't converge much further out; here Wilson and Hilferty's cube is exact to a double's
        // digits.
        double ninth = 2 / (9 * degreesOfFreedom);
        double root = 1 - ninth + Critical.upperNormal(chance) * Math.sqrt(ninth);
        return degreesOfFreedom * root * root * root;
    }
}
