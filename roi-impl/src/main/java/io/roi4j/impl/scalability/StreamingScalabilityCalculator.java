package io.roi4j.impl.scalability;

import io.roi4j.Money;
import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.Scope;
import io.roi4j.impl.BoundedNames;
import io.roi4j.impl.RoomContext;
import io.roi4j.impl.StreamingCalculator;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.inference.StreamingInferenceCalculator;
import io.roi4j.impl.timeline.Timeline;
import io.roi4j.scalability.CashFlow;
import io.roi4j.scalability.CostAtVolume;
import io.roi4j.scalability.EnergyReading;
import io.roi4j.scalability.InfrastructureCost;
import io.roi4j.scalability.LoadPoint;
import io.roi4j.scalability.ScalabilityCalculator;
import io.roi4j.scalability.ScalabilityFact;
import io.roi4j.scalability.ScalabilityMetrics;
import io.roi4j.scalability.TrainingRun;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Indicator 7 of one initiative and cohort. */
public final class StreamingScalabilityCalculator extends StreamingCalculator<ScalabilityMetrics>
        implements ScalabilityCalculator {
    /** How many points and runs are kept, of each kind. */
    static final int POINTS = 1_000;
    /** How many bills, readings and cash flows are kept, of each kind: years of days, several a day. */
    static final int ENTRIES = 10_000;

    private final BoundedNames deployments;
    private final FactLog<CostAtVolume> costs = new FactLog<>(POINTS, fact -> "");
    private final FactLog<LoadPoint> loads = new FactLog<>(POINTS, fact -> "");
    private final FactLog<TrainingRun> runs = new FactLog<>(POINTS, fact -> "");
    private final FactLog<InfrastructureCost> infrastructure = new FactLog<>(ENTRIES, fact -> "");
    private final FactLog<EnergyReading> energy = new FactLog<>(ENTRIES, fact -> "");
    private final FactLog<CashFlow> flows = new FactLog<>(ENTRIES, CashFlow::deployment);
    private volatile InfrastructureSums totals = InfrastructureSums.EMPTY;

    /** The calculator of one initiative and cohort. */
    public StreamingScalabilityCalculator(RoomContext context) {
        super(context);
        this.deployments = context.names("deployment");
    }

    @Override
    public void costed(CostAtVolume point) {
        if (take(point, costs)) {
            own(point.cost());
        }
    }

    @Override
    public void loaded(LoadPoint point) {
        take(point, loads);
    }

    @Override
    public void trained(TrainingRun run) {
        take(run, runs);
    }

    @Override
    public void billed(InfrastructureCost cost) {
        if (take(cost, infrastructure) && own(cost.cost())) {
            addToTotals(InfrastructureSums.of(cost));
        }
    }

    @Override
    public void metered(EnergyReading reading) {
        if (take(reading, energy)) {
            addToTotals(InfrastructureSums.of(reading));
        }
    }

    private synchronized void addToTotals(InfrastructureSums one) {
        totals = totals.merge(one);
    }

    @Override
    public void flowed(CashFlow flow) {
        if (!acceptable(flow)) {
            return;
        }
        String deployment = deployments.admit(flow.deployment());
        if (!deployment.equals(BoundedNames.INVALID)
                && add(new CashFlow(flow.id(), deployment, flow.at(), flow.amount(), flow.kind()), flows)) {
            own(flow.amount());
        }
    }

    /** Whether the fact is a new one; one that is refused is counted. */
    private <F extends ScalabilityFact> boolean take(F fact, FactLog<F> log) {
        return acceptable(fact) && add(fact, log);
    }

    private boolean acceptable(@Nullable ScalabilityFact fact) {
        if (!context.open()) {
            return false;
        } else if (fact == null) {
            context.refuse(Reason.INVALID_INPUT);
            return false;
        } else if (Timeline.ahead(context.nowMillis(), fact.at())) {
            context.refuse(Reason.OUT_OF_RANGE);
            return false;
        }
        return true;
    }

    private <F extends ScalabilityFact> boolean add(F fact, FactLog<F> log) {
        FactLog.Outcome outcome = log.add(fact);
        if (outcome == FactLog.Outcome.TOO_OLD) {
            context.refuse(Reason.TOO_OLD);
        }
        return outcome == FactLog.Outcome.TAKEN;
    }

    /** Whether the amount is in the library's currency. One that isn't is kept, so that its window knows of the gap. */
    private boolean own(Money money) {
        boolean own = money.currency().equals(context.currency());
        if (!own) {
            context.refuse(Reason.CURRENCY_MISMATCH);
        }
        return own;
    }

    @Override
    public ScalabilityMetrics calculate(Settings settings) {
        Evidence<ScalabilityTally> baseline = context.existingBaseline(StreamingScalabilityCalculator.class)
                .map(room -> room.evidence(settings.scope().all()))
                .orElseGet(() -> Evidence.of(ScalabilityTally.EMPTY));
        return ScalabilityFormulas.metrics(
                context.room(StreamingInferenceCalculator.class).inputs(settings),
                new Inputs<>(evidence(settings.scope()), baseline, settings),
                totals);
    }

    private Evidence<ScalabilityTally> evidence(Scope scope) {
        ScalabilityTally all = new ScalabilityTally(
                costs.facts(), loads.facts(), runs.facts(), infrastructure.facts(), energy.facts(), flows.facts());
        return new Evidence<>(
                all.within(scope),
                List.of(),
                Provenance.MEASURED,
                "cohort " + context.cohort().id());
    }
}
