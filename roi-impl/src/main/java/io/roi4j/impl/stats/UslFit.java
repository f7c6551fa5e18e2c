package io.roi4j.impl.stats;

import io.roi4j.Estimate;
import io.roi4j.Reason;
import org.hipparchus.linear.RealMatrix;

/**
 * A fitted curve of the {@linkplain UniversalScalabilityLaw universal scalability law}. Where there is none, all are absent
 * for its reason.
 *
 * @param alpha contention, the share of the work that waits its turn
 * @param beta coherency, the cost of each pair of workers agreeing
 * @param gamma the throughput of one, in the unit of the throughputs
 * @param residualDeviation the standard deviation about the curve, in that unit; absent without degrees of freedom
 * @param peakLoad {@code √((1 − α)/β)}, where throughput is greatest, at least 1; {@code β = 0}: absent,
 *     {@link Reason#NO_FINITE_PEAK}
 * @param peakThroughput the throughput there
 * @param limit {@code γ/α}, what throughput would tend to without coherency cost; {@code α = 0}: absent,
 *     {@link Reason#NO_FINITE_PEAK}
 */
public record UslFit(
        Estimate alpha,
        Estimate beta,
        Estimate gamma,
        Estimate residualDeviation,
        Estimate peakLoad,
        Estimate peakThroughput,
        Estimate limit) {

    static UslFit absent(Reason reason) {
        Estimate none = Estimate.absent(reason);
        return new UslFit(none, none, none, none, none, none, none);
    }

    /** The name of the method for what follows from the parameters, in an {@link io.roi4j.Interval}. */
    public static final String DELTA = "delta method on the logarithm, Student t";

    /**
     * How badly the parameters are known.
     *
     * @param covariances of gamma, alpha and beta per unit of the residual variance
     * @param t Student's quantile x the residual deviation
     */
    record Spread(RealMatrix covariances, double t, double confidence) {

        /** A positive figure that moves by these with gamma, alpha and beta, with its limits. */
        Estimate around(double value, double... gradient) {
            double variance = 0;
            for (int i = 0; i < gradient.length; i++) {
                for (int j = 0; j < gradient.length; j++) {
                    variance += gradient[i] * gradient[j] * covariances.getEntry(i, j);
                }
            }
            double factor = Math.exp(t * Math.sqrt(Math.max(0, variance)) / value);
            boolean bounded = Double.isFinite(factor * value) && value / factor > 0;
            return bounded
                    ? Results.estimate(value, value / factor, value * factor, confidence, DELTA)
                    : Results.withoutLimits(value, Reason.DENOMINATOR_NOT_SIGNIFICANT);
        }
    }

    static UslFit of(Estimate alpha, Estimate beta, Estimate gamma, Estimate residualDeviation, Spread spread) {
        double a = alpha.value().orElseThrow();
        double b = beta.value().orElseThrow();
        double g = gamma.value().orElseThrow();
        Estimate none = Estimate.absent(Reason.NO_FINITE_PEAK);
        return new UslFit(
                alpha,
                beta,
                gamma,
                residualDeviation,
                b == 0 ? none : peakLoad(a, b, spread),
                b == 0 ? none : peakThroughput(a, b, g, spread),
                a == 0 ? none : spread.around(g / a, 1 / a, -g / (a * a), 0));
    }

    private static double peak(double a, double b) {
        return Math.max(1, Math.sqrt(Math.max(0, 1 - a) / b));
    }

    private static Estimate peakLoad(double a, double b, Spread spread) {
        double peak = peak(a, b);
        // At its bound of 1 it doesn't move with the parameters.
        return peak > 1
                ? spread.around(peak, 0, -peak / (2 * (1 - a)), -peak / (2 * b))
                : Results.withoutLimits(peak, Reason.OUT_OF_RANGE);
    }

    /** At the peak the throughput doesn't change with the load, so that the peak's own spread adds nothing. */
    private static Estimate peakThroughput(double a, double b, double g, Spread spread) {
        double n = peak(a, b);
        double x = throughput(a, b, g, n);
        double slope = -x * (n - 1) / (1 + a * (n - 1) + b * n * (n - 1));
        return spread.around(x, x / g, slope, slope * n);
    }

    /** The throughput that the curve has at a load; absent as the curve is, or at a load that isn't positive. */
    public Estimate at(double load) {
        if (alpha.value().isEmpty() || beta.value().isEmpty() || gamma.value().isEmpty()) {
            return alpha;
        }
        return load > 0
                ? Results.plain(throughput(
                        alpha.value().getAsDouble(),
                        beta.value().getAsDouble(),
                        gamma.value().getAsDouble(),
                        load))
                : Estimate.absent(Reason.OUT_OF_RANGE);
    }

    private static double throughput(double alpha, double beta, double gamma, double n) {
        return gamma * n / (1 + alpha * (n - 1) + beta * n * (n - 1));
    }
}
