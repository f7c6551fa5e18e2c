package io.roi4j.impl.stats;

import io.roi4j.Estimate;
import io.roi4j.Reason;
import java.util.Arrays;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresOptimizer.Optimum;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.optim.nonlinear.vector.leastsquares.MultivariateJacobianFunction;
import org.hipparchus.util.Pair;
import org.jspecify.annotations.Nullable;

/**
 * Gunther's universal scalability law, {@code X(N) = γN/(1 + α(N − 1) + βN(N − 1))}: throughput {@code X} at a load or a number
 * of workers {@code N}, with contention {@code α ≥ 0}, coherency cost {@code β ≥ 0} and {@code γ} the throughput of one. Fitted by
 * nonlinear least squares; the limits are {@code t} standard errors away at {@code n} less the fitted parameters' degrees of
 * freedom, cut at 0.
 *
 * <p>Where the best fit would have a negative {@code α} or {@code β}, that one is held at 0, without an interval
 * ({@link Reason#OUT_OF_RANGE}), and the others are fitted again.
 *
 * <p>An {@code N} or {@code X} that isn't positive: absent, {@link Reason#INVALID_INPUT}; fewer than {@value #MIN_POINTS} points or
 * 3 different {@code N}: {@link Reason#INSUFFICIENT_SAMPLE}; no convergence: {@link Reason#NON_CONVERGED}.
 *
 * <p>Source: Gunther (2007), Guerrilla Capacity Planning, chapters 4 to 6; the standard errors: Bates and Watts (1988),
 * Nonlinear Regression Analysis.
 */
public final class UniversalScalabilityLaw {
    /** The method's name in an {@link io.roi4j.Interval}. */
    public static final String METHOD = "nonlinear least squares, Student t";

    /** The least number of points: 3 parameters and one to see how well they fit. */
    public static final int MIN_POINTS = 4;

    private static final int MAX_EVALUATIONS = 10_000;
    private static final double NEGLIGIBLE = 1e-9;

    private UniversalScalabilityLaw() {}

    /** The curve through throughputs {@code x} at loads {@code n}. */
    public static UslFit fit(double[] n, double[] x, double confidence) {
        Critical.tail(confidence);
        Results.requireSameLength(n.length, x.length);
        if (!Results.allFinite(n) || !Results.allFinite(x)) {
            return UslFit.absent(Reason.NON_FINITE_INPUT);
        }
        if (Arrays.stream(n).anyMatch(v -> v <= 0) || Arrays.stream(x).anyMatch(v -> v <= 0)) {
            return UslFit.absent(Reason.INVALID_INPUT);
        }
        if (n.length < MIN_POINTS || Arrays.stream(n).distinct().count() < 3) {
            return UslFit.absent(Reason.INSUFFICIENT_SAMPLE);
        }
        Solution best = null;
        for (boolean[] free : new boolean[][] {{true, true}, {true, false}, {false, true}, {false, false}}) {
            Solution solution = solve(n, x, free[0], free[1]);
            if (solution != null && (best == null || solution.squares < best.squares)) {
                best = solution;
            }
            // An inner optimum can't be beaten by one on the edge.
            if (best != null && free[0] && free[1]) {
                break;
            }
        }
        return best == null ? UslFit.absent(Reason.NON_CONVERGED) : result(best, n.length, confidence);
    }

    /**
     * With the standard errors per unit of the residual deviation, NaN for a parameter that was held, and the covariances of
     * gamma, alpha and beta per unit of the residual variance, 0 for one that was held.
     */
    private record Solution(
            double alpha,
            double beta,
            double gamma,
            double alphaError,
            double betaError,
            double gammaError,
            RealMatrix covariances,
            double squares,
            int parameters) {}

    /** The best fit with some parameters held at 0; null if it doesn't converge or leaves the region. */
    private static @Nullable Solution solve(double[] n, double[] x, boolean freeAlpha, boolean freeBeta) {
        int free = 1 + (freeAlpha ? 1 : 0) + (freeBeta ? 1 : 0);
        double[] start = new double[free];
        Arrays.fill(start, 0.01);
        // One worker's throughput is at least that of any point per worker.
        double gamma = 0;
        for (int i = 0; i < n.length; i++) {
            gamma = Math.max(gamma, x[i] / n[i]);
        }
        // In units of it, so that all parameters are of like size.
        double unit = gamma;
        start[0] = 1;
        double[] target = Arrays.stream(x).map(v -> v / unit).toArray();
        try {
            Optimum optimum = new LevenbergMarquardtOptimizer()
                    .optimize(new LeastSquaresBuilder()
                            .start(start)
                            .target(target)
                            .model(model(n, freeAlpha, freeBeta))
                            .maxEvaluations(MAX_EVALUATIONS)
                            .maxIterations(MAX_EVALUATIONS)
                            .build());
            double[] p = optimum.getPoint().toArray();
            double alpha = freeAlpha ? p[1] : 0;
            double beta = freeBeta ? p[free - 1] : 0;
            double most = Arrays.stream(n).max().orElse(1);
            // What makes no difference at the greatest load is 0 but for rounding, and would put the peak anywhere.
            boolean inside =
                    (!freeAlpha || alpha * most > NEGLIGIBLE) && (!freeBeta || beta * most * most > NEGLIGIBLE);
            if (!inside || !(p[0] > 0) || !Results.allFinite(p)) {
                return null;
            }
            double[] errors = optimum.getSigma(1e-14).toArray();
            double deviation = optimum.getCost() * unit;
            RealMatrix scaled = optimum.getCovariances(1e-14);
            int[] places = {0, freeAlpha ? 1 : -1, freeBeta ? free - 1 : -1};
            RealMatrix covariances = new Array2DRowRealMatrix(3, 3);
            for (int row = 0; row < 3; row++) {
                for (int column = 0; column < 3; column++) {
                    if (places[row] >= 0 && places[column] >= 0) {
                        // Only gamma is in units; the residuals always are.
                        double per = (row == 0 ? 1 : unit) * (column == 0 ? 1 : unit);
                        covariances.setEntry(row, column, scaled.getEntry(places[row], places[column]) / per);
                    }
                }
            }
            return new Solution(
                    alpha,
                    beta,
                    p[0] * unit,
                    freeAlpha ? errors[1] / unit : Double.NaN,
                    freeBeta ? errors[free - 1] / unit : Double.NaN,
                    errors[0],
                    covariances,
                    deviation * deviation,
                    free);
        } catch (MathRuntimeException e) {
            return null;
        }
    }

    private static MultivariateJacobianFunction model(double[] n, boolean freeAlpha, boolean freeBeta) {
        return point -> {
            int free = point.getDimension();
            double alpha = freeAlpha ? point.getEntry(1) : 0;
            double beta = freeBeta ? point.getEntry(free - 1) : 0;
            var values = new ArrayRealVector(n.length);
            var jacobian = new Array2DRowRealMatrix(n.length, free);
            for (int i = 0; i < n.length; i++) {
                double perGamma = n[i] / (1 + alpha * (n[i] - 1) + beta * n[i] * (n[i] - 1));
                double value = point.getEntry(0) * perGamma;
                values.setEntry(i, value);
                jacobian.setEntry(i, 0, perGamma);
                double slope = -value * perGamma * (n[i] - 1);
                if (freeAlpha) {
                    jacobian.setEntry(i, 1, slope / n[i]);
                }
                if (freeBeta) {
                    jacobian.setEntry(i, free - 1, slope);
                }
            }
            return new Pair<>(values, jacobian);
        };
    }

    private static UslFit result(Solution fit, int points, double confidence) {
        int df = points - fit.parameters;
        double residual = Math.sqrt(fit.squares / df);
        double t = residual * Critical.t(confidence, df);
        return UslFit.of(
                parameter(fit.alpha, t * fit.alphaError, confidence),
                parameter(fit.beta, t * fit.betaError, confidence),
                parameter(fit.gamma, t * fit.gammaError, confidence),
                Results.plain(residual),
                new UslFit.Spread(fit.covariances, t, confidence));
    }

    private static Estimate parameter(double value, double margin, double confidence) {
        return Double.isNaN(margin)
                ? Results.withoutLimits(value, Reason.OUT_OF_RANGE)
                : Results.estimate(value, Math.max(0, value - margin), value + margin, confidence, METHOD);
    }
}
