package io.roi4j.impl.stats;

import io.roi4j.Estimate;
import io.roi4j.Interval;
import io.roi4j.Limits;
import io.roi4j.Reason;

/**
 * By what share a rate fell: {@code 1 − p/p₀} for the current rate {@code p} and the baseline's {@code p₀}; 0.62 is a
 * reduction by 62 %, a negative value a rise. At most 1.
 *
 * <p>The limits come from Katz's interval of the ratio {@code RR = p/p₀}, which is normal on the log scale with the
 * variance {@code 1/k − 1/n + 1/k₀ − 1/n₀}. Where Katz has none, because the current count is 0 or both rates are 1,
 * {@linkplain KoopmanRelativeRisk Koopman's score interval} stands in, under its own name.
 *
 * <p>A side without trials: absent, {@link Reason#ZERO_DENOMINATOR}. A baseline of 0: absent,
 * {@link Reason#ZERO_BASELINE}.
 *
 * <p>Source: Katz, Baptista, Azen and Pike (1978), Biometrics 34, 469–474, method C.
 */
public final class KatzRelativeReduction {
    /** The method's name in an {@link io.roi4j.Interval}. */
    public static final String METHOD = "Katz log";

    private KatzRelativeReduction() {}

    /** The relative reduction of the current rate against the baseline's; independent trials. */
    public static Estimate of(long current, long currentTrials, long baseline, long baselineTrials, double confidence) {
        Results.requireCount(current, "current");
        Results.requireCount(currentTrials, "currentTrials");
        Results.requireCount(baseline, "baseline");
        Results.requireCount(baselineTrials, "baselineTrials");
        return ofEffective(
                (double) current / currentTrials,
                (double) currentTrials,
                (double) baseline / baselineTrials,
                (double) baselineTrials,
                confidence);
    }

    /** The same for rates whose precision is that of so many independent trials, not always whole numbers. */
    public static Estimate ofEffective(
            double currentRate, double currentTrials, double baselineRate, double baselineTrials, double confidence) {
        double z = Critical.z(confidence);
        Reason problem = KoopmanRelativeRisk.problem(currentRate, currentTrials, baselineRate, baselineTrials);
        if (problem != null) {
            return Estimate.absent(problem);
        }
        double rr = currentRate / baselineRate;
        double variance = (1 - currentRate) / (currentRate * currentTrials)
                + (1 - baselineRate) / (baselineRate * baselineTrials);
        if (currentRate == 0 || variance == 0) {
            Limits limits =
                    KoopmanRelativeRisk.limits(currentRate, currentTrials, baselineRate, baselineTrials, confidence);
            return Results.estimate(
                    1 - rr,
                    limits instanceof Interval ofRatio ? ofRatio.times(-1).plus(1) : limits);
        }
        double factor = Math.exp(z * Math.sqrt(variance));
        return Results.estimate(1 - rr, 1 - rr * factor, 1 - rr / factor, confidence, METHOD);
    }
}
