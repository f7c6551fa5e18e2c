package io.roi4j.impl.scalability;

import io.roi4j.Scope;
import io.roi4j.impl.tally.Tally;
import io.roi4j.scalability.CashFlow;
import io.roi4j.scalability.CostAtVolume;
import io.roi4j.scalability.EnergyReading;
import io.roi4j.scalability.InfrastructureCost;
import io.roi4j.scalability.LoadPoint;
import io.roi4j.scalability.TrainingRun;

/**
 * The slow facts that indicator 7 reads.
 *
 * @param costs points of the cost curve
 * @param loads points of the load curve
 * @param runs training runs
 * @param infrastructure parts of the bill for infrastructure
 * @param energy energy readings
 * @param flows cash flows, under the names of deployments that were admitted
 */
public record ScalabilityTally(
        Facts<CostAtVolume> costs,
        Facts<LoadPoint> loads,
        Facts<TrainingRun> runs,
        Facts<InfrastructureCost> infrastructure,
        Facts<EnergyReading> energy,
        Facts<CashFlow> flows)
        implements Tally<ScalabilityTally> {
    /** No facts. */
    public static final ScalabilityTally EMPTY =
            new ScalabilityTally(Facts.none(), Facts.none(), Facts.none(), Facts.none(), Facts.none(), Facts.none());

    @Override
    public ScalabilityTally merge(ScalabilityTally other) {
        return new ScalabilityTally(
                costs.merge(other.costs),
                loads.merge(other.loads),
                runs.merge(other.runs),
                infrastructure.merge(other.infrastructure),
                energy.merge(other.energy),
                flows.merge(other.flows));
    }

    /** The facts of a window; of the cash flows all up to its end, because a return counts from the first of them. */
    public ScalabilityTally within(Scope scope) {
        return new ScalabilityTally(
                costs.within(scope),
                loads.within(scope),
                runs.within(scope),
                infrastructure.within(scope),
                energy.within(scope),
                flows.within(scope.all()));
    }
}
