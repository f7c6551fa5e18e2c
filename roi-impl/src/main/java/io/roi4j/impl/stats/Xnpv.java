package io.roi4j.impl.stats;

import io.roi4j.Estimate;
import io.roi4j.Reason;
import java.time.LocalDate;
import java.util.List;

/**
 * The net present value of dated flows at a yearly rate, actual/365: {@code Σ amount/(1 + rate)^(days/365)}, on the day of the
 * first flow.
 *
 * <p>No flows: absent, {@link Reason#NO_DATA}; a rate of −1 or less: {@link Reason#OUT_OF_RANGE}.
 *
 * <p>Source: Brealey, Myers and Allen, Principles of Corporate Finance, chapter 2; the day count is that of spreadsheets.
 */
public final class Xnpv {
    private Xnpv() {}

    /** The value on the earliest of the days. */
    public static Estimate of(double rate, List<DatedFlow> flows) {
        if (flows.isEmpty()) {
            return Estimate.absent(Reason.NO_DATA);
        }
        if (!(rate > -1) || !Double.isFinite(rate)) {
            return Estimate.absent(Reason.OUT_OF_RANGE);
        }
        LocalDate origin = origin(flows);
        return Results.plain(flows.stream()
                .mapToDouble(flow -> flow.amount() / Math.pow(1 + rate, flow.yearsSince(origin)))
                .sum());
    }

    /** The earliest day; there must be one. */
    static LocalDate origin(List<DatedFlow> flows) {
        return flows.stream().map(DatedFlow::date).min(LocalDate::compareTo).orElseThrow();
    }
}
