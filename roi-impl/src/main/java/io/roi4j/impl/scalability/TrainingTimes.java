package io.roi4j.impl.scalability;

import io.roi4j.Estimate;
import io.roi4j.Interval;
import io.roi4j.Present;
import io.roi4j.Reason;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.stats.KarpFlatt;
import io.roi4j.impl.stats.Moments;
import io.roi4j.impl.stats.StudentMean;
import io.roi4j.impl.stats.WelchDifference;
import io.roi4j.scalability.TrainingRun;
import io.roi4j.scalability.TrainingRun.Work;
import java.time.Duration;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The logarithms of training times in seconds, by number of workers. The fewest workers are the base of all ratios.
 *
 * @param logs mean and spread of the logarithms
 * @param confidence the nominal coverage of intervals
 */
record TrainingTimes(NavigableMap<Integer, Moments> logs, double confidence) {
    private static final double NANOS = 1e-9;

    static TrainingTimes of(List<TrainingRun> runs, Work work, double confidence) {
        NavigableMap<Integer, Moments> logs = new TreeMap<>();
        for (TrainingRun run : runs) {
            if (run.work() == work) {
                Duration duration = run.duration();
                double seconds = duration.getSeconds() + duration.getNano() * NANOS;
                Moments before = logs.getOrDefault(run.workers(), Moments.EMPTY);
                logs.put(run.workers(), before.add(Math.log(seconds)));
            }
        }
        return new TrainingTimes(logs, confidence);
    }

    /** Runs with one number of workers. */
    long runs(int workers) {
        return at(workers).n();
    }

    /** Runs with one number of workers and with that of the base. */
    long observations(int workers) {
        long own = at(workers).n();
        return workers == base() ? own : own + at(base()).n();
    }

    /** Geometric mean of the times, in seconds. */
    Estimate time(int workers) {
        return Estimates.exp(StudentMean.of(at(workers), confidence), 1);
    }

    /** The base's time x {@code factor} / the time: absent without a base to compare with. */
    private Estimate relative(int workers, double factor) {
        if (workers == base()) {
            return logs.size() == 1 && workers > 1
                    ? Estimate.absent(Reason.NO_BASELINE, "needs runs with fewer workers")
                    : Estimates.exact(factor);
        }
        return Estimates.exp(WelchDifference.of(at(base()), at(workers), confidence), factor);
    }

    /** How many times as fast as one worker, taking the base's workers for as efficient as one. */
    Estimate speedup(int workers) {
        return relative(workers, base());
    }

    /** Speed-up / workers. */
    Estimate strongEfficiency(int workers) {
        return relative(workers, (double) base() / workers);
    }

    /** The base's time / the time. */
    Estimate weakEfficiency(int workers) {
        return relative(workers, 1);
    }

    /** Karp and Flatt's serial fraction, which falls as the speed-up rises. */
    Estimate serialFraction(int workers) {
        if (base() > 1) {
            return Estimate.absent(Reason.NO_BASELINE, "needs a run of one worker");
        }
        if (!(speedup(workers) instanceof Present speedup)) {
            return speedup(workers);
        }
        Estimate fraction = KarpFlatt.serialFraction(speedup.number(), workers);
        if (!(fraction instanceof Present present)) {
            return fraction;
        }
        if (!(speedup.limits() instanceof Interval interval)) {
            return Estimate.of(present.number(), speedup.limits());
        }
        Estimate lower = KarpFlatt.serialFraction(interval.upper(), workers);
        Estimate upper = KarpFlatt.serialFraction(interval.lower(), workers);
        return lower.value().isPresent() && upper.value().isPresent()
                ? Estimate.of(
                        present.number(),
                        new Interval(
                                lower.value().getAsDouble(),
                                upper.value().getAsDouble(),
                                confidence,
                                interval.method()))
                : Estimate.of(present.number(), Reason.NON_FINITE_INPUT);
    }

    int base() {
        return logs.firstKey();
    }

    private Moments at(int workers) {
        return logs.getOrDefault(workers, Moments.EMPTY);
    }
}
