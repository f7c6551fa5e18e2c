package io.roi4j.impl.stats;

import io.roi4j.Estimate;
import io.roi4j.Reason;
import java.util.stream.IntStream;

/**
 * The net present value of flows at equal periods: {@code Σ flow/(1 + rate)^t}.
 *
 * <p>Time zero is part of the question: {@link #fromStart} takes the first flow as it is, {@link #fromEndOfPeriod} discounts
 * it by one period, as spreadsheets do. No flows: absent, {@link Reason#NO_DATA}; a rate of −1 or less:
 * {@link Reason#OUT_OF_RANGE}.
 *
 * <p>Source: Brealey, Myers and Allen, Principles of Corporate Finance, chapter 2.
 */
public final class Npv {
    private Npv() {}

    /** With the first flow at time zero. */
    public static Estimate fromStart(double rate, double... flows) {
        return of(rate, 0, flows);
    }

    /** With the first flow at the end of the first period. */
    public static Estimate fromEndOfPeriod(double rate, double... flows) {
        return of(rate, 1, flows);
    }

    private static Estimate of(double rate, int first, double... flows) {
        if (flows.length == 0) {
            return Estimate.absent(Reason.NO_DATA);
        }
        if (!(rate > -1) || !Double.isFinite(rate)) {
            return Estimate.absent(Reason.OUT_OF_RANGE);
        }
        return Results.plain(IntStream.range(0, flows.length)
                .mapToDouble(i -> flows[i] / Math.pow(1 + rate, i + first))
                .sum());
    }
}
