package io.roi4j.impl.stats;

import io.roi4j.Estimate;
import io.roi4j.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Wilson's score interval of a proportion, without continuity correction.
 *
 * <p>With {@code p = successes / trials} and the normal quantile {@code z} the limits are
 * {@code (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n)}. They lie in [0, 1] and always hold {@code p}; 0 of 15 gives
 * [0, 0.204], so "never seen" is not "never".
 *
 * <p>The formula is written out because counts here are longs and effective sample sizes aren't whole numbers; Commons
 * Statistics, the oracle of the tests, takes ints.
 *
 * <p>No trials: absent, {@link Reason#ZERO_DENOMINATOR}.
 *
 * <p>Source: Wilson (1927), J. Am. Stat. Assoc. 22, 209–212; Newcombe (1998), Statistics in Medicine 17, 857–872,
 * method 3; recommended by Brown, Cai and DasGupta (2001), Statistical Science 16, 101–133.
 */
public final class Wilson {
    /** The method's name in an {@link io.roi4j.Interval}. */
    public static final String METHOD = "Wilson score";

    private Wilson() {}

    /** The proportion of successes among independent trials. */
    public static Estimate of(long successes, long trials, double confidence) {
        Results.requireCount(successes, "successes");
        Results.requireCount(trials, "trials");
        return ofEffective((double) successes / trials, (double) trials, confidence);
    }

    /**
     * The proportion of successes among trials that come in clusters: the interval is as wide as that of
     * {@code trials / max(1, designEffect)} independent trials.
     *
     * @param designEffect as from {@link DesignEffect}; below 1 it counts as 1
     */
    public static Estimate ofClustered(long successes, long trials, double designEffect, double confidence) {
        Results.requireCount(successes, "successes");
        Results.requireCount(trials, "trials");
        return ofEffective((double) successes / trials, trials / Math.max(1, designEffect), confidence);
    }

    /** A proportion whose precision is that of {@code effectiveTrials} independent trials, not always a whole number. */
    public static Estimate ofEffective(double proportion, double effectiveTrials, double confidence) {
        double z = Critical.z(confidence);
        Reason problem = problem(proportion, effectiveTrials);
        return problem != null
                ? Estimate.absent(problem)
                : Results.estimate(
                        proportion,
                        lower(proportion, effectiveTrials, z),
                        upper(proportion, effectiveTrials, z),
                        confidence,
                        METHOD);
    }

    /** Why there is no proportion, or null where there is one. */
    static @Nullable Reason problem(double proportion, double trials) {
        if (trials == 0) {
            return Reason.ZERO_DENOMINATOR;
        }
        if (!Results.allFinite(proportion, trials)) {
            return Reason.NON_FINITE_INPUT;
        }
        return proportion < 0 || proportion > 1 || trials < 0 ? Reason.INVALID_INPUT : null;
    }

    static double lower(double p, double n, double z) {
        // Rounding must not push a limit past the estimate or out of [0, 1]: at p = 0 the limit is 0 and nothing else.
        return Math.max(0, Math.min(p, centre(p, n, z) - halfWidth(p, n, z)));
    }

    static double upper(double p, double n, double z) {
        return Math.min(1, Math.max(p, centre(p, n, z) + halfWidth(p, n, z)));
    }

    private static double centre(double p, double n, double z) {
        return (p + z * z / (2 * n)) / (1 + z * z / n);
    }

    private static double halfWidth(double p, double n, double z) {
        return z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n);
    }
}
