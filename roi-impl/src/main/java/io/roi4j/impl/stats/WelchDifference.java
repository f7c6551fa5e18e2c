package io.roi4j.impl.stats;

import io.roi4j.Estimate;
import io.roi4j.Reason;

/**
 * The difference of the means of two independent groups whose spreads may differ: {@code d ± t·√(s₁²/n₁ + s₂²/n₂)} at the
 * degrees of freedom of Welch and Satterthwaite.
 *
 * <p>A group without values: absent, {@link Reason#NO_DATA}; with one: a difference without an interval,
 * {@link Reason#INSUFFICIENT_SAMPLE}.
 *
 * <p>Source: Welch (1947), Biometrika 34, 28–35; Satterthwaite (1946), Biometrics Bulletin 2, 110–114.
 */
public final class WelchDifference {
    /** The method's name in an {@link io.roi4j.Interval}. */
    public static final String METHOD = "Welch t";

    private WelchDifference() {}

    /**
     * The comparison. Statistic, degrees of freedom and p are absent where the interval is, or where neither group varies.
     *
     * @param difference the first mean less the second
     * @param t the difference over its standard error
     * @param degreesOfFreedom not always a whole number
     * @param p the two-sided p-value
     */
    public record Result(Estimate difference, Estimate t, Estimate degreesOfFreedom, Estimate p) {}

    /** The first group's mean less the second's. */
    public static Estimate of(Moments first, Moments second, double confidence) {
        return test(first, second, confidence).difference;
    }

    /** The same with the test of no difference. */
    public static Result test(Moments first, Moments second, double confidence) {
        Critical.tail(confidence);
        if (first.n() == 0 || second.n() == 0) {
            return withoutTest(Estimate.absent(Reason.NO_DATA), Reason.NO_DATA);
        }
        if (!first.isFinite() || !second.isFinite()) {
            return withoutTest(Estimate.absent(Reason.NON_FINITE_INPUT), Reason.NON_FINITE_INPUT);
        }
        double d = first.mean() - second.mean();
        if (first.n() < 2 || second.n() < 2) {
            return withoutTest(Results.withoutLimits(d, Reason.INSUFFICIENT_SAMPLE), Reason.INSUFFICIENT_SAMPLE);
        }
        double se1 = first.standardError();
        double se2 = second.standardError();
        double margin = Welch.margin(se1, first.n(), se2, second.n(), confidence);
        Estimate difference = Results.estimate(d, d - margin, d + margin, confidence, METHOD);
        double se = Math.hypot(se1, se2);
        if (se == 0) {
            return withoutTest(difference, Reason.ZERO_DENOMINATOR);
        }
        double df = Welch.degreesOfFreedom(se1, first.n(), se2, second.n());
        return new Result(
                difference, Results.plain(d / se), Results.plain(df), Results.plain(Critical.twoSidedT(d / se, df)));
    }

    private static Result withoutTest(Estimate difference, Reason reason) {
        Estimate none = Estimate.absent(reason);
        return new Result(difference, none, none, none);
    }
}
