package io.roi4j.impl.scalability;

import io.roi4j.Absent;
import io.roi4j.Comparison;
import io.roi4j.Direction;
import io.roi4j.Elapsed;
import io.roi4j.Estimate;
import io.roi4j.Reason;
import io.roi4j.Warning;
import io.roi4j.impl.BoundedNames;
import io.roi4j.impl.formula.Comparisons;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.ReadingBuilder;
import io.roi4j.impl.formula.Survival;
import io.roi4j.impl.scalability.Returns.Return;
import io.roi4j.impl.stats.FollowUp;
import io.roi4j.scalability.ReturnTimes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Indicator 7, scalability: how long until a deployment has paid itself back (7.6), in seconds. Absent: {@code no-data} without
 * flows, {@code currency-mismatch} when one came in another currency, {@code censored-not-reached} while the sum is negative,
 * {@code not-recorded} without a declared rate or a date.
 *
 * <p>Source: Brealey, Myers and Allen, Principles of Corporate Finance, chapter 5; the medians: Kaplan and Meier (1958),
 * interval: Brookmeyer and Crowley (1982).
 */
public final class PaybackFormulas {
    private PaybackFormulas() {}

    /** 7.6: the time to return of each deployment, and their median; as it is, discounted, and from going live. */
    public static ReturnTimes returnTimes(Inputs<ScalabilityTally> inputs) {
        Returns plain = Returns.plain(inputs);
        Returns discounted = Returns.discounted(inputs);
        Returns sinceGoLive = plain.sinceGoLive();
        return new ReturnTimes(
                portfolioTimeToRoi(plain),
                timeToRoi(plain),
                portfolioDiscountedTimeToRoi(discounted),
                discountedTimeToRoi(discounted),
                portfolioGoLiveToRoi(sinceGoLive),
                goLiveToRoi(sinceGoLive));
    }

    /** 7.6: Kaplan-Meier median of the deployments' times; one that hasn't paid itself back is censored at its last flow. */
    public static Elapsed portfolioTimeToRoi(Returns plain) {
        return median(plain);
    }

    /** 7.6: time from the first flow until the sum of the flows turns from negative to 0 or more for the last time. */
    public static Map<String, Elapsed> timeToRoi(Returns plain) {
        return each(plain);
    }

    /** 7.6: Kaplan-Meier median of the discounted times. */
    public static Elapsed portfolioDiscountedTimeToRoi(Returns discounted) {
        return median(discounted);
    }

    /** 7.6: time to return of flow / (1 + rate)^(days / 365), days since the first flow. */
    public static Map<String, Elapsed> discountedTimeToRoi(Returns discounted) {
        return each(discounted);
    }

    /** 7.6: Kaplan-Meier median of the times from going live. */
    public static Elapsed portfolioGoLiveToRoi(Returns sinceGoLive) {
        return median(sinceGoLive);
    }

    /** 7.6: time from going live to the return; 0 if it had paid itself back before. */
    public static Map<String, Elapsed> goLiveToRoi(Returns sinceGoLive) {
        return each(sinceGoLive);
    }

    private static Map<String, Elapsed> each(Returns returns) {
        Map<String, Elapsed> times = new TreeMap<>();
        returns.current().forEach((deployment, known) -> {
            Return before = returns.baseline().get(deployment);
            times.put(
                    deployment,
                    new Elapsed(ReadingBuilder.of(known.time(), returns.settings())
                            .from(known.flows(), returns.provenance())
                            .against(
                                    before == null
                                            ? Comparison.none(Direction.DOWN, Reason.NO_BASELINE)
                                            : comparison(known, before, returns))
                            .build()));
        });
        return times;
    }

    private static Comparison comparison(Return now, Return before, Returns returns) {
        return Comparisons.of(
                returns.inputs().baseline(),
                before.flows(),
                Direction.DOWN,
                before.time(),
                bare(Estimates.difference(now.time(), before.time())),
                bare(Estimates.relativeChange(now.time(), before.time())));
    }

    /** The bound of one side is none of the difference. */
    private static Estimate bare(Estimate estimate) {
        return estimate instanceof Absent absent ? Estimate.absent(absent.why(), absent.detail()) : estimate;
    }

    private static Elapsed median(Returns returns) {
        List<FollowUp> now = Returns.followUps(returns.current());
        Survival survival = new Survival(
                now,
                Returns.followUps(returns.baseline()),
                Optional.empty(),
                returns.inputs().baseline(),
                returns.settings());
        Estimate median = returns.current().isEmpty()
                ? Estimate.absent(returns.ifNone())
                : Returns.has(returns.current(), Reason.CURRENCY_MISMATCH)
                        ? Estimate.absent(Reason.CURRENCY_MISMATCH)
                        : survival.quantile(0.5);
        return new Elapsed(ReadingBuilder.of(median, returns.settings())
                .from(now.size(), returns.provenance())
                .against(
                        Returns.has(returns.baseline(), Reason.CURRENCY_MISMATCH)
                                ? Comparison.none(Direction.DOWN, Reason.CURRENCY_MISMATCH)
                                : survival.comparison(0.5, Direction.DOWN))
                .warn(returns.current().containsKey(BoundedNames.OTHER), Warning.INCOMPLETE)
                .warn(Returns.has(returns.current(), Reason.TOO_OLD), Warning.HORIZON_CUT)
                .build());
    }
}
