package io.roi4j.impl.stats;

import io.roi4j.Estimate;
import io.roi4j.Reason;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The {@linkplain Elasticity elasticity} of changes: the slope of {@code Δ ln y} on {@code Δ ln x} from one point to the next in
 * time, with an intercept for a common drift. Two series that only wander along together have none.
 *
 * <p>A value that is 0 or negative: absent, {@link Reason#NON_POSITIVE_FOR_LOG}; then fewer than {@value #MIN_POINTS} points:
 * {@link Reason#INSUFFICIENT_SAMPLE}; all changes of {@code x} equal: {@link Reason#NO_VARIATION_IN_X}.
 *
 * <p>Source: Granger and Newbold (1974), Journal of Econometrics 2, 111–120.
 */
public final class DifferencedElasticity {
    /** The method's name in an {@link io.roi4j.Interval}. */
    public static final String METHOD = "differences of logarithms, Student t";

    /** The least number of points. */
    public static final int MIN_POINTS = 5;

    /** What rounding leaves of a spread that is 0, as a share of the size of the logarithms. */
    private static final double ROUNDING = 1e-12;

    private DifferencedElasticity() {}

    /** The elasticity of {@code y} to {@code x}, measured at the times {@code t}. */
    public static Estimate of(double[] t, double[] x, double[] y, double confidence) {
        Critical.tail(confidence);
        Results.requireSameLength(t.length, x.length);
        Results.requireSameLength(t.length, y.length);
        Reason refusal = Results.allFinite(t) ? Elasticity.refusal(x, y, MIN_POINTS) : Reason.NON_FINITE_INPUT;
        if (refusal != null) {
            return Estimate.absent(refusal);
        }
        int[] order = IntStream.range(0, t.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> t[i])
                        .thenComparingDouble(i -> x[i])
                        .thenComparingDouble(i -> y[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] dx = changes(order, x);
        double[] dy = changes(order, y);
        CoMoments moments = CoMoments.of(dx, dy);
        double size = Arrays.stream(x).map(v -> Math.abs(Math.log(v))).max().orElse(0);
        if (moments.sxx() <= ROUNDING * ROUNDING * size * size * dx.length) {
            return Estimate.absent(Reason.NO_VARIATION_IN_X);
        }
        OlsSlope.Result line = OlsSlope.of(dx, dy, confidence);
        double slope = line.slope().value().orElse(Double.NaN);
        double error = line.slopeStandardError().value().orElse(Double.NaN);
        if (!Double.isFinite(slope) || !Double.isFinite(error)) {
            return line.slope();
        }
        double margin = Critical.t(confidence, line.degreesOfFreedom()) * error;
        return Results.estimate(slope, slope - margin, slope + margin, confidence, METHOD);
    }

    private static double[] changes(int[] order, double[] values) {
        double[] changes = new double[order.length - 1];
        Arrays.setAll(changes, i -> Math.log(values[order[i + 1]]) - Math.log(values[order[i]]));
        return changes;
    }
}
