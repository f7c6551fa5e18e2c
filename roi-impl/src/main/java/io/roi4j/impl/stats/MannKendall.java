package io.roi4j.impl.stats;

import io.roi4j.Estimate;
import io.roi4j.Reason;
import java.util.Arrays;

/**
 * The Mann–Kendall test: does a series rise or fall more often than chance would have it?
 *
 * <p>{@code S} is the number of pairs that rise less the number that fall; its variance, with ties {@code t}, is
 * {@code (n(n − 1)(2n + 5) − Σt(t − 1)(2t + 5))/18}; {@code z = (S ∓ 1)/√Var}, with continuity correction;
 * {@code τ = S/(n(n − 1)/2)}, Kendall's tau-a, in [−1, 1]. Below {@value #EXACT_BELOW} observations without ties the
 * p-value is exact, else normal. All equal: {@code S = 0}, p = 1.
 *
 * <p>Fewer than {@value #MIN_OBSERVATIONS} observations: p and τ are absent, {@link Reason#INSUFFICIENT_SAMPLE}. A value
 * that isn't finite: {@link Reason#NON_FINITE_INPUT}. The test takes the observations as independent; see
 * {@link HamedRao} and {@link SeasonalKendall} where they aren't.
 *
 * <p>Source: Mann (1945), Econometrica 13, 245–259; Kendall (1975), Rank Correlation Methods.
 */
public final class MannKendall {
    /** The least number of observations that the test is given for. */
    public static final int MIN_OBSERVATIONS = 4;

    private static final int EXACT_BELOW = 10;

    private MannKendall() {}

    /**
     * What the test found.
     *
     * @param s the statistic {@code S}
     * @param variance its variance if there is no trend
     * @param z the standardised statistic, 0 where the variance is 0
     * @param p the two-sided p-value
     * @param tau Kendall's tau-a
     */
    public record Result(long s, double variance, double z, Estimate p, Estimate tau) {}

    /** The test of a series in the order of time. */
    public static Result of(double[] y) {
        if (!Results.allFinite(y)) {
            var absent = Estimate.absent(Reason.NON_FINITE_INPUT);
            return new Result(0, 0, 0, absent, absent);
        }
        int n = y.length;
        long s = s(y);
        double variance = variance(y);
        double z = z(s, variance);
        if (n < MIN_OBSERVATIONS) {
            var absent = Estimate.absent(Reason.INSUFFICIENT_SAMPLE);
            return new Result(s, variance, z, absent, absent);
        }
        double p = n < EXACT_BELOW && !hasTies(y) ? exactP(n, Math.abs(s)) : Critical.twoSidedNormal(z);
        return new Result(s, variance, z, Results.plain(p), Results.plain(s / (n * (n - 1.0) / 2)));
    }

    static long s(double[] y) {
        long s = 0;
        for (int j = 1; j < y.length; j++) {
            for (int i = 0; i < j; i++) {
                s += y[j] > y[i] ? 1 : y[j] < y[i] ? -1 : 0;
            }
        }
        return s;
    }

    static double variance(double[] y) {
        double[] sorted = y.clone();
        Arrays.sort(sorted);
        double variance = term(sorted.length);
        for (int start = 0, end; start < sorted.length; start = end) {
            end = start + 1;
            while (end < sorted.length && sorted[end] == sorted[start]) {
                end++;
            }
            variance -= term(end - start);
        }
        return variance / 18;
    }

    static double z(long s, double variance) {
        return variance > 0 ? (s - Long.signum(s)) / Math.sqrt(variance) : 0;
    }

    private static double term(double n) {
        return n * (n - 1) * (2 * n + 5);
    }

    private static boolean hasTies(double[] y) {
        return Arrays.stream(y).distinct().count() < y.length;
    }

    /** Twice the chance of {@code S ≥ s} among all orders of {@code n} values, at most 1. */
    private static double exactP(int n, long s) {
        int pairs = n * (n - 1) / 2;
        double[] orders = {1};
        for (int size = 2; size <= n; size++) {
            double[] next = new double[orders.length + size - 1];
            for (int inversions = 0; inversions < orders.length; inversions++) {
                for (int more = 0; more < size; more++) {
                    next[inversions + more] += orders[inversions] / size;
                }
            }
            orders = next;
        }
        double tail = 0;
        for (int inversions = 0; pairs - 2 * inversions >= s; inversions++) {
            tail += orders[inversions];
        }
        return Math.min(1, 2 * tail);
    }
}
