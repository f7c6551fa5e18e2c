package io.roi4j.impl.stats;

import io.roi4j.Estimate;
import io.roi4j.Reason;
import java.util.Arrays;

/**
 * The {@linkplain Elasticity elasticity} {@code ε} in {@code ln y = a + ε ln x + c·t}: what {@code x} and {@code y} both owe to
 * the time {@code t} is taken out of both before they are compared. With {@code t} at {@code n − 3} degrees of freedom.
 *
 * <p>A value that is 0 or negative: absent, {@link Reason#NON_POSITIVE_FOR_LOG}; then fewer than {@value #MIN_POINTS} points:
 * {@link Reason#INSUFFICIENT_SAMPLE}; all at one time, or {@code ln x} a straight line in time:
 * {@link Reason#NO_VARIATION_IN_X}.
 *
 * <p>Source: Frisch and Waugh (1933), Econometrica 1, 387–401.
 */
public final class DetrendedElasticity {
    /** The method's name in an {@link io.roi4j.Interval}. */
    public static final String METHOD = "log-log OLS with trend, Student t";

    /** The least number of points. */
    public static final int MIN_POINTS = 5;

    /** What rounding leaves of a variance that is 0. */
    private static final double ROUNDING = 1e-12;

    private DetrendedElasticity() {}

    /** The elasticity of {@code y} to {@code x}, measured at the times {@code t}. */
    public static Estimate of(double[] t, double[] x, double[] y, double confidence) {
        Critical.tail(confidence);
        Results.requireSameLength(t.length, x.length);
        Results.requireSameLength(t.length, y.length);
        Reason refusal = Results.allFinite(t) ? Elasticity.refusal(x, y, MIN_POINTS) : Reason.NON_FINITE_INPUT;
        if (refusal != null) {
            return Estimate.absent(refusal);
        }
        double[] logX = Arrays.stream(x).map(Math::log).toArray();
        double[] logY = Arrays.stream(y).map(Math::log).toArray();
        CoMoments inTime = CoMoments.of(t, logX);
        if (inTime.sxx() == 0) {
            return Estimate.absent(Reason.NO_VARIATION_IN_X);
        }
        CoMoments rest = CoMoments.of(withoutTrend(t, logX), withoutTrend(t, logY));
        if (rest.sxx() <= ROUNDING * inTime.syy()) {
            return Estimate.absent(Reason.NO_VARIATION_IN_X);
        }
        double slope = rest.sxy() / rest.sxx();
        int df = t.length - 3;
        double variance = Math.max(0, rest.syy() - slope * rest.sxy()) / df;
        double margin = Critical.t(confidence, df) * Math.sqrt(variance / rest.sxx());
        return Results.estimate(slope, slope - margin, slope + margin, confidence, METHOD);
    }

    private static double[] withoutTrend(double[] t, double[] y) {
        CoMoments c = CoMoments.of(t, y);
        double[] rest = new double[y.length];
        Arrays.setAll(rest, i -> y[i] - c.meanY() - c.sxy() / c.sxx() * (t[i] - c.meanX()));
        return rest;
    }
}
