package io.roi4j.impl.scalability;

import io.roi4j.Absent;
import io.roi4j.Estimate;
import io.roi4j.Present;
import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.impl.BoundedNames;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.stats.FollowUp;
import io.roi4j.impl.tally.Declarations.Declared;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The times to return of the deployments of both sides, counted in one way. */
public final class Returns {
    /** What is known of one deployment. */
    record Return(Estimate time, long flows) {}

    private final Map<String, Return> current;
    private final Map<String, Return> baseline;
    private final Provenance provenance;
    private final Reason ifNone;
    private final Inputs<ScalabilityTally> inputs;

    private Returns(
            Map<String, Return> current,
            Map<String, Return> baseline,
            Provenance provenance,
            Reason ifNone,
            Inputs<ScalabilityTally> inputs) {
        this.current = current;
        this.baseline = baseline;
        this.provenance = provenance;
        this.ifNone = ifNone;
        this.inputs = inputs;
    }

    /** From the first flow, as money is. */
    public static Returns plain(Inputs<ScalabilityTally> inputs) {
        return at(0, Provenance.REPORTED, inputs);
    }

    /** From the first flow, with every flow discounted to it; none without a declared rate. */
    public static Returns discounted(Inputs<ScalabilityTally> inputs) {
        Optional<Declared> rate = inputs.current().tally().declarations().find(ScalabilityTally.DISCOUNT_RATE);
        return rate.map(declared -> at(declared.value(), Provenance.DECLARED, inputs))
                .orElseGet(() -> new Returns(Map.of(), Map.of(), Provenance.NONE, Reason.NOT_RECORDED, inputs));
    }

    private static Returns at(double rate, Provenance provenance, Inputs<ScalabilityTally> inputs) {
        return new Returns(
                times(inputs.current().tally(), inputs.settings(), rate),
                times(inputs.baseline().tally(), inputs.settings(), rate),
                provenance,
                Reason.NO_DATA,
                inputs);
    }

    private static Map<String, Return> times(ScalabilityTally tally, Settings settings, double rate) {
        Map<String, Return> returns = new TreeMap<>();
        CashCurve.of(tally.flows(), settings.scope(), settings.currency())
                .forEach((deployment, curve) ->
                        returns.put(deployment, new Return(curve.timeToRoi(rate), curve.flows())));
        return returns;
    }

    /** What is left of these times after the deployment went live, of those of which it is known when. */
    public Returns sinceGoLive() {
        return new Returns(
                sinceGoLive(current, inputs.current().tally()),
                sinceGoLive(baseline, inputs.baseline().tally()),
                Provenance.REPORTED,
                current.isEmpty() ? Reason.NO_DATA : Reason.NOT_RECORDED,
                inputs);
    }

    private Map<String, Return> sinceGoLive(Map<String, Return> plain, ScalabilityTally tally) {
        Map<String, CashCurve> curves =
                CashCurve.of(tally.flows(), settings().scope(), settings().currency());
        Map<String, Return> since = new TreeMap<>();
        // In the order of time: the earliest date of a deployment counts.
        Points.of(tally.goLives(), settings().scope().all()).inOrder().forEach(goLive -> {
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

    /** The deployments of the cohort that is calculated. */
    Map<String, Return> current() {
        return current;
    }

    /** Those that they are compared with. */
    Map<String, Return> baseline() {
        return baseline;
    }

    Provenance provenance() {
        return provenance;
    }

    /** Why there is no figure where there is no deployment. */
    Reason ifNone() {
        return ifNone;
    }

    Inputs<ScalabilityTally> inputs() {
        return inputs;
    }

    Settings settings() {
        return inputs.settings();
    }

    /** Whether one of them is absent for that reason. */
    static boolean has(Map<String, Return> returns, Reason reason) {
        return returns.values().stream()
                .anyMatch(known -> known.time().reason().filter(reason::equals).isPresent());
    }

    /** As observations of a survival; what is over the cap of names is no deployment of its own and is left out. */
    static List<FollowUp> followUps(Map<String, Return> returns) {
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
