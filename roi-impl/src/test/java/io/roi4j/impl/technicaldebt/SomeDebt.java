package io.roi4j.impl.technicaldebt;

import io.roi4j.impl.tally.Declarations;
import io.roi4j.impl.tally.DurationSketch;
import io.roi4j.impl.tally.Lifespan;
import io.roi4j.impl.tally.Spell;
import io.roi4j.impl.tally.Spells;
import io.roi4j.technicaldebt.TechnicalDebtCalculator;
import io.roi4j.technicaldebt.UpdateTrigger;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/** Facts of all kinds, and tallies of them. */
final class SomeDebt {
    private static final long DAY_MILLIS = 86_400_000;

    private SomeDebt() {}

    static PipelineTally pipelines(Random random) {
        long[] nanos = random.longs(random.nextInt(5), 0, 1_000_000_000_000L).toArray();
        return nanos.length == 0
                ? PipelineTally.EMPTY
                : new PipelineTally(DurationSketch.of(nanos), Debt.NOW.toEpochMilli() - random.nextInt(1_000_000));
    }

    static UpdateTally updates(Random random) {
        Map<String, Spells> byTrigger = new HashMap<>();
        byTrigger.put("new-data", spells(random));
        return new UpdateTally(spells(random), byTrigger, declarations(random, UpdateTally.LEAD_TIME));
    }

    static BugTally bugs(Random random) {
        BugCounts counts = counts(random);
        return new BugTally(
                counts,
                counts.merge(counts(random)),
                watch(random),
                spells(random),
                spells(random),
                declarations(random, random.nextBoolean() ? BugTally.BACKLOG : BugTally.TIME_TO_FIX));
    }

    private static BugCounts counts(Random random) {
        return new BugCounts(random.nextInt(9), random.nextInt(3), random.nextInt(9), random.nextInt(3));
    }

    private static Watch watch(Random random) {
        long from = Debt.NOW.toEpochMilli() - random.nextLong(100 * DAY_MILLIS);
        return switch (random.nextInt(3)) {
            case 0 -> Watch.NEVER;
            case 1 -> Watch.since(from);
            default -> new Watch(from, from + random.nextLong(30 * DAY_MILLIS));
        };
    }

    private static Declarations declarations(Random random, String name) {
        return random.nextBoolean()
                ? Declarations.EMPTY
                : Declarations.EMPTY.with(name, 1 + random.nextInt(9), "source " + random.nextInt(3));
    }

    static Spells spells(Random random) {
        Map<String, Spell> known = new HashMap<>();
        for (int i = 0; i < random.nextInt(6); i++) {
            long start = Debt.NOW.toEpochMilli() - random.nextLong(90 * DAY_MILLIS);
            Spell begun = Spell.begun(start);
            Spell ended = Spell.ended(start + random.nextLong(40 * DAY_MILLIS) - DAY_MILLIS, 1 + random.nextInt(2));
            known.put(
                    "spell " + random.nextInt(9),
                    switch (random.nextInt(4)) {
                        case 0 -> begun;
                        case 1 -> ended;
                        default -> begun.merge(ended);
                    });
        }
        Map<Lifespan, Long> compacted = random.nextInt(3) > 0
                ? Map.of()
                : Map.of(Lifespan.of(0, random.nextLong(90 * DAY_MILLIS), random.nextInt(3)), 1 + random.nextLong(9));
        return new Spells(known, compacted, compacted.isEmpty() ? Long.MIN_VALUE : random.nextInt(9));
    }

    static DebtSums sums(Random random) {
        long debt = random.nextInt(100);
        long people = random.nextInt(10_000);
        return switch (random.nextInt(5)) {
            case 0 -> DebtSums.EMPTY;
            case 1 -> new DebtSums(BigDecimal.ZERO, BigDecimal.ZERO, 0, random.nextInt(2), people, 2 * people, 2);
            default ->
                new DebtSums(
                        BigDecimal.valueOf(debt, 2),
                        BigDecimal.valueOf(debt + random.nextInt(100), 2),
                        2,
                        0,
                        people,
                        people + random.nextInt(9_999),
                        2);
        };
    }

    static MonthlyDebt months(Random random) {
        Map<Long, DebtSums> months = new HashMap<>();
        for (int i = 0; i < random.nextInt(9); i++) {
            months.put(2_026L * 12 + random.nextInt(9), sums(random));
        }
        return new MonthlyDebt(months);
    }

    /** Facts about few things, so that some belong together; of one thing opened there is one account. */
    static List<Consumer<TechnicalDebtCalculator>> facts(Random random) {
        List<Consumer<TechnicalDebtCalculator>> facts = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(60); i++) {
            int thing = random.nextInt(9);
            String id = "thing " + thing;
            double begin = 90 - thing;
            double end = begin + 3 - random.nextInt(40);
            UpdateTrigger trigger = List.of(UpdateTrigger.values()).get(thing % 4);
            String month = "2026-0" + (1 + thing % 9) + "-11T00:00:00Z";
            boolean onDebt = thing % 2 == 0;
            facts.add(
                    switch (random.nextInt(11)) {
                        case 0 -> room -> room.updateTriggered(Debt.triggered(id, begin, trigger));
                        case 1 -> room -> room.updateServing(Debt.serving(id, end));
                        case 2 -> room -> room.updateAbandoned(Debt.abandoned(id, end));
                        case 3, 4 -> room -> room.bugOpened(Debt.opened(id, begin));
                        case 5, 6 -> room -> room.bugFixed(Debt.fixed(id, end));
                        case 7 -> room -> room.bugDismissed(Debt.dismissed(id, end));
                        case 8 -> room -> room.bugReopened(Debt.reopened(id, end));
                        case 9 -> room -> room.bugsWatched(Debt.daysAgo(begin));
                        default ->
                            room -> Debt.told(
                                    room,
                                    List.of(
                                            Debt.cost(id, month, "1" + thing, thing == 8 ? "EUR" : "USD", onDebt),
                                            Debt.people(
                                                    "people " + thing,
                                                    month,
                                                    java.time.Duration.ofHours(1 + thing),
                                                    onDebt)));
                    });
        }
        return facts;
    }

    static List<Consumer<TechnicalDebtCalculator>> arrivals(Random random) {
        List<Consumer<TechnicalDebtCalculator>> facts = new ArrayList<>();
        for (int i = 0; i < random.nextInt(100); i++) {
            long at = Debt.NOW.toEpochMilli() - random.nextLong(30 * DAY_MILLIS);
            long event = at - random.nextLong(DAY_MILLIS);
            String name = "pipeline" + random.nextInt(3);
            facts.add(room -> room.pipeline(name).arrived(event, at));
        }
        return facts;
    }

    /** What can't be true, each counted once. */
    @SuppressWarnings("NullAway")
    static List<Consumer<TechnicalDebtCalculator>> garbage() {
        return List.of(
                room -> room.bugOpened(null),
                room -> room.bugFixed(null),
                room -> room.bugReopened(null),
                room -> room.bugDismissed(null),
                room -> room.bugsWatched(null),
                room -> room.updateTriggered(null),
                room -> room.updateAbandoned(Debt.abandoned("thing 1", -3)),
                room -> room.bugFixed(Debt.fixed("thing 1", 1_000)),
                room -> room.importBatch(null),
                room -> room.declareBudgetShare(Double.POSITIVE_INFINITY, "audit"),
                room -> room.declareBacklog(Long.MIN_VALUE, "audit"),
                room -> room.pipeline("pipeline1").arrived(10, 9));
    }
}
