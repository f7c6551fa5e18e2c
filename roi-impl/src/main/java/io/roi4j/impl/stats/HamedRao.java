package io.roi4j.impl.stats;

import io.roi4j.Estimate;
import io.roi4j.Reason;
import java.util.Arrays;

/**
 * The {@linkplain MannKendall Mann–Kendall} test for a series whose neighbours resemble each other: the variance of
 * {@code S} is multiplied by {@code 1 + 2/(n(n − 1)(n − 2)) · Σ(n − k)(n − k − 1)(n − k − 2)ρ(k)}.
 *
 * <p>{@code ρ(k)} is the autocorrelation, at lag {@code k}, of the ranks of the series after Sen's slope is taken out; only
 * those count that differ from 0 at the 5 % level ({@code |ρ| > 1.96/√n}), over all lags. A factor of 0 or less, which a
 * strongly alternating series can bring, leaves the variance as it was.
 *
 * <p>Fewer than {@value MannKendall#MIN_OBSERVATIONS} observations: as there, {@link Reason#INSUFFICIENT_SAMPLE};
 * more than {@link SenSlope} takes: p is absent, {@link Reason#OUT_OF_RANGE}.
 *
 * <p>Source: Hamed and Rao (1998), Journal of Hydrology 204, 182–196.
 */
public final class HamedRao {
    private HamedRao() {}

    /** The test of a series in the order of time; the variance and what follows from it are the corrected ones. */
    public static MannKendall.Result of(double[] y) {
        MannKendall.Result plain = MannKendall.of(y);
        if (plain.p().value().isEmpty()) {
            return plain;
        }
        Estimate slope = SenSlope.of(y, 0.95);
        if (slope.value().isEmpty()) {
            return new MannKendall.Result(plain.s(), plain.variance(), plain.z(), slope, plain.tau());
        }
        double factor = factor(y, slope.value().getAsDouble());
        double variance = plain.variance() * (factor > 0 ? factor : 1);
        double z = MannKendall.z(plain.s(), variance);
        return new MannKendall.Result(plain.s(), variance, z, Results.plain(Critical.twoSidedNormal(z)), plain.tau());
    }

    private static double factor(double[] y, double slope) {
        int n = y.length;
        double[] detrended = new double[n];
        Arrays.setAll(detrended, i -> y[i] - slope * i);
        double[] ranks = Ranks.of(detrended);
        double centre = (n + 1) / 2.0;
        Arrays.setAll(ranks, i -> ranks[i] - centre);
        double total = Arrays.stream(ranks).map(r -> r * r).sum();
        double bound = Critical.z(0.95) / Math.sqrt(n);
        double sum = 0;
        for (int lag = 1; lag < n; lag++) {
            double covariance = 0;
            for (int i = 0; i + lag < n; i++) {
                covariance += ranks[i] * ranks[i + lag];
            }
            double rho = total == 0 ? 0 : covariance / total;
            if (Math.abs(rho) > bound) {
                sum += (n - lag) * (n - lag - 1.0) * (n - lag - 2.0) * rho;
            }
        }
        return 1 + 2 / (n * (n - 1.0) * (n - 2.0)) * sum;
    }
}
