package io.roi4j.impl.scalability;

import io.roi4j.Absent;
import io.roi4j.Elapsed;
import io.roi4j.Estimate;
import io.roi4j.Present;
import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.Warning;
import io.roi4j.impl.BoundedNames;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.ReadingBuilder;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.stats.FollowUp;
import io.roi4j.impl.stats.KaplanMeier;
import io.roi4j.impl.stats.Payback;
import io.roi4j.impl.stats.SurvivalScale;
import io.roi4j.scalability.CashFlow;
import io.roi4j.scalability.ReturnTimes;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Indicator 7, scalability: how long until a deployment has paid itself back (7.6). */
public final class PaybackFormulas {
    private static final double NANOS = 1e-9;

    private PaybackFormulas() {}

    /** What is known of one deployment. */
    private record Return(Estimate time, long flows) {}

    /** 7.6: the time to return of each deployment, and their median. */
    public static ReturnTimes returnTimes(Inputs<ScalabilityTally> inputs) {
        Facts<CashFlow> facts = inputs.current().tally().flows();
        Settings settings = inputs.settings();
        Map<String, List<CashFlow>> byDeployment = new TreeMap<>();
        facts.inOrder()
                .forEach(flow -> byDeployment
                        .computeIfAbsent(flow.deployment(), name -> new ArrayList<>())
                        .add(flow));
        Map<String, Return> returns = new TreeMap<>();
        byDeployment.forEach((deployment, flows) -> returns.put(
                deployment,
                new Return(
                        facts.cutGroups().contains(deployment)
                                ? Estimate.absent(Reason.TOO_OLD, "its first cash flows are forgotten")
                                : timeToRoi(flows, settings),
                        flows.size())));
        Map<String, Elapsed> times = new TreeMap<>();
        returns.forEach((deployment, known) -> times.put(
                deployment,
                new Elapsed(ReadingBuilder.of(known.time(), settings)
                        .from(known.flows(), Provenance.REPORTED)
                        .build())));
        return new ReturnTimes(portfolio(returns, facts.incomplete(), settings), times);
    }

    /**
     * 7.6: seconds from the first flow to the last time at which the running sum turns from negative to 0 or more. Absent:
     * {@code no-data} without flows, {@code currency-mismatch} when one came in another currency,
     * {@code censored-not-reached} while the sum is negative.
     *
     * @param flows the flows of one deployment
     */
    public static Estimate timeToRoi(List<CashFlow> flows, Settings settings) {
        NavigableMap<Instant, BigDecimal> byTime = new TreeMap<>();
        for (CashFlow flow : flows) {
            if (!flow.amount().currency().equals(settings.currency())) {
                return Estimate.absent(Reason.CURRENCY_MISMATCH);
            }
            // Flows of one instant are one flow: else their order would matter.
            byTime.merge(flow.at(), flow.amount().amount(), BigDecimal::add);
        }
        double[] times = byTime.keySet().stream()
                .mapToDouble(at -> seconds(Duration.between(byTime.firstKey(), at)))
                .toArray();
        double[] sums = new double[times.length];
        BigDecimal sum = BigDecimal.ZERO;
        int i = 0;
        for (BigDecimal amount : byTime.values()) {
            sum = sum.add(amount);
            sums[i++] = sum.doubleValue();
        }
        return Payback.ofSums(times, sums);
    }

    private static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() * NANOS;
    }

    /** The Kaplan-Meier median; what is over the cap of names is no deployment of its own and is left out. */
    private static Elapsed portfolio(Map<String, Return> returns, boolean cut, Settings settings) {
        List<FollowUp> followUps = new ArrayList<>();
        boolean foreign = false;
        for (Map.Entry<String, Return> one : returns.entrySet()) {
            Estimate time = one.getValue().time();
            foreign |= time.reason().filter(Reason.CURRENCY_MISMATCH::equals).isPresent();
            if (!one.getKey().equals(BoundedNames.OTHER)) {
                followUp(time).ifPresent(followUps::add);
            }
        }
        Estimate median = foreign
                ? Estimate.absent(Reason.CURRENCY_MISMATCH)
                : KaplanMeier.of(followUps).median(SurvivalScale.LOG_LOG, settings.confidence());
        return new Elapsed(ReadingBuilder.of(median, settings)
                .from(followUps.size(), Provenance.REPORTED)
                .warn(returns.containsKey(BoundedNames.OTHER), Warning.INCOMPLETE)
                .warn(cut, Warning.HORIZON_CUT)
                .build());
    }

    private static Optional<FollowUp> followUp(Estimate time) {
        if (time instanceof Present paidBack) {
            return Optional.of(FollowUp.event(paidBack.number()));
        }
        return time instanceof Absent absent && absent.lowerBound().isPresent()
                ? Optional.of(FollowUp.censored(absent.lowerBound().getAsDouble()))
                : Optional.empty();
    }
}
