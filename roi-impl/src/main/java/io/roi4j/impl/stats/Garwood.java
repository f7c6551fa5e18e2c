package io.roi4j.impl.stats;

import io.roi4j.Estimate;
import io.roi4j.Reason;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

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

    private Garwood() {}

    /** The rate in events per unit of the exposure. */
    public static Estimate of(long events, double exposure, double confidence) {
        Results.requireCount(events, "events");
        double tail = Critical.tail(confidence);
        if (exposure == 0) {
            return Estimate.absent(Reason.ZERO_DENOMINATOR);
        }
        if (!(exposure > 0) || !Double.isFinite(exposure)) {
            return Estimate.absent(exposure < 0 ? Reason.INVALID_INPUT : Reason.NON_FINITE_INPUT);
        }
        double lower = events == 0 ? 0 : ChiSquaredDistribution.of(2.0 * events).inverseCumulativeProbability(tail) / 2;
        double upper = ChiSquaredDistribution.of(2.0 * events + 2).inverseSurvivalProbability(tail) / 2;
        return Results.estimate(events / exposure, lower / exposure, upper / exposure, confidence, METHOD);
    }
}
