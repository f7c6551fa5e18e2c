package io.roi4j.throughput;

import io.roi4j.Calculator;
import io.roi4j.Money;
import io.roi4j.Once;
import io.roi4j.Summed;
import io.roi4j.inference.Inference;
import io.roi4j.intake.Intake;
import java.time.Duration;

/**
 * Takes what a process finishes, what it was asked to do, what that cost and when it was disrupted.
 *
 * <p>Time is observed in whole minutes (UTC): a minute in which a task, an arrival or a heartbeat was told counts as watched,
 * and silence in it is a true 0; a minute without any is unknown. The present minute counts once it is over.
 * {@code atMillis} is in milliseconds since the epoch ({@link Inference#UNKNOWN} means now) and may lie up to 400 days back.
 *
 * <p>Over a fleet tasks, arrivals, readings and heartbeats are summed: each instance tells its own. A cost and a disruption are
 * the same fact whoever tells them, and are taken once by their id.
 *
 * <p>Costs come one by one ({@link #incurred}) or as batches of the books ({@link #importBatch}), in which a later revision
 * replaces an earlier one and a deletion takes it back. The latest 5,000 are kept one by one; older ones are summed up by day
 * and can't be revised any more. A cost in another currency is refused but remembered: while it lies in a window, money is
 * absent there. A revision downwards shows in the measures; on a counter, which only grows for whoever reads it, it looks like
 * a restart.
 */
public interface ThroughputCalculator extends Calculator<ThroughputMetrics>, Intake<CostIncurred> {

    /** A task was finished just now. */
    @Summed
    default void completed() {
        completed(Inference.UNKNOWN, 1);
    }

    /** A task was finished. */
    @Summed
    default void completed(long atMillis) {
        completed(atMillis, 1);
    }

    /**
     * So many tasks were finished.
     *
     * @param atMillis when
     * @param tasks how many, 1 to 10<sup>12</sup>
     */
    @Summed
    void completed(long atMillis, long tasks);

    /** A task arrived just now, whether or not it will be finished: the offered load. */
    @Summed
    default void offered() {
        offered(Inference.UNKNOWN, 1);
    }

    /**
     * So many tasks arrived.
     *
     * @param atMillis when
     * @param tasks how many, 1 to 10<sup>12</sup>
     */
    @Summed
    void offered(long atMillis, long tasks);

    /** The process is being watched just now: if nothing is told besides, nothing happened. Once a minute is enough. */
    @Summed
    default void heartbeat() {
        heartbeat(Inference.UNKNOWN);
    }

    /** The process was being watched in that minute. */
    @Summed
    void heartbeat(long atMillis);

    /**
     * A task was finished that had been in the process for so long, waiting among it.
     *
     * @param atMillis when it was finished
     * @param timeInSystemMillis from its arrival to its end, in milliseconds, 0 to 10<sup>12</sup>
     */
    @Summed
    void completedAfter(long atMillis, long timeInSystemMillis);

    /**
     * So many tasks are in the process, arrived and not finished. Told regularly (once a minute, say), the mean of the readings
     * is the work in progress.
     *
     * @param atMillis when
     * @param tasks how many, 0 to 10<sup>12</sup>
     */
    @Summed
    void inProgress(long atMillis, long tasks);

    /** Something was spent on the process. The same id told twice counts once; of two accounts the greater counts. */
    @Once
    void incurred(CostIncurred cost);

    /**
     * The process was disrupted. The same id told twice counts once; told again with {@link Disruption#restored()} it is
     * completed. Tell it when it starts: recovery is read from the minutes, of which the last two hours are kept.
     */
    @Once
    void disrupted(Disruption disruption);

    /**
     * Declares what this cohort can sustain at most, against which its peaks are then judged.
     *
     * @param tasksPerSecond the capacity, more than 0
     * @param source where the number comes from, for instance a load test
     */
    @Once
    void declareCapacity(double tasksPerSecond, String source);

    /**
     * Declares this cohort's rate from elsewhere, for instance {@code declareRate(0.15, "time study of 2025")} on the cohort
     * {@code BEFORE}. It is compared with as long as nothing was recorded for the cohort, is taken for exact, and is marked
     * as declared.
     *
     * @param tasksPerSecond the rate, 0 or more
     * @param source where the number comes from
     */
    @Once
    void declareRate(double tasksPerSecond, String source);

    /**
     * Declares what a task of this cohort cost, for instance on the cohort {@code BEFORE}; used as {@link #declareRate} is.
     * An amount in another currency than the library's is refused.
     *
     * @param cost the cost of a task, 0 or more
     * @param source where the number comes from
     */
    @Once
    void declareCostPerTransaction(Money cost, String source);

    /**
     * Declares this cohort's median recovery time from elsewhere; used as {@link #declareRate} is, as a median without an
     * interval.
     */
    @Once
    void declareRecoveryTime(Duration median, String source);

    /**
     * What counts as a peak of this cohort, instead of 90 % of the reference and no gap.
     *
     * @param share the share of the reference rate, more than 0 and at most 1
     * @param gapSlices how many slices below it in a row a run survives, 0 to 1,000; one that wasn't watched always ends it
     */
    @Once
    void judgePeaks(double share, int gapSlices);

    /**
     * When this cohort counts as recovered, instead of two minutes in a row at 90 % of the rate before; for disruptions told
     * from now on.
     *
     * @param share the share of the rate before, more than 0 and at most 1
     * @param holdMinutes how many minutes in a row must reach it, 1 to 120
     */
    @Once
    void judgeRecovery(double share, int holdMinutes);
}
