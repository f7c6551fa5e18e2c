package io.roi4j.impl.scalability;

import static io.roi4j.Direction.DOWN;
import static io.roi4j.Direction.UP;

import io.roi4j.Rate;
import io.roi4j.Score;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.stats.UslFit;
import io.roi4j.scalability.LoadScaling;

/**
 * Indicator 7, scalability: how the throughput grows with the load (7.7, the technical side), by the universal scalability law
 * {@code gamma N / (1 + alpha (N - 1) + beta N (N - 1))}. All are absent without points, {@code no-data}, and with fewer than 4
 * points or 3 different loads, {@code insufficient-sample}.
 *
 * <p>Source: Gunther (2007), Guerrilla Capacity Planning, chapters 4 to 6.
 */
public final class LoadFormulas {
    private LoadFormulas() {}

    /** 7.7: the law through the load points of the window, beside that of the baseline. */
    public static LoadScaling loadScaling(Inputs<ScalabilityTally> inputs) {
        SpeedCurve curve = SpeedCurve.ofLoads(inputs);
        return new LoadScaling(
                contention(curve),
                coherency(curve),
                singleThroughput(curve),
                peakConcurrency(curve),
                peakThroughput(curve),
                throughputLimit(curve));
    }

    /** 7.7: alpha, the share of the work that waits its turn. */
    public static Score contention(SpeedCurve curve) {
        return new Score(curve.reading(UslFit::alpha, DOWN));
    }

    /** 7.7: beta, the cost of each pair agreeing. */
    public static Score coherency(SpeedCurve curve) {
        return new Score(curve.reading(UslFit::beta, DOWN));
    }

    /** 7.7: gamma, the throughput at a load of one, per second. */
    public static Rate singleThroughput(SpeedCurve curve) {
        return new Rate(curve.reading(UslFit::gamma, UP));
    }

    /** 7.7: the load with the greatest throughput, the root of (1 - alpha) / beta; {@code no-finite-peak} at a beta of 0. */
    public static Score peakConcurrency(SpeedCurve curve) {
        return new Score(curve.reading(UslFit::peakLoad, UP));
    }

    /** 7.7: the throughput at that load, per second; {@code no-finite-peak} at a beta of 0. */
    public static Rate peakThroughput(SpeedCurve curve) {
        return new Rate(curve.reading(UslFit::peakThroughput, UP));
    }

    /** 7.7: gamma / alpha, the throughput that could be reached if agreeing cost nothing, per second; absent at an alpha of 0. */
    public static Rate throughputLimit(SpeedCurve curve) {
        return new Rate(curve.reading(UslFit::limit, UP));
    }
}
