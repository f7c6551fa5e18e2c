package io.roi4j.impl.stats;

import io.roi4j.Estimate;
import io.roi4j.Reason;

/**
 * The difference {@code p₁ − p₂} of two independent proportions with Newcombe's hybrid score interval.
 *
 * <p>From the {@link Wilson} limits {@code l, u} of either side: {@code d − √((p₁ − l₁)² + (u₂ − p₂)²)} to
 * {@code d + √((u₁ − p₁)² + (p₂ − l₂)²)}, within [−1, 1].
 *
 * <p>A side without trials: absent, {@link Reason#ZERO_DENOMINATOR}.
 *
 * <p>Source: Newcombe (1998), Statistics in Medicine 17, 873–890, method 10.
 */
public final class NewcombeDifference {
    /** The method's name in an {@link io.roi4j.Interval}. */
    public static final String METHOD = "Newcombe hybrid score";

    private NewcombeDifference() {}

    /** The proportion of the first group less that of the second; independent trials. */
    public static Estimate of(long successes1, long trials1, long successes2, long trials2, double confidence) {
        Results.requireCount(successes1, "successes1");
        Results.requireCount(trials1, "trials1");
        Results.requireCount(successes2, "successes2");
        Results.requireCount(trials2, "trials2");
        return ofEffective(
                (double) successes1 / trials1,
                (double) trials1,
                (double) successes2 / trials2,
                (double) trials2,
                confidence);
    }

    /** The same for proportions whose precision is that of so many independent trials, not always whole numbers. */
    public static Estimate ofEffective(
            double proportion1,
            double effectiveTrials1,
            double proportion2,
            double effectiveTrials2,
            double confidence) {
        double z = Critical.z(confidence);
        Reason problem1 = Wilson.problem(proportion1, effectiveTrials1);
        Reason problem2 = Wilson.problem(proportion2, effectiveTrials2);
        if (problem1 != null) {
            return Estimate.absent(problem1);
        }
        if (problem2 != null) {
            return Estimate.absent(problem2);
        }
        double d = proportion1 - proportion2;
        double below = Math.hypot(
                proportion1 - Wilson.lower(proportion1, effectiveTrials1, z),
                Wilson.upper(proportion2, effectiveTrials2, z) - proportion2);
        double above = Math.hypot(
                Wilson.upper(proportion1, effectiveTrials1, z) - proportion1,
                proportion2 - Wilson.lower(proportion2, effectiveTrials2, z));
        return Results.estimate(d, Math.max(-1, d - below), Math.min(1, d + above), confidence, METHOD);
    }
}
