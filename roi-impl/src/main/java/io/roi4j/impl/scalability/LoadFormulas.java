package io.roi4j.impl.scalability;

import io.roi4j.Direction;
import io.roi4j.Rate;
import io.roi4j.Score;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.stats.UslFit;
import io.roi4j.scalability.LoadPoint;
import io.roi4j.scalability.LoadScaling;
import java.util.List;

/** Indicator 7, scalability: how the throughput grows with the load (7.7, the technical side). */
public final class LoadFormulas {
    private LoadFormulas() {}

    /**
     * 7.7: the universal scalability law through the load points of the window, beside that of the baseline. Absent:
     * {@code no-data} without points, {@code insufficient-sample} with fewer than 4 points or 3 different loads; without a
     * peak {@code no-finite-peak}.
     */
    public static LoadScaling loadScaling(Inputs<ScalabilityTally> inputs) {
        Points<LoadPoint> loads = Points.current(inputs, ScalabilityTally::loads);
        Points<LoadPoint> before = Points.baseline(inputs, ScalabilityTally::loads);
        SpeedCurve curve = new SpeedCurve(points(loads), points(before), loads.cut(), inputs);
        return new LoadScaling(
                new Score(curve.reading(UslFit::alpha, Direction.DOWN)),
                new Score(curve.reading(UslFit::beta, Direction.DOWN)),
                new Rate(curve.reading(UslFit::gamma, Direction.UP)),
                new Score(curve.reading(UslFit::peakLoad, Direction.UP)),
                new Rate(curve.reading(UslFit::peakThroughput, Direction.UP)),
                new Rate(curve.reading(UslFit::limit, Direction.UP)));
    }

    private static List<SpeedCurve.Point> points(Points<LoadPoint> loads) {
        return loads.inOrder().stream()
                .map(load -> new SpeedCurve.Point(load.concurrency(), load.throughput()))
                .toList();
    }
}
