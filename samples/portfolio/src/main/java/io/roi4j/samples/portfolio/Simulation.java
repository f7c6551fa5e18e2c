package io.roi4j.samples.portfolio;

import io.roi4j.Cohort;
import io.roi4j.Initiative;
import io.roi4j.Roi;
import io.roi4j.Window;
import io.roi4j.impl.StreamingRoi;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Eighteen months of three initiatives, six before their AI is in use and twelve after, on a clock of their own. */
final class Simulation {
    /** The first day. */
    static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    /** The day on which the AI goes live. */
    static final int GO_LIVE = 181;
    /** How many days there are. */
    static final int DAYS = 546;

    private static final int WORKING_MINUTES = 480;
    private static final Duration MORNING = Duration.ofHours(8);
    private static final Duration EVENING = Duration.ofHours(22);

    private static final List<Supplier<Feed>> FEEDS = List.of(
            TimeToMarketFeed::new,
            ThroughputFeed::new,
            InferenceFeed::new,
            EmployeeFeed::new,
            CustomerFeed::new,
            TechnicalDebtFeed::new,
            DataAssetsFeed::new,
            ErrorReductionFeed::new,
            ScalabilityFeed::new);

    /** One feed of one initiative, with its own chance. */
    private record Stream(Plan plan, Initiative initiative, Feed feed, RandomGenerator random) {}

    private final SimulatedClock clock = new SimulatedClock(START);
    private final Roi roi = StreamingRoi.builder()
            .currency("EUR")
            .clock(clock)
            .window(Window.lastDays(365))
            .build();
    private final List<Stream> streams = new ArrayList<>();

    /** The same seed gives the same eighteen months. */
    Simulation(long seed) {
        SplittableRandom seeds = new SplittableRandom(seed);
        for (Plan plan : Plans.ALL) {
            Initiative initiative = roi.initiative(plan.name());
            FEEDS.forEach(feed -> streams.add(new Stream(plan, initiative, feed.get(), seeds.split())));
        }
    }

    /** Lets all days pass. */
    void run() {
        for (int day = 0; day < DAYS; day++) {
            day(day);
        }
    }

    private void day(int number) {
        Instant midnight = START.plus(Duration.ofDays(number));
        Instant morning = midnight.plus(MORNING);
        List<Today> todays =
                streams.stream().map(stream -> today(stream, number, morning)).toList();
        for (int minute = 0; minute < WORKING_MINUTES; minute++) {
            clock.set(morning.plus(Duration.ofMinutes(minute)));
            for (int i = 0; i < streams.size(); i++) {
                streams.get(i).feed().minute(todays.get(i), minute);
            }
        }
        clock.set(midnight.plus(EVENING));
        for (int i = 0; i < streams.size(); i++) {
            streams.get(i).feed().evening(todays.get(i));
        }
    }

    private static Today today(Stream stream, int number, Instant morning) {
        boolean withAi = number >= GO_LIVE;
        Initiative cohort = stream.initiative().cohort(withAi ? Cohort.AFTER : Cohort.BEFORE);
        return new Today(number, morning, withAi, stream.plan(), cohort, stream.random());
    }

    /** The library that was told all this. */
    Roi roi() {
        return roi;
    }
}
