package io.roi4j.impl.stats;

import io.roi4j.Estimate;
import io.roi4j.Reason;

/**
 * By what share the rate fell from the baseline to the current system when both judged the <em>same</em> items:
 * {@code 1 − RR} with {@code RR = (both + onlyCurrent)/(both + onlyBaseline)}, counting errors. At most 1.
 *
 * <p>The interval is normal on the scale of {@code ln RR} with the variance
 * {@code (onlyCurrent + onlyBaseline)/((both + onlyCurrent)(both + onlyBaseline))}.
 *
 * <p>No baseline errors: absent, {@link Reason#ZERO_BASELINE}. No current errors, or no item on which the two differ: a
 * value whose interval is absent, {@link Reason#ZERO_CELL}.
 *
 * <p>Source: Desu and Raghavarao (2004), Nonparametric Statistical Methods for Complete and Censored Data, p. 184; the
 * Wald log interval in Fagerland, Lydersen and Laake (2014), Statistics in Medicine 33, 2850–2875.
 */
public final class PairedRelativeReduction {
    /** The method's name in an {@link io.roi4j.Interval}. */
    public static final String METHOD = "paired log delta";

    private PairedRelativeReduction() {}

    /**
     * The relative reduction of the error rate.
     *
     * @param both items that both systems got wrong
     * @param onlyCurrent items that the current system alone got wrong
     * @param onlyBaseline items that the baseline alone got wrong
     */
    public static Estimate of(long both, long onlyCurrent, long onlyBaseline, double confidence) {
        Results.requireCount(both, "both");
        Results.requireCount(onlyCurrent, "onlyCurrent");
        Results.requireCount(onlyBaseline, "onlyBaseline");
        double z = Critical.z(confidence);
        double current = (double) both + onlyCurrent;
        double baseline = (double) both + onlyBaseline;
        if (baseline == 0) {
            return Estimate.absent(Reason.ZERO_BASELINE);
        }
        double rr = current / baseline;
        double discordant = (double) onlyCurrent + onlyBaseline;
        if (current == 0 || discordant == 0) {
            return Results.withoutLimits(1 - rr, Reason.ZERO_CELL);
        }
        double factor = Math.exp(z * Math.sqrt(discordant / current / baseline));
        return Results.estimate(1 - rr, 1 - rr * factor, 1 - rr / factor, confidence, METHOD);
    }
}
