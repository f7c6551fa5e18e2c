package io.roi4j.impl.stats;

import io.roi4j.Estimate;
import io.roi4j.Reason;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * By how many percent {@code y} grows when {@code x} grows by one: the slope {@code ε} of {@code ln y} on {@code ln x} by
 * least squares. Of a cost on a volume: below 1 the unit cost falls with scale.
 *
 * <p>Two intervals: the classical one, and one whose variance {@code Σ(x − mean)²e²/(1 − h)²/S_xx²} (HC3) also holds where
 * the scatter differs along the curve; both with {@code t} at {@code n − 2} degrees of freedom.
 *
 * <p>A value that is 0 or negative: absent, {@link Reason#NON_POSITIVE_FOR_LOG}, whatever the number of points; then fewer than
 * {@value #MIN_POINTS} points: {@link Reason#INSUFFICIENT_SAMPLE}; all {@code x} equal:
 * {@link Reason#NO_VARIATION_IN_X}. A point that alone decides the slope leaves HC3 without an interval,
 * {@link Reason#INSUFFICIENT_SAMPLE}.
 *
 * <p>Source: Nerlove (1963), Returns to scale in electricity supply; HC3: MacKinnon and White (1985), Journal of
 * Econometrics 29, 305–325.
 */
public final class Elasticity {
    /** The name of the classical method in an {@link io.roi4j.Interval}. */
    public static final String CLASSICAL = "log-log OLS, Student t";

    /** The name of the robust method in an {@link io.roi4j.Interval}. */
    public static final String ROBUST = "log-log OLS, HC3";

    /** The least number of points. */
    public static final int MIN_POINTS = 4;

    private Elasticity() {}

    /**
     * The fitted curve.
     *
     * @param classical the elasticity with the classical interval
     * @param robust the elasticity with the HC3 interval
     * @param line the line of the logarithms
     */
    public record Result(Estimate classical, Estimate robust, OlsSlope.Result line) {}

    /** The elasticity of {@code y} to {@code x}. */
    public static Result of(double[] x, double[] y, double confidence) {
        Critical.tail(confidence);
        Results.requireSameLength(x.length, y.length);
        Reason refusal = refusal(x, y, MIN_POINTS);
        if (refusal != null) {
            return absent(refusal);
        }
        double[] logX = Arrays.stream(x).map(Math::log).toArray();
        double[] logY = Arrays.stream(y).map(Math::log).toArray();
        OlsSlope.Result line = OlsSlope.of(logX, logY, confidence);
        if (line.slope().value().isEmpty()) {
            return new Result(line.slope(), line.slope(), line);
        }
        double slope = line.slope().value().getAsDouble();
        double t = Critical.t(confidence, line.degreesOfFreedom());
        double classical = t * line.slopeStandardError().value().orElseThrow();
        double robust = t * hc3(logX, logY, slope);
        return new Result(
                Results.estimate(slope, slope - classical, slope + classical, confidence, CLASSICAL),
                Double.isFinite(robust)
                        ? Results.estimate(slope, slope - robust, slope + robust, confidence, ROBUST)
                        : Results.withoutLimits(slope, Reason.INSUFFICIENT_SAMPLE),
                line);
    }

    /** Why there is no elasticity of these points in whatever way it is fitted; null where there may be one. */
    static @Nullable Reason refusal(double[] x, double[] y, int least) {
        if (!Results.allFinite(x) || !Results.allFinite(y)) {
            return Reason.NON_FINITE_INPUT;
        } else if (Arrays.stream(x).anyMatch(v -> v <= 0) || Arrays.stream(y).anyMatch(v -> v <= 0)) {
            return Reason.NON_POSITIVE_FOR_LOG;
        }
        return x.length < least ? Reason.INSUFFICIENT_SAMPLE : null;
    }

    private static double hc3(double[] x, double[] y, double slope) {
        CoMoments c = CoMoments.of(x, y);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double dx = x[i] - c.meanX();
            double residual = y[i] - c.meanY() - slope * dx;
            double notItsOwn = 1 - 1.0 / x.length - dx * dx / c.sxx();
            // A point with a leverage of 1 has no residual but for rounding.
            double scaled = notItsOwn < 1e-12 ? Double.POSITIVE_INFINITY : dx * residual / notItsOwn;
            sum += scaled * scaled;
        }
        return Math.sqrt(sum) / c.sxx();
    }

    private static Result absent(Reason reason) {
        Estimate none = Estimate.absent(reason);
        return new Result(none, none, new OlsSlope.Result(none, none, none, none, none, none, 0));
    }
}
