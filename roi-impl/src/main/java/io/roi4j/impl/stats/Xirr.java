package io.roi4j.impl.stats;

import io.roi4j.Estimate;
import io.roi4j.Reason;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The {@linkplain Irr internal rate of return} of dated flows, per year of 365 days: the rate at which {@link Xnpv} is 0.
 * Absent as there.
 *
 * <p>Source: as {@link Irr}; the day count is that of spreadsheets.
 */
public final class Xirr {
    private Xirr() {}

    /** The yearly rate. */
    public static Estimate of(List<DatedFlow> flows) {
        if (flows.isEmpty()) {
            return Estimate.absent(Reason.NO_DATA);
        }
        LocalDate origin = Xnpv.origin(flows);
        List<DatedFlow> sorted =
                flows.stream().sorted(Comparator.comparing(DatedFlow::date)).toList();
        return Irr.of(
                sorted.stream().mapToDouble(flow -> flow.yearsSince(origin)).toArray(),
                sorted.stream().mapToDouble(DatedFlow::amount).toArray());
    }
}
