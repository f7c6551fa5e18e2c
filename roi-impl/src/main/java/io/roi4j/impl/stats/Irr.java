package io.roi4j.impl.stats;

import io.roi4j.Estimate;
import io.roi4j.Reason;
import java.util.Arrays;

/**
 * The internal rate of return: the rate at which the net present value of the flows is 0.
 *
 * <p>All rates above −100 % are found. Flows all of one sign: absent, {@link Reason#NO_SIGN_CHANGE}; none:
 * {@link Reason#NO_REAL_IRR}; several: {@link Reason#MULTIPLE_IRR}, with all of them in words, unless Norström's test names one:
 * if the running sum of the flows changes its sign just once, the one positive rate is it. No flows: {@link Reason#NO_DATA}.
 *
 * <p>Source: Brealey, Myers and Allen, Principles of Corporate Finance, chapter 5; Norström (1972), Journal of Financial and
 * Quantitative Analysis 7, 1835–1839; several rates: Lorie and Savage (1955), The Journal of Business 28, 229–239.
 */
public final class Irr {
    private Irr() {}

    /** The rate per period of flows at equal periods. */
    public static Estimate of(double... flows) {
        double[] times = new double[flows.length];
        Arrays.setAll(times, i -> i);
        return of(times, flows);
    }

    /** All rates per period at which flows at equal periods are worth 0, in rising order. */
    public static double[] all(double... flows) {
        double[] times = new double[flows.length];
        Arrays.setAll(times, i -> i);
        return DiscountRoots.rates(times, flows);
    }

    /** The rate per unit of time; the times rise. */
    static Estimate of(double[] times, double[] flows) {
        if (flows.length == 0) {
            return Estimate.absent(Reason.NO_DATA);
        }
        if (!Results.allFinite(flows)) {
            return Estimate.absent(Reason.NON_FINITE_INPUT);
        }
        if (DiscountRoots.signChanges(flows) == 0) {
            return Estimate.absent(Reason.NO_SIGN_CHANGE);
        }
        double[] rates = DiscountRoots.rates(times, flows);
        if (rates.length == 1) {
            return Results.plain(rates[0]);
        }
        if (rates.length == 0) {
            return Estimate.absent(Reason.NO_REAL_IRR);
        }
        double[] positive = Arrays.stream(rates).filter(rate -> rate > 0).toArray();
        return positive.length == 1 && DiscountRoots.signChanges(runningSums(flows)) == 1
                ? Results.plain(positive[0])
                : Estimate.absent(Reason.MULTIPLE_IRR, "rates " + Arrays.toString(rounded(rates)));
    }

    private static double[] rounded(double[] rates) {
        return Arrays.stream(rates).map(rate -> Math.rint(rate * 1e6) / 1e6).toArray();
    }

    private static double[] runningSums(double[] flows) {
        double[] sums = flows.clone();
        Arrays.parallelPrefix(sums, Double::sum);
        return sums;
    }
}
