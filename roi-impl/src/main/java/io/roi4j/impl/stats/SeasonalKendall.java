package io.roi4j.impl.stats;

import io.roi4j.Estimate;
import io.roi4j.Reason;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The {@linkplain MannKendall Mann–Kendall} test for a series with a season: Mondays are compared with Mondays only. {@code S}
 * and its variance are added over the seasons, {@code z} has the continuity correction, {@code τ} is {@code S} over the
 * number of pairs within seasons.
 *
 * <p>No season with at least 2 observations, or fewer than {@value MannKendall#MIN_OBSERVATIONS} observations in all: p and
 * τ are absent, {@link Reason#INSUFFICIENT_SAMPLE}.
 *
 * <p>Source: Hirsch, Slack and Smith (1982), Water Resources Research 18, 107–121.
 */
public final class SeasonalKendall {
    private SeasonalKendall() {}

    /**
     * The test of an equally spaced series.
     *
     * @param period the number of observations after which the season comes back, at least 1
     */
    public static MannKendall.Result of(double[] y, int period) {
        if (period < 1) {
            throw new IllegalArgumentException("period must be at least 1, got " + period);
        }
        return of(y, IntStream.range(0, y.length).map(i -> i % period).toArray());
    }

    /**
     * The test of a series that may have gaps.
     *
     * @param season the place of each observation in its season, such as the day of the week
     */
    public static MannKendall.Result of(double[] y, int[] season) {
        Results.requireSameLength(y.length, season.length);
        if (!Results.allFinite(y)) {
            return MannKendall.of(y);
        }
        long s = 0;
        double variance = 0;
        double pairs = 0;
        for (int place : Arrays.stream(season).distinct().toArray()) {
            double[] part = IntStream.range(0, y.length)
                    .filter(i -> season[i] == place)
                    .mapToDouble(i -> y[i])
                    .toArray();
            s += MannKendall.s(part);
            variance += MannKendall.variance(part);
            pairs += part.length * (part.length - 1.0) / 2;
        }
        double z = MannKendall.z(s, variance);
        if (pairs == 0 || y.length < MannKendall.MIN_OBSERVATIONS) {
            var absent = Estimate.absent(Reason.INSUFFICIENT_SAMPLE);
            return new MannKendall.Result(s, variance, z, absent, absent);
        }
        return new MannKendall.Result(
                s, variance, z, Results.plain(Critical.twoSidedNormal(z)), Results.plain(s / pairs));
    }
}
