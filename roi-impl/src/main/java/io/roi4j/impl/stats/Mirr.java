package io.roi4j.impl.stats;

import io.roi4j.Estimate;
import io.roi4j.Reason;

/**
 * The modified internal rate of return of flows at equal periods: outflows are discounted to the start at the finance rate,
 * inflows compounded to the end at the reinvestment rate, and the rate is what leads from one to the other. There is always at
 * most one.
 *
 * <p>Flows all of one sign: absent, {@link Reason#NO_SIGN_CHANGE}; a rate of −1 or less: {@link Reason#OUT_OF_RANGE}; no
 * flows: {@link Reason#NO_DATA}.
 *
 * <p>Source: Lin (1976), The Engineering Economist 21, 237–247; the convention is that of spreadsheets.
 */
public final class Mirr {
    private Mirr() {}

    /** The rate per period. */
    public static Estimate of(double financeRate, double reinvestRate, double... flows) {
        if (flows.length == 0) {
            return Estimate.absent(Reason.NO_DATA);
        }
        if (!(financeRate > -1 && reinvestRate > -1)) {
            return Estimate.absent(Reason.OUT_OF_RANGE);
        }
        int periods = flows.length - 1;
        double out = 0;
        double in = 0;
        for (int i = 0; i <= periods; i++) {
            if (flows[i] < 0) {
                out -= flows[i] / Math.pow(1 + financeRate, i);
            } else {
                in += flows[i] * Math.pow(1 + reinvestRate, periods - i);
            }
        }
        return out == 0 || in == 0
                ? Estimate.absent(Reason.NO_SIGN_CHANGE)
                : Results.plain(Math.pow(in / out, 1.0 / periods) - 1);
    }
}
