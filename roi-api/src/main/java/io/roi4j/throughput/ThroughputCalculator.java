package io.roi4j.throughput;

import io.roi4j.Calculator;
import io.roi4j.inference.Inference;

/**
 * Takes what a process finishes, what it was asked to do, what that cost and when it was disrupted.
 *
 * <p>Time is observed in whole minutes (UTC): a minute in which a task, an arrival or a heartbeat was told counts as watched,
 * and silence in it is a true 0; a minute without any is unknown. The present minute counts once it is over.
 * {@code atMillis} is in milliseconds since the epoch ({@link Inference#UNKNOWN} means now) and may lie up to 400 days back.
 *
 * <p>Over a fleet tasks, arrivals and heartbeats are summed: each instance tells its own. A cost and a disruption are the
 * same fact whoever tells them, and are taken once by their id.
 */
public interface ThroughputCalculator extends Calculator<ThroughputMetrics> {

    /** A task was finished just now. */
    default void completed() {
        completed(Inference.UNKNOWN, 1);
    }

    /** A task was finished. */
    default void completed(long atMillis) {
        completed(atMillis, 1);
    }

    /**
     * So many tasks were finished.
     *
     * @param atMillis when
     * @param tasks how many, 1 to 10<sup>12</sup>
     */
    void completed(long atMillis, long tasks);

    /** A task arrived just now, whether or not it will be finished: the offered load. */
    default void offered() {
        offered(Inference.UNKNOWN, 1);
    }

    /**
     * So many tasks arrived.
     *
     * @param atMillis when
     * @param tasks how many, 1 to 10<sup>12</sup>
     */
    void offered(long atMillis, long tasks);

    /** The process is being watched just now: if nothing is told besides, nothing happened. Once a minute is enough. */
    default void heartbeat() {
        heartbeat(Inference.UNKNOWN);
    }

    /** The process was being watched in that minute. */
    void heartbeat(long atMillis);

    /** Something was spent on the process. The same id told twice counts once. */
    void incurred(CostIncurred cost);

    /**
     * The process was disrupted. The same id told twice counts once; told again with {@link Disruption#restored()} it is
     * completed. Tell it when it starts: recovery is read from the minutes, of which the last two hours are kept.
     */
    void disrupted(Disruption disruption);

    /**
     * Declares what this cohort can sustain at most, against which its peaks are then judged.
     *
     * @param tasksPerSecond the capacity, more than 0
     * @param source where the number comes from, for instance a load test
     */
    void declareCapacity(double tasksPerSecond, String source);

    /**
     * Declares this cohort's rate from elsewhere, for instance {@code declareRate(0.15, "time study of 2025")} on the cohort
     * {@code BEFORE}. It is compared with as long as nothing was recorded for the cohort, is taken for exact, and is marked
     * as declared.
     *
     * @param tasksPerSecond the rate, 0 or more
     * @param source where the number comes from
     */
    void declareRate(double tasksPerSecond, String source);
}
