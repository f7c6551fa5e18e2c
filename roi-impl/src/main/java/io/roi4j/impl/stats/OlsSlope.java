package io.roi4j.impl.stats;

import io.roi4j.Estimate;
import io.roi4j.Limits;
import io.roi4j.NoInterval;
import io.roi4j.Reason;
import org.hipparchus.stat.regression.SimpleRegression;

/**
 * The straight line of least squares, {@code y = a + b·x}; its slope {@code b}, in units of {@code y} per unit of
 * {@code x}, with {@code b ± t·se} at {@code n − 2} degrees of freedom.
 *
 * <p>Fewer than 2 points: absent, {@link Reason#INSUFFICIENT_SAMPLE}; all {@code x} equal:
 * {@link Reason#NO_VARIATION_IN_X}; 2 points: a slope without an interval, {@link Reason#INSUFFICIENT_SAMPLE}.
 *
 * <p>Source: Draper and Smith (1998), Applied Regression Analysis, 3rd ed., chapter 1; computed by Hipparchus.
 */
public final class OlsSlope {
    /** The method's name in an {@link io.roi4j.Interval}. */
    public static final String METHOD = "Student t";

    private OlsSlope() {}

    /**
     * The line. Where the slope is absent, so are the others.
     *
     * @param slope the slope with its interval
     * @param intercept the value at {@code x = 0} with its interval
     * @param slopeStandardError the slope's standard error; absent with 2 points
     * @param residualDeviation the standard deviation about the line; absent with 2 points
     * @param rSquared the share of the variance of {@code y} that the line explains; absent if {@code y} doesn't vary
     * @param p the two-sided p-value of a slope of 0; absent with 2 points
     * @param degreesOfFreedom {@code n − 2}, or 0
     */
    public record Result(
            Estimate slope,
            Estimate intercept,
            Estimate slopeStandardError,
            Estimate residualDeviation,
            Estimate rSquared,
            Estimate p,
            int degreesOfFreedom) {}

    /** The line through the points {@code (x, y)}. */
    public static Result of(double[] x, double[] y, double confidence) {
        Critical.tail(confidence);
        Results.requireSameLength(x.length, y.length);
        if (!Results.allFinite(x) || !Results.allFinite(y)) {
            return absent(Reason.NON_FINITE_INPUT);
        }
        if (x.length < 2) {
            return absent(Reason.INSUFFICIENT_SAMPLE);
        }
        var line = new SimpleRegression();
        for (int i = 0; i < x.length; i++) {
            line.addData(x[i], y[i]);
        }
        double slope = line.getSlope();
        if (line.getXSumSquares() == 0 || !Double.isFinite(slope)) {
            return absent(Reason.NO_VARIATION_IN_X);
        }
        Estimate rSquared = line.getTotalSumSquares() == 0
                ? Estimate.absent(Reason.ZERO_DENOMINATOR)
                : Results.plain(Math.max(0, Math.min(1, line.getRSquare())));
        int df = x.length - 2;
        if (df == 0) {
            Estimate none = Estimate.absent(Reason.INSUFFICIENT_SAMPLE);
            Limits limits = new NoInterval(Reason.INSUFFICIENT_SAMPLE);
            return new Result(
                    Results.estimate(slope, limits),
                    Results.estimate(line.getIntercept(), limits),
                    none,
                    none,
                    rSquared,
                    none,
                    0);
        }
        double t = Critical.t(confidence, df);
        double se = line.getSlopeStdErr();
        return new Result(
                withMargin(slope, t * se, confidence),
                withMargin(line.getIntercept(), t * line.getInterceptStdErr(), confidence),
                Results.plain(se),
                Results.plain(Math.sqrt(line.getMeanSquareError())),
                rSquared,
                Results.plain(se == 0 ? (slope == 0 ? 1 : 0) : Critical.twoSidedT(slope / se, df)),
                df);
    }

    private static Estimate withMargin(double value, double margin, double confidence) {
        return Results.estimate(value, value - margin, value + margin, confidence, METHOD);
    }

    private static Result absent(Reason reason) {
        Estimate none = Estimate.absent(reason);
        return new Result(none, none, none, none, none, none, 0);
    }
}
