package io.roi4j.impl.stats;

import io.roi4j.Estimate;
import io.roi4j.Reason;
import java.util.Arrays;

/**
 * How long until what was paid has come back for good: the last time at which the running sum of the flows turns from negative
 * to 0 or more, with a straight line between flows. A sum that dips below 0 again has not paid back yet.
 *
 * <p>Never negative: 0. Negative at the end: absent, {@link Reason#CENSORED_NOT_REACHED}, with the time of the last flow as
 * the lower bound. No flows: {@link Reason#NO_DATA}.
 *
 * <p>Source: Brealey, Myers and Allen, Principles of Corporate Finance, chapter 5.
 */
public final class Payback {
    private Payback() {}

    /** The payback of flows at equal periods, the first at time 0, in periods. */
    public static Estimate of(double... flows) {
        double[] times = new double[flows.length];
        Arrays.setAll(times, i -> i);
        return of(times, flows);
    }

    /** The same with each flow discounted to time 0; a rate of −1 or less: absent, {@link Reason#OUT_OF_RANGE}. */
    public static Estimate discounted(double rate, double... flows) {
        if (!(rate > -1)) {
            return Estimate.absent(Reason.OUT_OF_RANGE);
        }
        double[] present = flows.clone();
        Arrays.setAll(present, i -> flows[i] / Math.pow(1 + rate, i));
        return of(present);
    }

    /** The payback of flows at rising times, from the first of them, in the unit of the times. */
    public static Estimate of(double[] times, double[] flows) {
        double[] sums = flows.clone();
        for (int i = 1; i < sums.length; i++) {
            sums[i] += sums[i - 1];
        }
        return ofSums(times, sums);
    }

    /** The same from the running sums of the flows, for a caller who can sum more exactly. */
    public static Estimate ofSums(double[] times, double[] sums) {
        Results.requireSameLength(times.length, sums.length);
        if (sums.length == 0) {
            return Estimate.absent(Reason.NO_DATA);
        }
        if (!Results.allFinite(times) || !Results.allFinite(sums)) {
            return Estimate.absent(Reason.NON_FINITE_INPUT);
        }
        double paidBack = 0;
        for (int i = 1; i < sums.length; i++) {
            double before = sums[i - 1];
            if (before < 0 && sums[i] >= 0) {
                double from = times[i - 1];
                paidBack = from + (times[i] - from) * (before / (before - sums[i])) - times[0];
            }
        }
        int last = sums.length - 1;
        return sums[last] < 0 ? Estimate.censored(times[last] - times[0]) : Results.plain(paidBack);
    }
}
