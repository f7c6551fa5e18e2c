package io.roi4j.impl.scalability;

import io.roi4j.Comparison;
import io.roi4j.Direction;
import io.roi4j.Estimate;
import io.roi4j.Provenance;
import io.roi4j.Reading;
import io.roi4j.Reason;
import io.roi4j.Warning;
import io.roi4j.impl.formula.Comparisons;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.ReadingBuilder;
import io.roi4j.scalability.TrainingRun;
import io.roi4j.scalability.TrainingRun.Work;

/** The training times of one kind of work in the window, beside those of the baseline. */
public final class Trainings {
    /** What an efficiency of 1 may exceed it by, from rounding. */
    private static final double ROUNDING = 1e-9;

    /** A figure of some training times for a number of workers. */
    @FunctionalInterface
    interface Figure {
        Estimate of(TrainingTimes times, int workers);
    }

    private final TrainingTimes now;
    private final TrainingTimes before;
    private final Figure efficiency;
    private final boolean cut;
    private final Inputs<ScalabilityTally> inputs;

    private Trainings(Inputs<ScalabilityTally> inputs, Work work, Figure efficiency) {
        Points<TrainingRun> runs = Points.current(inputs, ScalabilityTally::trainings);
        Points<TrainingRun> runsBefore = Points.baseline(inputs, ScalabilityTally::trainings);
        double confidence = inputs.settings().confidence();
        this.now = TrainingTimes.of(runs.inOrder(), work, confidence);
        this.before = TrainingTimes.of(runsBefore.inOrder(), work, confidence);
        this.efficiency = efficiency;
        this.cut = runs.cut();
        this.inputs = inputs;
    }

    /** Trainings of fixed work. */
    public static Trainings strong(Inputs<ScalabilityTally> inputs) {
        return new Trainings(inputs, Work.FIXED, TrainingTimes::strongEfficiency);
    }

    /** Trainings of fixed work for each worker. */
    public static Trainings weak(Inputs<ScalabilityTally> inputs) {
        return new Trainings(inputs, Work.PER_WORKER, TrainingTimes::weakEfficiency);
    }

    TrainingTimes now() {
        return now;
    }

    /** The mean time for a number of workers. */
    Reading time(int workers) {
        return builder(now.time(workers), workers, TrainingTimes::time, Direction.DOWN, now.runs(workers))
                .build();
    }

    /** The efficiency of a number of workers. */
    Reading efficiency(int workers) {
        return ratio(workers, efficiency, Direction.UP);
    }

    /** A figure of a number of workers and of the fewest, beside that of the baseline for as many. */
    Reading ratio(int workers, Figure figure, Direction direction) {
        return builder(figure.of(now, workers), workers, figure, direction, now.observations(workers))
                .warn(efficiency.of(now, workers).value().orElse(0) > 1 + ROUNDING, Warning.SUPERLINEAR)
                .build();
    }

    /** The efficiency of the most workers; {@code no-data} without runs, {@code no-baseline} without fewer workers. */
    Reading efficiencyOfMost() {
        if (now.logs().isEmpty()) {
            return ReadingBuilder.of(Estimate.absent(Reason.NO_DATA), inputs.settings())
                    .against(Comparison.none(Direction.UP, Reason.NO_BASELINE))
                    .build();
        }
        int most = now.logs().lastKey();
        if (most == now.base()) {
            Estimate alone = Estimate.absent(Reason.NO_BASELINE, "needs runs with another number of workers");
            return builder(alone, most, efficiency, Direction.UP, now.observations(most))
                    .build();
        }
        return efficiency(most);
    }

    private ReadingBuilder builder(Estimate value, int workers, Figure figure, Direction direction, long observations) {
        return ReadingBuilder.of(value, inputs.settings())
                .from(observations, Provenance.MEASURED)
                .against(comparison(value, workers, figure, direction))
                .warn(cut, Warning.HORIZON_CUT);
    }

    private Comparison comparison(Estimate value, int workers, Figure figure, Direction direction) {
        if (!before.logs().containsKey(workers)) {
            return Comparison.none(direction, Reason.NO_BASELINE);
        }
        Estimate then = figure.of(before, workers);
        return Comparisons.of(
                inputs.baseline(),
                before.observations(workers),
                direction,
                then,
                Estimates.difference(value, then),
                Estimates.relativeChange(value, then));
    }
}
