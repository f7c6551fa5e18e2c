package io.roi4j.impl.stats;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * McNemar's test, exact: do two judges of the same items differ in their rate of successes?
 *
 * <p>Only the items on which they disagree speak. If neither is better, {@code onlyFirst} of them is a fair coin's
 * count; the p-value is twice the chance of the smaller count or less, at most 1. No disagreement: 1.
 *
 * <p>Source: McNemar (1947), Psychometrika 12, 153–157; the exact form as in Fagerland, Lydersen and Laake (2013), BMC
 * Medical Research Methodology 13:91.
 */
public final class McNemar {
    private McNemar() {}

    /** The two-sided p-value, in [0, 1]. */
    public static double exactP(long onlyFirst, long onlySecond) {
        Results.requireCount(onlyFirst, "onlyFirst");
        Results.requireCount(onlySecond, "onlySecond");
        if (onlyFirst == onlySecond) {
            return 1;
        }
        double few = Math.min(onlyFirst, onlySecond);
        double many = Math.max(onlyFirst, onlySecond);
        // The binomial sum as a beta integral, because counts here are longs.
        return Math.min(1, 2 * BetaDistribution.of(many, few + 1).cumulativeProbability(0.5));
    }
}
