package io.roi4j.impl.scalability;

import io.roi4j.Comparison;
import io.roi4j.Direction;
import io.roi4j.Elapsed;
import io.roi4j.Estimate;
import io.roi4j.Provenance;
import io.roi4j.Ratio;
import io.roi4j.Reading;
import io.roi4j.Reason;
import io.roi4j.Score;
import io.roi4j.Warning;
import io.roi4j.impl.formula.Comparisons;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.ReadingBuilder;
import io.roi4j.impl.stats.UslFit;
import io.roi4j.scalability.StrongScaling;
import io.roi4j.scalability.TrainingRun;
import io.roi4j.scalability.TrainingRun.Work;
import io.roi4j.scalability.TrainingScaling;
import io.roi4j.scalability.WeakScaling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Indicator 7, scalability: do more workers train faster (7.2)? */
public final class TrainingFormulas {
    /** How many numbers of workers are shown one by one: the least and the greatest. */
    public static final int SHOWN = 50;

    /** What an efficiency of 1 may exceed it by, from rounding. */
    private static final double ROUNDING = 1e-9;

    private TrainingFormulas() {}

    /**
     * 7.2: everything about training runs in the window. Absent: {@code no-data} without runs, {@code no-baseline} where
     * only one number of workers was tried.
     */
    public static TrainingScaling trainingScaling(Inputs<ScalabilityTally> inputs) {
        Points<TrainingRun> runs = Points.current(inputs, ScalabilityTally::trainings);
        Points<TrainingRun> before = Points.baseline(inputs, ScalabilityTally::trainings);
        Side strong = Side.of(runs, before, Work.FIXED, inputs);
        Side weak = Side.of(runs, before, Work.PER_WORKER, inputs);
        SpeedCurve curve = new SpeedCurve(speeds(runs), speeds(before), runs.cut(), inputs);
        return new TrainingScaling(
                new Ratio(headline(strong, TrainingTimes::strongEfficiency)),
                new Ratio(headline(weak, TrainingTimes::weakEfficiency)),
                new Score(curve.reading(UslFit::alpha, Direction.DOWN)),
                new Score(curve.reading(UslFit::beta, Direction.DOWN)),
                new Score(curve.reading(UslFit::peakLoad, Direction.UP)),
                shown(strong.now(), workers -> strongScaling(strong, workers)),
                shown(weak.now(), workers -> weakScaling(weak, workers)));
    }

    /** Trainings of fixed work per second. */
    private static List<SpeedCurve.Point> speeds(Points<TrainingRun> runs) {
        return runs.inOrder().stream()
                .filter(run -> run.work() == Work.FIXED)
                .map(run -> new SpeedCurve.Point(run.workers(), 1 / CashCurve.seconds(run.duration())))
                .toList();
    }

    /** The times of one kind of work, and those of the baseline. */
    private record Side(TrainingTimes now, TrainingTimes before, boolean cut, Inputs<?> inputs) {
        static Side of(Points<TrainingRun> runs, Points<TrainingRun> before, Work work, Inputs<?> inputs) {
            double confidence = inputs.settings().confidence();
            return new Side(
                    TrainingTimes.of(runs.inOrder(), work, confidence),
                    TrainingTimes.of(before.inOrder(), work, confidence),
                    runs.cut(),
                    inputs);
        }

        /** One figure for one number of workers, beside that of the baseline for as many. */
        Reading reading(
                int workers, TimesFigure figure, TimesFigure efficiency, Direction direction, long observations) {
            Estimate value = figure.of(now, workers);
            return builder(value, workers, figure, direction, observations)
                    .warn(efficiency.of(now, workers).value().orElse(0) > 1 + ROUNDING, Warning.SUPERLINEAR)
                    .build();
        }

        ReadingBuilder builder(
                Estimate value, int workers, TimesFigure figure, Direction direction, long observations) {
            return ReadingBuilder.of(value, inputs.settings())
                    .from(observations, Provenance.MEASURED)
                    .against(comparison(value, workers, figure, direction))
                    .warn(cut, Warning.HORIZON_CUT);
        }

        private Comparison comparison(Estimate value, int workers, TimesFigure figure, Direction direction) {
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

    /** A figure of some training times for a number of workers. */
    @FunctionalInterface
    private interface TimesFigure {
        Estimate of(TrainingTimes times, int workers);
    }

    private static Reading headline(Side side, TimesFigure efficiency) {
        TrainingTimes times = side.now();
        if (times.logs().isEmpty()) {
            return ReadingBuilder.of(
                            Estimate.absent(Reason.NO_DATA), side.inputs().settings())
                    .against(Comparison.none(Direction.UP, Reason.NO_BASELINE))
                    .build();
        }
        int most = times.logs().lastKey();
        if (most == times.base()) {
            return side.builder(
                            Estimate.absent(Reason.NO_BASELINE, "needs runs with another number of workers"),
                            most,
                            efficiency,
                            Direction.UP,
                            times.observations(most))
                    .build();
        }
        return side.reading(most, efficiency, efficiency, Direction.UP, times.observations(most));
    }

    private static StrongScaling strongScaling(Side side, int workers) {
        TimesFigure efficiency = TrainingTimes::strongEfficiency;
        long both = side.now().observations(workers);
        return new StrongScaling(
                new Elapsed(time(side, workers)),
                new Score(side.reading(workers, TrainingTimes::speedup, efficiency, Direction.UP, both)),
                new Ratio(side.reading(workers, efficiency, efficiency, Direction.UP, both)),
                new Score(side.reading(workers, TrainingTimes::serialFraction, efficiency, Direction.DOWN, both)));
    }

    private static WeakScaling weakScaling(Side side, int workers) {
        TimesFigure efficiency = TrainingTimes::weakEfficiency;
        long both = side.now().observations(workers);
        TimesFigure scaled = (times, n) -> Estimates.times(times.weakEfficiency(n), n);
        return new WeakScaling(
                new Elapsed(time(side, workers)),
                new Ratio(side.reading(workers, efficiency, efficiency, Direction.UP, both)),
                new Score(side.reading(workers, scaled, efficiency, Direction.UP, both)));
    }

    private static Reading time(Side side, int workers) {
        return side.builder(
                        side.now().time(workers),
                        workers,
                        TrainingTimes::time,
                        Direction.DOWN,
                        side.now().runs(workers))
                .build();
    }

    /** The base, and the greatest numbers of workers: as many as may be shown. */
    private static <V> Map<String, V> shown(TrainingTimes times, IntFunction<V> value) {
        List<Integer> workers = new ArrayList<>(times.logs().keySet());
        if (workers.size() > SHOWN) {
            workers.subList(1, workers.size() - SHOWN + 1).clear();
        }
        Map<String, V> shown = new LinkedHashMap<>();
        workers.forEach(n -> shown.put(Integer.toString(n), value.apply(n)));
        return shown;
    }
}
