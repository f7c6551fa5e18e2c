package io.roi4j.impl.stats;

import io.roi4j.Estimate;
import io.roi4j.Reason;
import java.util.Arrays;

/**
 * The Gini coefficient of amounts: 0 where all have the same, near 1 where one has everything.
 * {@code Σ(2i − n − 1)x₍ᵢ₎ / (n Σx)} over the sorted amounts; at most {@code 1 − 1/n}. It describes these very amounts, so it
 * has no interval.
 *
 * <p>No amounts: absent, {@link Reason#NO_DATA}; all 0: {@link Reason#ZERO_DENOMINATOR}; a negative one:
 * {@link Reason#OUT_OF_RANGE}.
 *
 * <p>Source: Gini (1912), Variabilità e mutabilità; Sen (1973), On Economic Inequality.
 */
public final class Gini {
    private Gini() {}

    /** The coefficient, in [0, 1). */
    public static Estimate of(double... amounts) {
        if (amounts.length == 0) {
            return Estimate.absent(Reason.NO_DATA);
        }
        if (!Results.allFinite(amounts)) {
            return Estimate.absent(Reason.NON_FINITE_INPUT);
        }
        double[] sorted = amounts.clone();
        Arrays.sort(sorted);
        double greatest = sorted[sorted.length - 1];
        if (sorted[0] < 0) {
            return Estimate.absent(Reason.OUT_OF_RANGE);
        }
        if (greatest == 0) {
            return Estimate.absent(Reason.ZERO_DENOMINATOR);
        }
        double n = sorted.length;
        double sum = 0;
        double weighted = 0;
        for (int i = 0; i < sorted.length; i++) {
            // Shares of the greatest, so that the sums of huge amounts don't overflow.
            double share = sorted[i] / greatest;
            sum += share;
            weighted += (2 * (i + 1) - n - 1) * share;
        }
        return Results.plain(Math.max(0, weighted / (n * sum)));
    }
}
