package io.roi4j.impl.stats;

import io.roi4j.Estimate;
import io.roi4j.Reason;

/**
 * How much more work {@code n} workers do in the same time when the work grows with them and the share {@code s} of that time
 * is serial: {@code n − s(n − 1)}; over {@code n} it is the weak-scaling efficiency.
 *
 * <p>A share outside [0, 1] or fewer than 1 worker: absent, {@link Reason#OUT_OF_RANGE}.
 *
 * <p>Source: Gustafson (1988), Communications of the ACM 31(5), 532–533.
 */
public final class Gustafson {
    private Gustafson() {}

    /** The scaled speed-up, from 1 to {@code workers}. */
    public static Estimate scaledSpeedup(double serialFraction, double workers) {
        return serialFraction >= 0 && serialFraction <= 1 && workers >= 1
                ? Results.plain(workers - serialFraction * (workers - 1))
                : Estimate.absent(Reason.OUT_OF_RANGE);
    }

    /** The scaled speed-up per worker, in (0, 1]. */
    public static Estimate weakEfficiency(double serialFraction, double workers) {
        return serialFraction >= 0 && serialFraction <= 1 && workers >= 1
                ? Results.plain(1 - serialFraction * (1 - 1 / workers))
                : Estimate.absent(Reason.OUT_OF_RANGE);
    }
}
