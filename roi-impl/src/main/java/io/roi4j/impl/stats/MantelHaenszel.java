package io.roi4j.impl.stats;

import io.roi4j.Estimate;
import io.roi4j.Reason;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Two groups compared within strata (segments), so that a different mix of strata can't pass for a difference of the
 * groups.
 *
 * <p>A stratum is {@code {a, b, c, d}}: errors and right answers of the first group, then of the second, {@code n} in all.
 * The common odds ratio is {@code Σ(ad/n)/Σ(bc/n)}; its limits are normal on the log scale with the variance of Robins,
 * Breslow and Greenland. The statistic is {@code (Σ(a − E a))²/ΣVar a}, without continuity correction, chi-square with one
 * degree of freedom. Strata with fewer than 2 items don't count.
 *
 * <p>No stratum in which both groups and both outcomes occur: statistic and p-value absent,
 * {@link Reason#INSUFFICIENT_SAMPLE}. {@code Σ(bc/n) = 0}: the odds ratio is absent, {@link Reason#ZERO_DENOMINATOR};
 * {@code Σ(ad/n) = 0}: it is 0 without an interval, {@link Reason#ZERO_CELL}.
 *
 * <p>Source: Mantel and Haenszel (1959), J. Natl. Cancer Inst. 22, 719–748; Robins, Breslow and Greenland (1986),
 * Biometrics 42, 311–323; Woolf (1955), Annals of Human Genetics 19, 251–253; the reversal: Simpson (1951), J. R. Stat. Soc. B 13, 238–241.
 */
public final class MantelHaenszel {
    /** The method's name in an {@link io.roi4j.Interval}. */
    public static final String METHOD = "Mantel-Haenszel, Robins-Breslow-Greenland";

    /** The name of the pooled ratio's method in an {@link io.roi4j.Interval}. */
    public static final String WOOLF = "Woolf logit";

    private MantelHaenszel() {}

    /**
     * What the strata say.
     *
     * @param oddsRatio the common odds ratio within strata; above 1 the first group errs more
     * @param pooledOddsRatio the odds ratio of the table of all strata together, with Woolf's limits: normal on the log
     *     scale with the variance {@code 1/a + 1/b + 1/c + 1/d}
     * @param statistic the chi-square statistic
     * @param p its p-value
     * @param reversed whether the groups stand the other way round within strata than pooled (Simpson's paradox)
     */
    public record Result(
            Estimate oddsRatio, Estimate pooledOddsRatio, Estimate statistic, Estimate p, boolean reversed) {}

    /** The comparison over strata {@code {errors1, right1, errors2, right2}}. */
    public static Result of(long[][] strata, double confidence) {
        double z = Critical.z(confidence);
        double[] pooled = new double[4];
        double r = 0;
        double s = 0;
        double pr = 0;
        double psQr = 0;
        double qs = 0;
        double excess = 0;
        double variance = 0;
        for (long[] stratum : strata) {
            Results.requireSameLength(stratum.length, 4);
            for (int i = 0; i < 4; i++) {
                Results.requireCount(stratum[i], "count");
                pooled[i] += stratum[i];
            }
            double a = stratum[0];
            double b = stratum[1];
            double c = stratum[2];
            double d = stratum[3];
            double n = a + b + c + d;
            if (n < 2) {
                continue;
            }
            double concordant = a * d / n;
            double discordant = b * c / n;
            double onDiagonal = (a + d) / n;
            double offDiagonal = (b + c) / n;
            r += concordant;
            s += discordant;
            pr += onDiagonal * concordant;
            psQr += onDiagonal * discordant + offDiagonal * concordant;
            qs += offDiagonal * discordant;
            excess += a - (a + b) * (a + c) / n;
            variance += (a + b) / n * (c + d) / n * (a + c) * (b + d) / (n - 1);
        }
        Estimate pooledOdds = odds(pooled[0] * pooled[3], pooled[1] * pooled[2]);
        double woolf = 1 / pooled[0] + 1 / pooled[1] + 1 / pooled[2] + 1 / pooled[3];
        if (Double.isFinite(woolf)) {
            double value = pooled[0] * pooled[3] / (pooled[1] * pooled[2]);
            double factor = Math.exp(z * Math.sqrt(woolf));
            pooledOdds = Results.estimate(value, value / factor, value * factor, confidence, WOOLF);
        }
        Estimate odds = odds(r, s);
        if (r > 0 && s > 0) {
            double factor = Math.exp(z * Math.sqrt(pr / (2 * r * r) + psQr / (2 * r * s) + qs / (2 * s * s)));
            odds = Results.estimate(r / s, r / s / factor, r / s * factor, confidence, METHOD);
        }
        boolean reversed = (r - s) * (pooled[0] * pooled[3] - pooled[1] * pooled[2]) < 0;
        if (variance == 0) {
            var absent = Estimate.absent(Reason.INSUFFICIENT_SAMPLE);
            return new Result(odds, pooledOdds, absent, absent, reversed);
        }
        double chiSquare = excess * excess / variance;
        double p = ChiSquaredDistribution.of(1).survivalProbability(chiSquare);
        return new Result(odds, pooledOdds, Results.plain(chiSquare), Results.plain(p), reversed);
    }

    private static Estimate odds(double concordant, double discordant) {
        if (discordant == 0) {
            return Estimate.absent(Reason.ZERO_DENOMINATOR);
        }
        return concordant == 0 ? Results.withoutLimits(0, Reason.ZERO_CELL) : Results.plain(concordant / discordant);
    }
}
