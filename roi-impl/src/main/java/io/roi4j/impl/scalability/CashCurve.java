package io.roi4j.impl.scalability;

import io.roi4j.Estimate;
import io.roi4j.Reason;
import io.roi4j.Scope;
import io.roi4j.impl.stats.Payback;
import io.roi4j.impl.tally.Records;
import io.roi4j.scalability.CashFlow;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The cash flows of one deployment in the order of time. Flows of one instant are one flow: else their order would matter. */
final class CashCurve {
    private static final double NANOS = 1e-9;
    private static final double SECONDS_OF_A_YEAR = Duration.ofDays(365).toSeconds();

    private final NavigableMap<Instant, BigDecimal> amounts = new TreeMap<>();
    private @Nullable Flow all;
    private boolean forgotten;

    private CashCurve() {}

    /** The curves of all deployments, from all flows up to the scope's end. */
    static Map<String, CashCurve> of(Records<CashFlow, DaySums<Flows>> records, Scope scope, Currency currency) {
        Map<String, CashCurve> curves = new TreeMap<>();
        records.compacted()
                .within(scope.all())
                .values()
                .forEach(day -> day.byDeployment()
                        .forEach((deployment, flow) -> curve(curves, deployment).add(flow)));
        // A deployment has lost flows if the days that are kept hold fewer of them than there were.
        records.compacted().total().byDeployment().forEach((deployment, flow) -> {
            CashCurve curve = curve(curves, deployment);
            curve.forgotten = curve.flows() < flow.flows();
        });
        records.facts(scope.all())
                .forEach(flow -> curve(curves, flow.deployment()).add(Flow.of(flow, currency)));
        return curves;
    }

    private static CashCurve curve(Map<String, CashCurve> curves, String deployment) {
        return curves.computeIfAbsent(deployment, name -> new CashCurve());
    }

    private void add(Flow flow) {
        // The sum of a day is all there at its latest flow, but the first of them is where the time starts.
        amounts.merge(flow.first(), BigDecimal.ZERO, BigDecimal::add);
        amounts.merge(flow.latest(), flow.sum(), BigDecimal::add);
        all = all == null ? flow : all.merge(flow);
    }

    /** How many flows there are. */
    long flows() {
        return all == null ? 0 : all.flows();
    }

    /** When the first of them was. */
    Instant first() {
        return amounts.firstKey();
    }

    /**
     * Seconds from the first flow to the last time at which the running sum, each flow discounted to the first one, turns from
     * negative to 0 or more.
     *
     * @param rate the rate of a year, 0 for no discount
     */
    Estimate timeToRoi(double rate) {
        if (forgotten) {
            return Estimate.absent(Reason.TOO_OLD, "its first cash flows are forgotten");
        } else if (all != null && all.foreign() > 0) {
            return Estimate.absent(Reason.CURRENCY_MISMATCH);
        }
        double[] times = amounts.keySet().stream()
                .mapToDouble(at -> seconds(Duration.between(first(), at)))
                .toArray();
        return Payback.ofSums(times, rate == 0 ? sums() : discountedSums(times, rate));
    }

    /** Summed exactly: a sum of 0 must be 0. */
    private double[] sums() {
        double[] sums = new double[amounts.size()];
        BigDecimal sum = BigDecimal.ZERO;
        int i = 0;
        for (BigDecimal amount : amounts.values()) {
            sum = sum.add(amount);
            sums[i++] = sum.doubleValue();
        }
        return sums;
    }

    private double[] discountedSums(double[] times, double rate) {
        double[] sums = new double[times.length];
        double sum = 0;
        int i = 0;
        for (BigDecimal amount : amounts.values()) {
            sum += amount.doubleValue() / Math.pow(1 + rate, times[i] / SECONDS_OF_A_YEAR);
            sums[i++] = sum;
        }
        return sums;
    }

    static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() * NANOS;
    }
}
