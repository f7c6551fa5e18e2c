package io.roi4j.impl.year;

import io.roi4j.Cohort;
import io.roi4j.Initiative;
import io.roi4j.impl.StreamingRoi;
import io.roi4j.impl.harm.Fork;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A service that lives for decades within minutes: what a live process tells all the time (inferences, throughput, outcomes), by a
 * clock of its own, with a report every ten days. Prints its live heap now and then.
 */
final class LongLife {
    private static final List<Feed> FEEDS =
            List.of(new InferenceFeed(), new ThroughputFeed(), new ErrorReductionFeed());
    private static final int FACTS_A_DAY = 20_000;
    private static final int DAYS_BETWEEN_REPORTS = 10;
    /** Longer than a timeline reaches back, so that all is full when the watch begins. */
    private static final int FIRST_DAYS = 420;

    private static final int LOOKS = 12;
    private static final long FIRST = 20_000_000;

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private long told = FIRST;
    private final StreamingRoi roi =
            StreamingRoi.builder().currency("EUR").clock(() -> now).build();
    private final Initiative after = roi.initiative("triage");
    private final Initiative before = after.cohort(Cohort.BEFORE);

    private LongLife() {}

    private void days(int days) {
        Duration pause = Duration.ofDays(1).dividedBy(FACTS_A_DAY);
        for (long i = 0; i < (long) days * FACTS_A_DAY; i++) {
            long thing = told / Feed.ROUND;
            Feed feed = FEEDS.get((int) (thing % FEEDS.size()));
            feed.tell(thing / FEEDS.size() % 2 == 0 ? after : before, (int) (told % Feed.ROUND), thing, now);
            told++;
            now = now.plus(pause);
        }
        roi.report();
    }

    /** The first argument says for how many seconds. */
    public static void main(String[] arguments) {
        long nanos = Duration.ofSeconds(Long.parseLong(arguments[0])).toNanos();
        LongLife life = new LongLife();
        life.days(FIRST_DAYS);
        long start = System.nanoTime();
        for (int look = 1; look <= LOOKS; look++) {
            while (System.nanoTime() - start < nanos / LOOKS * look) {
                life.days(DAYS_BETWEEN_REPORTS);
            }
            System.out.println("heap " + Fork.heapBytes() + " facts " + (life.told - FIRST) + " until " + life.now);
        }
        life.roi.close();
    }
}
