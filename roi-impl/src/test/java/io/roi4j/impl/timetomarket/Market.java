package io.roi4j.impl.timetomarket;

import io.roi4j.Cohort;
import io.roi4j.Initiative;
import io.roi4j.Money;
import io.roi4j.Reason;
import io.roi4j.Window;
import io.roi4j.impl.StreamingRoi;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.tally.Declarations;
import io.roi4j.impl.tally.Spell;
import io.roi4j.impl.tally.Spells;
import io.roi4j.timetomarket.BenefitRecognised;
import io.roi4j.timetomarket.ItemCancelled;
import io.roi4j.timetomarket.ItemLaunched;
import io.roi4j.timetomarket.ItemValidated;
import io.roi4j.timetomarket.TimeToMarketCalculator;
import io.roi4j.timetomarket.TimeToMarketMetrics;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;

/** A running library whose clock stands at {@link #NOW}, and facts so many days before. */
final class Market {
    static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
    static final double DAY = Duration.ofDays(1).toSeconds();
    static final Settings SETTINGS =
            new Settings(new io.roi4j.Scope(Window.ALL, NOW), 0.95, Currency.getInstance("USD"));

    final StreamingRoi roi =
            StreamingRoi.builder().clock(() -> NOW).window(Window.ALL).build();
    final TimeToMarketCalculator after = roi.initiative("triage").timeToMarket();

    static Instant daysAgo(double days) {
        return NOW.minusSeconds((long) (days * DAY));
    }

    TimeToMarketCalculator before() {
        Initiative triage = roi.initiative("triage");
        return triage.cohort(Cohort.BEFORE).timeToMarket();
    }

    TimeToMarketMetrics metrics() {
        return after.calculate();
    }

    long refused(Reason reason) {
        return roi.health().refused().getOrDefault(reason, 0L);
    }

    /** An item validated so many days ago. */
    static ItemValidated validated(String id, double daysAgo) {
        return new ItemValidated(id, daysAgo(daysAgo));
    }

    static ItemLaunched launched(String id, double daysAgo) {
        return new ItemLaunched(id, daysAgo(daysAgo));
    }

    static ItemCancelled cancelled(String id, double daysAgo) {
        return new ItemCancelled(id, daysAgo(daysAgo));
    }

    static BenefitRecognised benefit(String id, double daysAgo) {
        return new BenefitRecognised(id, daysAgo(daysAgo), Money.of("1", "USD"));
    }

    /** Items that took, or have been open for, so many days. */
    static void items(TimeToMarketCalculator room, double[] days, double[] launched) {
        for (int i = 0; i < days.length; i++) {
            if (launched[i] == 1) {
                room.itemLaunched(launched("item" + i, 10));
                room.itemValidated(validated("item" + i, 10 + days[i]));
            } else {
                room.itemValidated(validated("item" + i, days[i]));
            }
        }
    }

    /** The same items as a tally. */
    static Spells spells(double[] days, double[] launched) {
        Map<String, Spell> known = new HashMap<>();
        long now = NOW.toEpochMilli();
        for (int i = 0; i < days.length; i++) {
            long start = now - (long) (days[i] * DAY * 1_000);
            known.put("item" + i, launched[i] == 1 ? Spell.of(start, now, 1) : Spell.begun(start));
        }
        return Spells.of(known);
    }

    static TimeToMarketTally launches(Spells spells) {
        return new TimeToMarketTally(spells, Spells.EMPTY, Map.of(), WorkHours.EMPTY, Declarations.EMPTY);
    }

    static TimeToMarketTally declared(String name, double value) {
        return new TimeToMarketTally(
                Spells.EMPTY,
                Spells.EMPTY,
                Map.of(),
                WorkHours.EMPTY,
                Declarations.EMPTY.with(name, value, "board report"));
    }

    static TimeToMarketMetrics pure(TimeToMarketTally current, TimeToMarketTally baseline) {
        return TimeToMarketFormulas.metrics(
                new Inputs<>(Evidence.of(current), Evidence.of(baseline), SETTINGS), current.work());
    }
}
