package io.roi4j.samples.portfolio;

import io.roi4j.Initiative;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * One working day of one initiative.
 *
 * @param number the day of the simulation, from 0 on
 * @param start eight in the morning
 * @param withAi whether the AI is in use by now
 * @param plan how this initiative goes
 * @param initiative where to record: the cohort of the day
 * @param random what chance there is; each feed has its own, so that one feed's draws don't change another's
 */
record Today(int number, Instant start, boolean withAi, Plan plan, Initiative initiative, RandomGenerator random) {

    /** How this part of the plan goes today. */
    <T> T of(Plan.BeforeAfter<T> part) {
        return withAi ? part.after() : part.before();
    }

    /** Nine hours later: when what is told at the end of the day is dated. */
    Instant evening() {
        return start.plus(Duration.ofHours(9));
    }

    /** Whether this is the first day of its cohort. */
    boolean first() {
        return number == 0 || number == Simulation.GO_LIVE;
    }

    /** Whether it is so many days since the cohort's first, or a multiple of it. */
    boolean every(int days) {
        int since = number - (withAi ? Simulation.GO_LIVE : 0);
        return since % days == days - 1;
    }

    /** A key that no other fact of this kind has. */
    String key(String kind) {
        return plan.name() + "-" + kind + "-" + number;
    }

    /** Whether something happens that happens so many times a day on average, at most once. */
    boolean chance(double perDay) {
        return random.nextDouble() < perDay;
    }

    /** About this number: some tens of percent up or down. */
    double about(double mean) {
        return mean * Math.exp(0.25 * random.nextGaussian());
    }

    /** So many of the trials on average. */
    int binomial(int trials, double share) {
        int hits = 0;
        for (int i = 0; i < trials; i++) {
            hits += random.nextDouble() < share ? 1 : 0;
        }
        return hits;
    }
}
