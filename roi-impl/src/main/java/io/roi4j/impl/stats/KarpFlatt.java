package io.roi4j.impl.stats;

import io.roi4j.Estimate;
import io.roi4j.Reason;

/**
 * The serial fraction that a measured speed-up {@code S} on {@code n} workers betrays:
 * {@code e = (1/S − 1/n)/(1 − 1/n)}. Growing with {@code n} it tells of overhead; negative, of a superlinear speed-up.
 *
 * <p>One worker: absent, {@link Reason#ZERO_DENOMINATOR}; fewer than 1, or a speed-up that isn't positive:
 * {@link Reason#OUT_OF_RANGE}.
 *
 * <p>Source: Karp and Flatt (1990), Communications of the ACM 33(5), 539–543.
 */
public final class KarpFlatt {
    private KarpFlatt() {}

    /** The experimentally determined serial fraction, at most 1. */
    public static Estimate serialFraction(double speedup, double workers) {
        if (!Results.allFinite(speedup, workers)) {
            return Estimate.absent(Reason.NON_FINITE_INPUT);
        }
        if (workers == 1) {
            return Estimate.absent(Reason.ZERO_DENOMINATOR);
        }
        if (workers < 1 || speedup <= 0) {
            return Estimate.absent(Reason.OUT_OF_RANGE);
        }
        return Results.plain((1 / speedup - 1 / workers) / (1 - 1 / workers));
    }
}
