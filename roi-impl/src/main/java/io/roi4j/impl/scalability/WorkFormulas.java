package io.roi4j.impl.scalability;

import io.roi4j.Direction;
import io.roi4j.Efficiency;
import io.roi4j.Estimate;
import io.roi4j.Provenance;
import io.roi4j.Ratio;
import io.roi4j.Reason;
import io.roi4j.Warning;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.RatiosOfSums;
import io.roi4j.impl.formula.ReadingBuilder;
import io.roi4j.impl.inference.InferenceTally;
import io.roi4j.impl.inference.WorkTally;
import io.roi4j.impl.tally.Slice;
import io.roi4j.impl.tally.Tally;
import io.roi4j.scalability.ComputeRun;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Indicator 7, scalability: what computers do for their energy, and of what they could do (7.1). */
public final class WorkFormulas {
    private static final RatiosOfSums<WorkTally> OPERATIONS_PER_JOULE =
            new RatiosOfSums<>(WorkTally::operations, WorkTally::joules);
    private static final RatiosOfSums<Utilisation> DONE_OF_POSSIBLE =
            new RatiosOfSums<>(Utilisation::operations, Utilisation::possible);

    private WorkFormulas() {}

    /**
     * 7.1: floating-point operations / joules over the inferences and runs for which both are known, which is FLOPS per watt.
     * Absent: {@code not-recorded} when nothing told both, {@code zero-denominator} at 0 joules. The interval is that of a ratio
     * of sums over slices of time with inferences, and runs.
     */
    public static Efficiency flopsPerWatt(Inputs<InferenceTally> inferences, Inputs<ScalabilityTally> facts) {
        Points<ComputeRun> runs = Points.current(facts, ScalabilityTally::countedRuns);
        Points<ComputeRun> before = Points.baseline(facts, ScalabilityTally::countedRuns);
        Evidence<WorkTally> current = with(inferences.current().part(InferenceTally::work), runs);
        Evidence<WorkTally> baseline = with(inferences.baseline().part(InferenceTally::work), before);
        Inputs<WorkTally> work =
                new Inputs<>(current, baseline.from(baseline.tally().provenance()), inferences.settings());
        Estimate estimate = current.tally().runs() == 0
                ? Estimate.absent(Reason.NOT_RECORDED, "nothing told both its operations and its energy")
                : OPERATIONS_PER_JOULE.estimate(current, work.settings());
        return new Efficiency(ReadingBuilder.of(estimate, work.settings())
                .from(current.tally().runs(), current.tally().provenance())
                .against(OPERATIONS_PER_JOULE.comparison(work, baseline.tally().runs(), Direction.UP))
                .warn(runs.inOrder().stream().anyMatch(run -> run.joules().isEmpty()), Warning.INCOMPLETE)
                .warn(current.cut(), Warning.HORIZON_CUT)
                .build());
    }

    private static Evidence<WorkTally> with(Evidence<WorkTally> inferences, Points<ComputeRun> runs) {
        Evidence<WorkTally> ofRuns = evidence(runs, WorkTally.EMPTY, WorkFormulas::work, inferences.label());
        List<Slice<WorkTally>> slices =
                inferences.slices().isEmpty() && inferences.tally().runs() > 0
                        // A lump of inferences is one cluster beside the runs.
                        ? Stream.concat(
                                        Stream.of(new Slice<>(
                                                java.time.Instant.EPOCH, java.time.Duration.ZERO, inferences.tally())),
                                        ofRuns.slices().stream())
                                .toList()
                        : Stream.concat(inferences.slices().stream(), ofRuns.slices().stream())
                                .toList();
        return new Evidence<>(
                inferences.tally().merge(ofRuns.tally()),
                slices,
                inferences.provenance(),
                inferences.label(),
                inferences.cut() || ofRuns.cut());
    }

    /** Operations and energy of a run that told both. */
    static WorkTally work(ComputeRun run) {
        return run.joules().isEmpty()
                ? WorkTally.EMPTY
                : new WorkTally(
                        1,
                        run.operations(),
                        run.joules().getAsDouble(),
                        run.operationsProvenance().weaker(run.energyProvenance()));
    }

    /**
     * 7.1: floating-point operations / (peak operations per second x duration), over the runs whose peak is known. Absent:
     * {@code no-data} without runs, {@code not-recorded} when none told its peak. The interval is that of a ratio of sums over
     * runs.
     */
    public static Ratio modelFlopsUtilisation(Inputs<ScalabilityTally> facts) {
        Points<ComputeRun> runs = Points.current(facts, ScalabilityTally::countedRuns);
        Evidence<Utilisation> current = evidence(
                runs,
                Utilisation.EMPTY,
                WorkFormulas::utilisation,
                facts.current().label());
        Evidence<Utilisation> baseline = evidence(
                Points.baseline(facts, ScalabilityTally::countedRuns),
                Utilisation.EMPTY,
                WorkFormulas::utilisation,
                facts.baseline().label());
        Inputs<Utilisation> both =
                new Inputs<>(current, baseline.from(baseline.tally().provenance()), facts.settings());
        Estimate estimate = current.tally().runs() > 0
                ? Estimates.within(DONE_OF_POSSIBLE.estimate(current, facts.settings()), 0, 1)
                : runs.size() == 0
                        ? Estimate.absent(Reason.NO_DATA)
                        : Estimate.absent(Reason.NOT_RECORDED, "no run told its peak");
        return new Ratio(ReadingBuilder.of(estimate, facts.settings())
                .from(current.tally().runs(), current.tally().provenance())
                .against(DONE_OF_POSSIBLE.comparison(both, baseline.tally().runs(), Direction.UP))
                .warn(current.tally().runs() < runs.size(), Warning.INCOMPLETE)
                .warn(runs.cut(), Warning.HORIZON_CUT)
                .build());
    }

    /** Operations of a run that told its peak, and what it could have done. */
    static Utilisation utilisation(ComputeRun run) {
        if (run.peakFlops().isEmpty()) {
            return Utilisation.EMPTY;
        }
        double possible = run.peakFlops().getAsDouble() * CashCurve.seconds(run.duration());
        return new Utilisation(
                1, run.operations(), possible, run.operationsProvenance().weaker(Provenance.DECLARED));
    }

    /** Each run is a cluster of its own. */
    private static <T extends Tally<T>> Evidence<T> evidence(
            Points<ComputeRun> runs, T empty, Function<ComputeRun, T> tally, String label) {
        List<Slice<T>> slices = runs.inOrder().stream()
                .map(run -> new Slice<>(run.at().minus(run.duration()), run.duration(), tally.apply(run)))
                .toList();
        T all = slices.stream().map(Slice::tally).reduce(empty, Tally::merge);
        return new Evidence<>(all, slices, Provenance.MEASURED, label, runs.cut());
    }
}
