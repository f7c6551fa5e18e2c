package io.roi4j.impl.scalability;

import static io.roi4j.Direction.DOWN;
import static io.roi4j.Direction.UP;

import io.roi4j.Elapsed;
import io.roi4j.Ratio;
import io.roi4j.Score;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.stats.UslFit;
import io.roi4j.scalability.StrongScaling;
import io.roi4j.scalability.TrainingScaling;
import io.roi4j.scalability.WeakScaling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Indicator 7, scalability: do more workers train faster (7.2)? Times are geometric means; ratios of times have Welch's interval
 * on logarithms. Absent: {@code no-data} without runs in the window, {@code no-baseline} where only one number of workers was
 * tried.
 */
public final class TrainingFormulas {
    /** How many numbers of workers are shown one by one: the least and the greatest. */
    public static final int SHOWN = 50;

    private TrainingFormulas() {}

    /** 7.2: everything about training runs in the window. */
    public static TrainingScaling trainingScaling(Inputs<ScalabilityTally> inputs) {
        Trainings strong = Trainings.strong(inputs);
        Trainings weak = Trainings.weak(inputs);
        SpeedCurve curve = SpeedCurve.ofTrainings(inputs);
        return new TrainingScaling(
                strongScalingEfficiency(strong),
                weakScalingEfficiency(weak),
                trainingContention(curve),
                trainingCoherency(curve),
                fastestWorkers(curve),
                shown(strong.now(), workers -> strongScaling(strong, workers)),
                shown(weak.now(), workers -> weakScaling(weak, workers)));
    }

    /**
     * 7.2: speed-up / workers with the most workers, the work being fixed.
     *
     * <p>Source: Amdahl (1967).
     */
    public static Ratio strongScalingEfficiency(Trainings strong) {
        return new Ratio(strong.efficiencyOfMost());
    }

    /**
     * 7.2: time with the fewest workers / time with the most, the work of each being fixed.
     *
     * <p>Source: Gustafson (1988), CACM 31(5), 532.
     */
    public static Ratio weakScalingEfficiency(Trainings weak) {
        return new Ratio(weak.efficiencyOfMost());
    }

    /** 7.2: alpha of the universal scalability law, see {@link LoadFormulas#contention}, over the speeds of fixed work. */
    public static Score trainingContention(SpeedCurve curve) {
        return new Score(curve.reading(UslFit::alpha, DOWN));
    }

    /** 7.2: beta of the same curve, the cost of each pair of workers agreeing. */
    public static Score trainingCoherency(SpeedCurve curve) {
        return new Score(curve.reading(UslFit::beta, DOWN));
    }

    /** 7.2: the number of workers at the curve's peak; {@code no-finite-peak} at a beta of 0. */
    public static Score fastestWorkers(SpeedCurve curve) {
        return new Score(curve.reading(UslFit::peakLoad, UP));
    }

    private static StrongScaling strongScaling(Trainings strong, int workers) {
        return new StrongScaling(
                trainingTime(strong, workers),
                speedup(strong, workers),
                parallelEfficiency(strong, workers),
                serialFraction(strong, workers));
    }

    /** 7.2: geometric mean of the times to the fixed quality, in seconds, Student's interval on logarithms. */
    public static Elapsed trainingTime(Trainings strong, int workers) {
        return new Elapsed(strong.time(workers));
    }

    /** 7.2: time with the fewest workers x their number / time. */
    public static Score speedup(Trainings strong, int workers) {
        return new Score(strong.ratio(workers, TrainingTimes::speedup, UP));
    }

    /** 7.2: speed-up / workers. */
    public static Ratio parallelEfficiency(Trainings strong, int workers) {
        return new Ratio(strong.efficiency(workers));
    }

    /**
     * 7.2: (1 / speed-up - 1 / workers) / (1 - 1 / workers); absent for one worker, {@code no-baseline} without a run of one.
     *
     * <p>Source: Karp and Flatt (1990), CACM 33(5), 539.
     */
    public static Score serialFraction(Trainings strong, int workers) {
        return new Score(strong.ratio(workers, TrainingTimes::serialFraction, DOWN));
    }

    private static WeakScaling weakScaling(Trainings weak, int workers) {
        return new WeakScaling(
                weakTrainingTime(weak, workers), weakParallelEfficiency(weak, workers), scaledSpeedup(weak, workers));
    }

    /** 7.2: geometric mean of the times, in seconds, the work of each worker being fixed. */
    public static Elapsed weakTrainingTime(Trainings weak, int workers) {
        return new Elapsed(weak.time(workers));
    }

    /** 7.2: time with the fewest workers / time, the work of each worker being fixed. */
    public static Ratio weakParallelEfficiency(Trainings weak, int workers) {
        return new Ratio(weak.efficiency(workers));
    }

    /** 7.2: that efficiency x workers: how many times as much work is done in the same time. */
    public static Score scaledSpeedup(Trainings weak, int workers) {
        return new Score(weak.ratio(workers, (times, n) -> Estimates.times(times.weakEfficiency(n), n), UP));
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
