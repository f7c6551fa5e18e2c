package io.roi4j.impl.stats;

import io.roi4j.Estimate;
import io.roi4j.Reason;

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

    static UslFit of(Estimate alpha, Estimate beta, Estimate gamma, Estimate residualDeviation) {
        double a = alpha.value().orElseThrow();
        double b = beta.value().orElseThrow();
        double g = gamma.value().orElseThrow();
        Estimate none = Estimate.absent(Reason.NO_FINITE_PEAK);
        double peak = Math.max(1, Math.sqrt(Math.max(0, 1 - a) / b));
        return new UslFit(
                alpha,
                beta,
                gamma,
                residualDeviation,
                b == 0 ? none : Results.plain(peak),
                b == 0 ? none : Results.plain(throughput(a, b, g, peak)),
                a == 0 ? none : Results.plain(g / a));
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
