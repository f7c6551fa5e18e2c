package io.roi4j.impl.throughput;

import io.roi4j.Money;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.tally.Account;
import io.roi4j.impl.tally.Daily;
import io.roi4j.impl.tally.Declarations;
import io.roi4j.impl.tally.RecordKey;
import io.roi4j.impl.tally.Records;
import io.roi4j.inference.Inference;
import io.roi4j.throughput.CostIncurred;
import io.roi4j.throughput.Disruption;
import io.roi4j.throughput.ThroughputCalculator;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Facts of all kinds, and tallies of them. */
final class SomeWork {
    private static final Duration DAYS = Duration.ofDays(14);

    private SomeWork() {}

    static ThroughputTally tally(Random random) {
        return new ThroughputTally(work(random), costs(random, true), disruptions(random), Declarations.EMPTY);
    }

    /** Tallies of 1 to 14 days, at least one of them with a task. */
    static List<ThroughputTally> days(Random random) {
        List<ThroughputTally> days = new ArrayList<>(
                Stream.generate(() -> tally(random)).limit(random.nextInt(14)).toList());
        days.add(new ThroughputTally(
                new WorkTally(1, 0, 60), costs(random, false), Disruptions.EMPTY, Declarations.EMPTY));
        return days;
    }

    private static WorkTally work(Random random) {
        return random.nextInt(5) == 0
                ? WorkTally.EMPTY
                : new WorkTally(
                        random.nextInt(500), random.nextInt(500), 60.0 * (1 + random.nextInt(1_440)), flow(random));
    }

    private static Flow flow(Random random) {
        return random.nextBoolean()
                ? Flow.EMPTY
                : new Flow(random.nextInt(9), random.nextInt(9_999), random.nextInt(9), random.nextInt(99));
    }

    private static Records<CostIncurred, Daily<CategoryCosts>> costs(Random random, boolean compacted) {
        Map<RecordKey, Account<CostIncurred>> known = new HashMap<>();
        for (int i = 0; i < random.nextInt(5); i++) {
            CostIncurred cost = cost(random, Live.START, DAYS, random.nextInt(9) == 0 ? "EUR" : "USD");
            known.put(RecordKey.of(cost.id()), Account.of(random.nextInt(2), cost));
        }
        Daily<CategoryCosts> sums = compacted
                ? new Daily<>(new TreeMap<>(Map.of(random.nextLong(3), sum(random))), sum(random))
                : Daily.of(CategoryCosts.EMPTY);
        return new Records<>(known, sums, compacted ? Live.START : Instant.MIN);
    }

    private static CategoryCosts sum(Random random) {
        CostSum sum = new CostSum(BigDecimal.valueOf(random.nextInt(9_999), 2), 1, random.nextInt(9) == 0 ? 1 : 0);
        return new CategoryCosts(Map.of(random.nextBoolean() ? "staff" : "hosting", sum));
    }

    private static CostIncurred cost(Random random, Instant from, Duration length, String currency) {
        return new CostIncurred(
                "cost " + random.nextInt(9),
                within(random, from, length),
                Money.of(random.nextInt(100) + "." + random.nextInt(100), currency),
                random.nextBoolean() ? "staff" : "hosting");
    }

    private static Instant within(Random random, Instant from, Duration length) {
        return from.plusSeconds(random.nextLong(length.toSeconds()));
    }

    private static Disruptions disruptions(Random random) {
        Map<String, WatchedDisruption> known = new HashMap<>();
        for (int i = 0; i < random.nextInt(4); i++) {
            Disruption disruption = disruption(random, Live.START, DAYS);
            Optional<Recovery> recovery = random.nextInt(4) == 0
                    ? Optional.empty()
                    : Optional.of(Recovery.watch(disruption.start(), 1).after(slices(random, disruption), Instant.MAX));
            known.put(disruption.id(), new WatchedDisruption(disruption, recovery));
        }
        int forgotten = random.nextInt(3);
        return new Disruptions(known, forgotten, forgotten == 0 ? Instant.MIN : Live.START);
    }

    private static List<io.roi4j.impl.tally.Slice<WorkTally>> slices(Random random, Disruption disruption) {
        return IntStream.range(0, random.nextInt(9))
                .filter(i -> random.nextInt(5) > 0)
                .mapToObj(i -> new io.roi4j.impl.tally.Slice<>(
                        disruption.start().plus(Minutes.MINUTE.multipliedBy(i)),
                        Minutes.MINUTE,
                        new WorkTally(random.nextInt(120), 0, 60)))
                .toList();
    }

    private static Disruption disruption(Random random, Instant from, Duration length) {
        Instant start = within(random, from, length);
        String id = "disruption " + random.nextInt(5);
        return random.nextBoolean()
                ? new Disruption(id, start)
                : new Disruption(id, start, start.plusSeconds(random.nextInt(60)));
    }

    /** Facts of a stretch of time that is over, all of them young enough for their order not to matter. */
    static List<Consumer<ThroughputCalculator>> facts(Random random, Instant from, Duration length) {
        List<Consumer<ThroughputCalculator>> facts = new ArrayList<>(slowFacts(random, from, length));
        for (int i = 0; i < 1 + random.nextInt(200); i++) {
            long at = within(random, from, length).toEpochMilli();
            long tasks = 1 + random.nextLong(20);
            facts.add(
                    switch (random.nextInt(6)) {
                        case 0 -> room -> room.heartbeat(at);
                        case 2 -> room -> room.completedAfter(at, tasks);
                        case 3 -> room -> room.inProgress(at, tasks);
                        case 1 -> room -> room.offered(at, tasks);
                        default -> room -> room.completed(at, tasks);
                    });
        }
        facts.add(room -> room.completed(from.toEpochMilli()));
        return facts;
    }

    /** Costs and disruptions; some ids come with several accounts. */
    static List<Consumer<ThroughputCalculator>> slowFacts(Random random, Instant from, Duration length) {
        Duration half = length.dividedBy(2);
        List<Consumer<ThroughputCalculator>> facts = new ArrayList<>();
        for (int i = 0; i < random.nextInt(6); i++) {
            CostIncurred cost = cost(random, from, length, "USD");
            facts.add(room -> room.incurred(cost));
            Disruption disruption = disruption(random, from.plus(half), half);
            facts.add(room -> room.disrupted(disruption));
        }
        return facts;
    }

    /** What can't be taken. */
    static List<Consumer<ThroughputCalculator>> garbage(Instant now) {
        long late = now.plusSeconds(301).toEpochMilli();
        return List.of(
                room -> room.completed(Inference.UNKNOWN, 0),
                room -> room.completed(Inference.UNKNOWN, -1),
                room -> room.completed(Inference.UNKNOWN, Long.MAX_VALUE),
                room -> room.completed(late),
                room -> room.completed(Long.MAX_VALUE),
                room -> room.offered(Inference.UNKNOWN, 0),
                room -> room.offered(Long.MIN_VALUE + 1, 5),
                room -> room.completedAfter(Inference.UNKNOWN, -1),
                room -> room.completedAfter(late, 1),
                room -> room.inProgress(Inference.UNKNOWN, -1),
                room -> room.judgePeaks(0, 0),
                room -> room.judgePeaks(1.1, 0),
                room -> room.judgePeaks(0.9, -1),
                room -> room.judgePeaks(Double.NaN, 0),
                room -> room.judgeRecovery(0.9, 0),
                room -> room.judgeRecovery(0.9, 121),
                room -> room.declareCostPerTransaction(null, "x"),
                room -> room.declareCostPerTransaction(Money.of("1", "EUR"), "x"),
                room -> room.declareRecoveryTime(null, "x"),
                room -> room.declareRecoveryTime(Duration.ofSeconds(-1), "x"),
                room -> room.incurred(new CostIncurred("x", now, Money.of("1", "USD"), "bad\nname")),
                room -> room.heartbeat(late),
                room -> room.heartbeat(now.minus(Duration.ofDays(402)).toEpochMilli()),
                room -> room.incurred(null),
                room -> room.incurred(new CostIncurred("x", Instant.MAX, Money.of("1", "USD"), "y")),
                room -> room.disrupted(null),
                room -> room.disrupted(new Disruption("x", Instant.MAX)),
                room -> room.disrupted(new Disruption("y", now, Instant.MAX)),
                room -> room.declareCapacity(0, "x"),
                room -> room.declareCapacity(Double.NaN, "x"),
                room -> room.declareCapacity(1, " "),
                room -> room.declareRate(-1, "x"),
                room -> room.declareRate(Double.POSITIVE_INFINITY, "x"),
                room -> room.declareRate(1, null));
    }
}
