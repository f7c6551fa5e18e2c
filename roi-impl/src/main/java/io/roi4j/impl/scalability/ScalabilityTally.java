package io.roi4j.impl.scalability;

import io.roi4j.impl.tally.Declarations;
import io.roi4j.impl.tally.Lost;
import io.roi4j.impl.tally.Records;
import io.roi4j.impl.tally.Tally;
import io.roi4j.scalability.CashFlow;
import io.roi4j.scalability.ComplexityAtVolume;
import io.roi4j.scalability.ComputeRun;
import io.roi4j.scalability.CostAtVolume;
import io.roi4j.scalability.EnergyReading;
import io.roi4j.scalability.GoLive;
import io.roi4j.scalability.InfrastructureCost;
import io.roi4j.scalability.LoadPoint;
import io.roi4j.scalability.TrainingRun;
import java.util.List;

/**
 * The slow facts that indicator 7 reads, of all time; the formulas take from them what their window holds.
 *
 * @param costs points of the cost curve
 * @param complexities points of complexity curves, under the names of aspects that were admitted
 * @param loads points of the load curve
 * @param trainings training runs
 * @param runs runs of computers; of old ones only the sums are kept
 * @param infrastructure parts of the bill for infrastructure; old ones are summed by day
 * @param energy energy readings; old ones are summed by day
 * @param flows cash flows, under the names of deployments that were admitted; old ones are summed by day
 * @param goLives when deployments went live, under the same names
 * @param declarations what the host states from elsewhere, see the names here
 */
public record ScalabilityTally(
        Records<CostAtVolume, Lost> costs,
        Records<ComplexityAtVolume, Lost> complexities,
        Records<LoadPoint, Lost> loads,
        Records<TrainingRun, Lost> trainings,
        Records<ComputeRun, RunSums> runs,
        Records<InfrastructureCost, DaySums<Bills>> infrastructure,
        Records<EnergyReading, DaySums<Energy>> energy,
        Records<CashFlow, DaySums<Flows>> flows,
        Records<GoLive, Lost> goLives,
        Declarations declarations)
        implements Tally<ScalabilityTally> {
    /** The declared rate at which a year discounts money. */
    public static final String DISCOUNT_RATE = "discount-rate";

    /** No facts. */
    public static final ScalabilityTally EMPTY = new ScalabilityTally(
            Records.of(List.of(), Lost.NONE),
            Records.of(List.of(), Lost.NONE),
            Records.of(List.of(), Lost.NONE),
            Records.of(List.of(), Lost.NONE),
            Records.of(List.of(), RunSums.EMPTY),
            Records.of(List.of(), DaySums.none(Bills.EMPTY)),
            Records.of(List.of(), DaySums.none(Energy.EMPTY)),
            Records.of(List.of(), DaySums.none(Flows.EMPTY)),
            Records.of(List.of(), Lost.NONE),
            Declarations.EMPTY);

    /** The runs of which those that were compacted are only counted: they can't be told apart by time. */
    Records<ComputeRun, Lost> countedRuns() {
        return new Records<>(runs.known(), new Lost(runs.compacted().runs()), runs.compactedUntil());
    }

    @Override
    public ScalabilityTally merge(ScalabilityTally other) {
        return new ScalabilityTally(
                costs.merge(other.costs),
                complexities.merge(other.complexities),
                loads.merge(other.loads),
                trainings.merge(other.trainings),
                runs.merge(other.runs),
                infrastructure.merge(other.infrastructure),
                energy.merge(other.energy),
                flows.merge(other.flows),
                goLives.merge(other.goLives),
                declarations.merge(other.declarations));
    }
}
