package io.roi4j.impl.stats;

import io.roi4j.Estimate;
import io.roi4j.Reason;

/**
 * Pettitt's test for one change of the level of a series, by ranks.
 *
 * <p>{@code U(k)} is twice the sum of the first {@code k} ranks less {@code k(n + 1)}; the change is after the {@code k} at
 * which {@code |U|} is greatest, and {@code p ≈ 2·exp(−6U²/(n³ + n²))}, at most 1, good below 0.5.
 *
 * <p>Fewer than 2 observations: no change point, and p is absent, {@link Reason#INSUFFICIENT_SAMPLE}.
 *
 * <p>Source: Pettitt (1979), J. R. Stat. Soc. C 28, 126–135.
 */
public final class Pettitt {
    private Pettitt() {}

    /**
     * What the test found.
     *
     * @param lastBefore the number of observations before the change (so, counted from 1, the last of them); 0 if none
     * @param u the greatest {@code |U|}
     * @param p the approximate two-sided p-value
     */
    public record Result(int lastBefore, double u, Estimate p) {}

    /** The test of a series in the order of time. */
    public static Result of(double[] y) {
        if (!Results.allFinite(y)) {
            return new Result(0, 0, Estimate.absent(Reason.NON_FINITE_INPUT));
        }
        double n = y.length;
        if (n < 2) {
            return new Result(0, 0, Estimate.absent(Reason.INSUFFICIENT_SAMPLE));
        }
        double[] ranks = Ranks.of(y);
        double u = 0;
        double greatest = 0;
        int at = 0;
        for (int k = 1; k < n; k++) {
            u += 2 * ranks[k - 1] - (n + 1);
            if (Math.abs(u) > greatest) {
                greatest = Math.abs(u);
                at = k;
            }
        }
        double p = Math.min(1, 2 * Math.exp(-6 * greatest * greatest / (n * n * n + n * n)));
        return new Result(at, greatest, Results.plain(p));
    }
}
