package io.roi4j.impl.scalability;

import io.roi4j.Absent;
import io.roi4j.Comparison;
import io.roi4j.Direction;
import io.roi4j.Elapsed;
import io.roi4j.Estimate;
import io.roi4j.Present;
import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.Warning;
import io.roi4j.impl.BoundedNames;
import io.roi4j.impl.formula.Comparisons;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.ReadingBuilder;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.formula.Survival;
import io.roi4j.impl.stats.FollowUp;
import io.roi4j.impl.tally.Declarations.Declared;
import io.roi4j.scalability.ReturnTimes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Indicator 7, scalability: how long until a deployment has paid itself back (7.6). */
public final class PaybackFormulas {
    private PaybackFormulas() {}

    /** What is known of one deployment. */
    private record Return(Estimate time, long flows) {}

    /** The deployments of both sides, counted in one way. */
    private record Returns(
            Map<String, Return> current, Map<String, Return> baseline, Provenance provenance, Inputs<?> inputs) {

        Settings settings() {
            return inputs.settings();
        }
    }

    /**
     * 7.6: the time to return of each deployment, and their median; as it is, discounted, and from going live. Absent:
     * {@code no-data} without flows, {@code currency-mismatch} when one came in another currency,
     * {@code censored-not-reached} while the sum is negative, {@code not-recorded} without a declared rate or a date.
     */
    public static ReturnTimes returnTimes(Inputs<ScalabilityTally> inputs) {
        Returns plain = plain(inputs, 0, Provenance.REPORTED);
        Optional<Declared> rate = inputs.current().tally().declarations().find(ScalabilityTally.DISCOUNT_RATE);
        Returns discounted = rate.map(declared -> plain(inputs, declared.value(), Provenance.DECLARED))
                .orElseGet(() -> new Returns(Map.of(), Map.of(), Provenance.NONE, inputs));
        Returns fromGoLive = new Returns(
                sinceGoLive(plain.current(), inputs, true),
                sinceGoLive(plain.baseline(), inputs, false),
                Provenance.REPORTED,
                inputs);
        return new ReturnTimes(
                portfolio(plain, Reason.NO_DATA),
                times(plain),
                portfolio(discounted, rate.isPresent() ? Reason.NO_DATA : Reason.NOT_RECORDED),
                times(discounted),
                portfolio(fromGoLive, plain.current().isEmpty() ? Reason.NO_DATA : Reason.NOT_RECORDED),
                times(fromGoLive));
    }

    private static Returns plain(Inputs<ScalabilityTally> inputs, double rate, Provenance provenance) {
        return new Returns(
                returns(inputs.current().tally(), inputs.settings(), rate),
                returns(inputs.baseline().tally(), inputs.settings(), rate),
                provenance,
                inputs);
    }

    private static Map<String, Return> returns(ScalabilityTally tally, Settings settings, double rate) {
        Map<String, Return> returns = new TreeMap<>();
        CashCurve.of(tally.flows(), settings.scope(), settings.currency())
                .forEach((deployment, curve) ->
                        returns.put(deployment, new Return(curve.timeToRoi(rate), curve.flows())));
        return returns;
    }

    /** Of the deployments of which it is known when they went live: what is left of the time after that. */
    private static Map<String, Return> sinceGoLive(
            Map<String, Return> plain, Inputs<ScalabilityTally> inputs, boolean current) {
        ScalabilityTally tally = (current ? inputs.current() : inputs.baseline()).tally();
        Settings settings = inputs.settings();
        Map<String, CashCurve> curves = CashCurve.of(tally.flows(), settings.scope(), settings.currency());
        Map<String, Return> since = new TreeMap<>();
        // In the order of time: the earliest date of a deployment counts.
        Points.of(tally.goLives(), settings.scope().all()).inOrder().forEach(goLive -> {
            CashCurve curve = curves.get(goLive.deployment());
            Return whole = plain.get(goLive.deployment());
            if (curve != null && whole != null) {
                double shift = curve.flows() == 0 ? 0 : CashCurve.seconds(Duration.between(curve.first(), goLive.at()));
                since.putIfAbsent(goLive.deployment(), new Return(later(whole.time(), shift), whole.flows()));
            }
        });
        return since;
    }

    private static Estimate later(Estimate time, double shift) {
        if (time instanceof Present paidBack) {
            return Estimates.exact(Math.max(0, paidBack.number() - shift));
        }
        return time instanceof Absent absent && absent.lowerBound().isPresent()
                ? Estimate.censored(Math.max(0, absent.lowerBound().getAsDouble() - shift))
                : time;
    }

    private static Map<String, Elapsed> times(Returns returns) {
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

    /** The Kaplan-Meier median; what is over the cap of names is no deployment of its own and is left out. */
    private static Elapsed portfolio(Returns returns, Reason ifNone) {
        List<FollowUp> now = followUps(returns.current());
        Survival survival = new Survival(
                now,
                followUps(returns.baseline()),
                Optional.empty(),
                returns.inputs().baseline(),
                returns.settings());
        Estimate median = returns.current().isEmpty()
                ? Estimate.absent(ifNone)
                : has(returns.current(), Reason.CURRENCY_MISMATCH)
                        ? Estimate.absent(Reason.CURRENCY_MISMATCH)
                        : survival.quantile(0.5);
        return new Elapsed(ReadingBuilder.of(median, returns.settings())
                .from(now.size(), returns.provenance())
                .against(
                        has(returns.baseline(), Reason.CURRENCY_MISMATCH)
                                ? Comparison.none(Direction.DOWN, Reason.CURRENCY_MISMATCH)
                                : survival.comparison(0.5, Direction.DOWN))
                .warn(returns.current().containsKey(BoundedNames.OTHER), Warning.INCOMPLETE)
                .warn(has(returns.current(), Reason.TOO_OLD), Warning.HORIZON_CUT)
                .build());
    }

    private static boolean has(Map<String, Return> returns, Reason reason) {
        return returns.values().stream()
                .anyMatch(known -> known.time().reason().filter(reason::equals).isPresent());
    }

    private static List<FollowUp> followUps(Map<String, Return> returns) {
        List<FollowUp> followUps = new ArrayList<>();
        returns.forEach((deployment, known) -> {
            if (!deployment.equals(BoundedNames.OTHER)) {
                followUp(known.time()).ifPresent(followUps::add);
            }
        });
        return followUps;
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
