package io.roi4j.impl.technicaldebt;

import io.roi4j.Scope;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.tally.Binomial;
import io.roi4j.impl.tally.Lifespan;
import io.roi4j.impl.tally.Slice;
import io.roi4j.impl.tally.Spell;
import io.roi4j.impl.tally.Spell.Begin;
import io.roi4j.impl.tally.Spell.End;
import io.roi4j.impl.tally.Spells;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many of the bugs closed in a window were reopened, by the day (UTC) of their closing. */
final class Reopenings {
    private static final Duration DAY = Duration.ofDays(1);

    private Reopenings() {}

    static Evidence<Binomial> of(Evidence<BugTally> side, Scope scope) {
        Spells spells = side.tally().reopenings();
        long now = scope.asOf().toEpochMilli();
        long from = scope.window().isAll()
                ? Long.MIN_VALUE
                : scope.asOf().minus(scope.window().length()).toEpochMilli();
        Map<Long, Binomial> days = new TreeMap<>();
        for (Spell spell : spells.known().values()) {
            Begin closed = spell.begin();
            if (closed != null
                    && !spell.contradictory()
                    && from <= closed.startMillis()
                    && closed.startMillis() <= now) {
                End reopened = spell.end();
                boolean again = reopened != null && reopened.atMillis() <= now;
                days.merge(
                        Math.floorDiv(closed.startMillis(), DAY.toMillis()),
                        new Binomial(again ? 1 : 0, 1),
                        Binomial::merge);
            }
        }
        Binomial all = days.values().stream().reduce(Binomial.EMPTY, Binomial::merge);
        if (scope.window().isAll()) {
            all = all.merge(compacted(spells.compacted()));
        }
        List<Slice<Binomial>> slices = days.entrySet().stream()
                .map(day -> new Slice<>(Instant.EPOCH.plus(DAY.multipliedBy(day.getKey())), DAY, day.getValue()))
                .toList();
        return new Evidence<>(all, slices, side.provenance(), side.label());
    }

    private static Binomial compacted(Map<Lifespan, Long> lifespans) {
        long reopened = 0;
        long closed = 0;
        for (Map.Entry<Lifespan, Long> entry : lifespans.entrySet()) {
            closed += entry.getValue();
            reopened += entry.getKey().cause() >= Spell.FIRST_CAUSE ? entry.getValue() : 0;
        }
        return new Binomial(reopened, closed);
    }
}
