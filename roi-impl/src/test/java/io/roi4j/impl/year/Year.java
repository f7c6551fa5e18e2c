package io.roi4j.impl.year;

import io.roi4j.Cohort;
import io.roi4j.Figures;
import io.roi4j.Initiative;
import io.roi4j.Measure;
import io.roi4j.Reason;
import io.roi4j.Window;
import io.roi4j.impl.StreamingRoi;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A library of one room that is told a feed day by day, by a clock of its own. Before the year come 400 days at a fifth of its
 * pace, but not less than what fills the logs, so that they and the timelines are full when it starts.
 */
final class Year {
    /**
     * How the library stands.
     *
     * @param nanosPerFact what a fact has cost since the look before, the feed's own work included
     * @param said what it says of facts that it couldn't take as told or keep
     */
    record Look(double nanosPerFact, long heapBytes, double calculationMillis, SortedSet<String> said) {}

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int QUIET_DAYS = 400;
    private static final int QUIETER = 5;
    /** Makes 25,000 facts of each kind and cohort in 400 days: of no kind is more kept. */
    private static final long LEAST = 2_500;

    private static final int DAYS_OF_A_MONTH = 30;
    /** What is published of employees is remembered for some months. */
    private static final int DAYS_BETWEEN_READS = 80;

    private static final int TRIES = 2;
    /** Of four in a row the serial collector lets gaps lie in three, up to a twentieth of the old generation. */
    private static final int COLLECTIONS = 4;

    /** So many rounds are of the cohort before, as many then of the one after. */
    private static final int ROUNDS = 10;
    /** High enough for feeds to look back from. */
    private static final long FIRST = 1_000_000L * Feed.ROUND * ROUNDS;

    private final Feed feed;
    private final long factsPerDay;
    private Instant now = START;
    private long told = FIRST;

    private final StreamingRoi roi =
            StreamingRoi.builder().currency("EUR").clock(() -> now).build();
    private final Initiative after = roi.initiative("triage");
    private final Initiative before = after.cohort(Cohort.BEFORE);

    Year(Feed feed, long factsPerDay) {
        this.feed = feed;
        this.factsPerDay = factsPerDay;
        for (int i = 0; i < QUIET_DAYS / DAYS_BETWEEN_READS; i++) {
            days(DAYS_BETWEEN_READS, Math.max(LEAST, factsPerDay / QUIETER));
            feed.room(after).calculate();
        }
    }

    private void days(int days, long facts) {
        Duration pause = Duration.ofDays(1).dividedBy(facts);
        for (long i = 0; i < days * facts; i++) {
            long thing = told / Feed.ROUND;
            feed.tell(thing / ROUNDS % 2 == 0 ? before : after, (int) (told % Feed.ROUND), thing, now);
            told++;
            now = now.plus(pause);
        }
    }

    /** Tells all facts of some months of 30 days, and looks. */
    Look months(int months) {
        int days = months * DAYS_OF_A_MONTH;
        long start = cpuNanos();
        days(days, factsPerDay);
        double nanos = cpuNanos() - start;
        long heap = heap();
        SortedSet<String> said = new TreeSet<>();
        return new Look(nanos / (days * factsPerDay), heap, calculationMillis(said), said);
    }

    /** By how much the room's sum since the start falls short of what was told, as a share of that. */
    double missing() {
        long both = 2L * ROUNDS * Feed.ROUND;
        days(1, both - told % both);
        double all = (told - FIRST) / 2.0 / Feed.ROUND * feed.sumOfRound();
        return all == 0 ? 0 : (all - feed.sum(after)) / all;
    }

    /** All that the library says of what it couldn't take as told: refusals, full dimensions, warnings, what is too old. */
    private void say(SortedSet<String> said, Object... metrics) {
        roi.health().refused().forEach((reason, facts) -> said.add("refused: " + reason.id()));
        roi.health().overflowed().forEach((dimension, facts) -> said.add("overflowed: " + dimension));
        for (Object some : metrics) {
            say((Record) some, said);
        }
    }

    private static void say(Record metrics, Set<String> said) {
        Figures.of(metrics).forEach(entry -> {
            if (entry.figure() instanceof Measure measure) {
                measure.warnings().forEach(warning -> said.add("warned: " + warning.id()));
                measure.estimate()
                        .reason()
                        .filter(Reason.TOO_OLD::equals)
                        .ifPresent(reason -> said.add("absent: " + reason.id()));
            }
        });
    }

    /** Of this thread alone, so that other work of the machine doesn't count. */
    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** What is still in use after all that can be collected was; the least of a few looks. */
    private static long heap() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }

    /** The time of both calculations that hosts make, over the last 30 days and all time, each after a new fact; the least of a few. */
    private double calculationMillis(SortedSet<String> said) {
        double least = Double.MAX_VALUE;
        for (int i = 0; i < TRIES; i++) {
            days(1, Feed.ROUND);
            long start = cpuNanos();
            Object window = feed.room(after).calculate();
            Object always = feed.room(after).calculate(Window.ALL);
            least = Math.min(least, (cpuNanos() - start) / 1e6);
            say(said, window, always);
        }
        return least;
    }
}
