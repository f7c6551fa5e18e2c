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
import io.roi4j.impl.stats.UniversalScalabilityLaw;
import io.roi4j.impl.stats.UslFit;
import io.roi4j.scalability.LoadPoint;
import io.roi4j.scalability.TrainingRun;
import java.util.List;
import java.util.function.Function;

/** The universal scalability law through some points of load and throughput, beside that of the baseline's points. */
public final class SpeedCurve {
    /**
     * One point.
     *
     * @param load workers, or requests at a time
     * @param throughput what they complete per second
     */
    private record Point(double load, double throughput) {}

    private final UslFit now;
    private final UslFit before;
    private final int points;
    private final int pointsBefore;
    private final boolean cut;
    private final Inputs<?> inputs;

    private SpeedCurve(List<Point> points, List<Point> pointsBefore, boolean cut, Inputs<?> inputs) {
        this.now = fit(points, inputs);
        this.before = fit(pointsBefore, inputs);
        this.points = points.size();
        this.pointsBefore = pointsBefore.size();
        this.cut = cut;
        this.inputs = inputs;
    }

    /** The curve through the load points of the window. */
    public static SpeedCurve ofLoads(Inputs<ScalabilityTally> inputs) {
        Points<LoadPoint> now = Points.current(inputs, ScalabilityTally::loads);
        Points<LoadPoint> before = Points.baseline(inputs, ScalabilityTally::loads);
        return new SpeedCurve(loads(now), loads(before), now.cut(), inputs);
    }

    private static List<Point> loads(Points<LoadPoint> loads) {
        return loads.inOrder().stream()
                .map(load -> new Point(load.concurrency(), load.throughput()))
                .toList();
    }

    /** The curve through the speeds, in trainings per second, of the training runs of fixed work in the window. */
    public static SpeedCurve ofTrainings(Inputs<ScalabilityTally> inputs) {
        Points<TrainingRun> now = Points.current(inputs, ScalabilityTally::trainings);
        Points<TrainingRun> before = Points.baseline(inputs, ScalabilityTally::trainings);
        return new SpeedCurve(speeds(now), speeds(before), now.cut(), inputs);
    }

    private static List<Point> speeds(Points<TrainingRun> runs) {
        return runs.inOrder().stream()
                .filter(run -> run.work() == TrainingRun.Work.FIXED)
                .map(run -> new Point(run.workers(), 1 / CashCurve.seconds(run.duration())))
                .toList();
    }

    private static UslFit fit(List<Point> points, Inputs<?> inputs) {
        return UniversalScalabilityLaw.fit(
                points.stream().mapToDouble(Point::load).toArray(),
                points.stream().mapToDouble(Point::throughput).toArray(),
                inputs.settings().confidence());
    }

    /** One figure of the curve; {@code no-data} without points. */
    Reading reading(Function<UslFit, Estimate> figure, Direction direction) {
        Estimate value = points == 0 ? Estimate.absent(Reason.NO_DATA) : figure.apply(now);
        return ReadingBuilder.of(value, inputs.settings())
                .from(points, Provenance.MEASURED)
                .against(comparison(value, figure.apply(before), direction))
                .warn(cut, Warning.HORIZON_CUT)
                .build();
    }

    private Comparison comparison(Estimate value, Estimate then, Direction direction) {
        return pointsBefore == 0
                ? Comparison.none(direction, Reason.NO_BASELINE)
                : Comparisons.of(
                        inputs.baseline(),
                        pointsBefore,
                        direction,
                        then,
                        Estimates.difference(value, then),
                        Estimates.relativeChange(value, then));
    }
}
