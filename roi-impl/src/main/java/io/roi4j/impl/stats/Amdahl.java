package io.roi4j.impl.stats;

import io.roi4j.Estimate;
import io.roi4j.Reason;

/**
 * The most that {@code n} workers can speed up a fixed amount of work of which the share {@code p} can be done in parallel:
 * {@code 1/(1 − p + p/n)}, and {@code 1/(1 − p)} whatever their number.
 *
 * <p>A share outside [0, 1] or fewer than 1 worker: absent, {@link Reason#OUT_OF_RANGE}; the limit of {@code p = 1}:
 * {@link Reason#NO_FINITE_PEAK}.
 *
 * <p>Source: Amdahl (1967), AFIPS Spring Joint Computer Conference 30, 483–485.
 */
public final class Amdahl {
    private Amdahl() {}

    /** The speed-up with {@code workers}, at least 1. */
    public static Estimate speedup(double parallelFraction, double workers) {
        return parallelFraction >= 0 && parallelFraction <= 1 && workers >= 1
                ? Results.plain(1 / (1 - parallelFraction + parallelFraction / workers))
                : Estimate.absent(Reason.OUT_OF_RANGE);
    }

    /** The speed-up that no number of workers reaches. */
    public static Estimate limit(double parallelFraction) {
        if (!(parallelFraction >= 0 && parallelFraction <= 1)) {
            return Estimate.absent(Reason.OUT_OF_RANGE);
        }
        return parallelFraction == 1
                ? Estimate.absent(Reason.NO_FINITE_PEAK)
                : Results.plain(1 / (1 - parallelFraction));
    }
}
