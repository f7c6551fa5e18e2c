package io.roi4j.impl.stats;

import io.roi4j.Estimate;
import io.roi4j.Reason;
import java.util.Collection;
import java.util.List;

/**
 * The cumulative incidence of one cause among several that compete: the share for which an event of that cause has happened by
 * {@code t}, {@code F(t) = Σ S(tᵢ₋₁)·dᵢ/nᵢ} with {@code S} the share without any event. One less Kaplan–Meier of that cause
 * alone is larger, and wrong: it treats what another cause has ended as if it could still happen.
 *
 * <p>The variance is the delta method's, of the kind of Greenwood's; the limits are normal on the scale of
 * {@code ln(−ln F)}. {@code F = 0} is a value without an interval, {@link Reason#INSUFFICIENT_SAMPLE}. No observations:
 * absent, {@link Reason#NO_DATA}; {@code t} after the last observation while some had no event yet:
 * {@link Reason#BEYOND_FOLLOW_UP}.
 *
 * <p>Source: Aalen and Johansen (1978), Scandinavian Journal of Statistics 5, 141–150; Marubini and Valsecchi (1995), Analysing
 * Survival Data from Clinical Trials and Observational Studies, chapter 10; Putter, Fiocco and Geskus (2007), Statistics in
 * Medicine 26, 2389–2430.
 */
public final class AalenJohansen {
    /** The method's name in an {@link io.roi4j.Interval}. */
    public static final String METHOD = "Aalen-Johansen log-log";

    private AalenJohansen() {}

    /**
     * {@code F(t)} of the cause.
     *
     * @param cause which kind of event, from 1, as in {@link FollowUp#cause()}
     */
    public static Estimate incidence(Collection<FollowUp> observations, int cause, double time, double confidence) {
        double z = Critical.z(confidence);
        RiskTable table = new RiskTable(observations, cause);
        if (table.isEmpty()) {
            return Estimate.absent(Reason.NO_DATA);
        }
        if (Double.isNaN(time)) {
            return Estimate.absent(Reason.NON_FINITE_INPUT);
        }
        List<RiskTable.Row> rows = table.rows();
        if (time > table.end() && survival(rows) > 0) {
            return Estimate.absent(Reason.BEYOND_FOLLOW_UP);
        }
        double f = incidence(rows, time);
        if (f == 0 || f == 1) {
            return Results.withoutLimits(f, Reason.INSUFFICIENT_SAMPLE);
        }
        double error = z * standardError(rows, time) / (f * Math.log(f));
        double a = Math.pow(f, Math.exp(error));
        double b = Math.pow(f, Math.exp(-error));
        return Results.estimate(f, Math.min(a, b), Math.max(a, b), confidence, METHOD);
    }

    /** The standard error of {@code F(t)} of the cause, 0 where there are no events yet. */
    public static double standardError(Collection<FollowUp> observations, int cause, double time) {
        return standardError(new RiskTable(observations, cause).rows(), time);
    }

    private static double standardError(List<RiskTable.Row> rows, double time) {
        double end = incidence(rows, time);
        double survival = 1;
        double f = 0;
        double variance = 0;
        for (RiskTable.Row row : rows) {
            if (row.time() > time) {
                break;
            }
            double n = row.atRisk();
            double d = row.events();
            double dj = row.ofCause();
            f += survival * dj / n;
            double toCome = end - f;
            variance += d < n ? toCome * toCome * d / (n * (n - d)) : 0;
            variance += survival * survival * (n - dj) * dj / (n * n * n);
            variance -= 2 * toCome * survival * dj / (n * n);
            survival *= 1 - d / n;
        }
        return Math.sqrt(Math.max(0, variance));
    }

    private static double incidence(List<RiskTable.Row> rows, double time) {
        double survival = 1;
        double f = 0;
        for (RiskTable.Row row : rows) {
            if (row.time() > time) {
                break;
            }
            f += survival * row.ofCause() / row.atRisk();
            survival *= 1 - row.events() / row.atRisk();
        }
        return Math.min(1, f);
    }

    private static double survival(List<RiskTable.Row> rows) {
        return rows.stream().mapToDouble(row -> 1 - row.events() / row.atRisk()).reduce(1, (a, b) -> a * b);
    }
}
