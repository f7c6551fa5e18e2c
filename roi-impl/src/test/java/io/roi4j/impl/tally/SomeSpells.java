package io.roi4j.impl.tally;

import io.roi4j.impl.tally.Spell.Begin;
import io.roi4j.impl.tally.Spell.End;
import java.util.HashMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Spells of few keys, so that two tallies share some. */
public final class SomeSpells {
    private SomeSpells() {}

    public static Arbitrary<Spells> spells() {
        Arbitrary<Long> times = Arbitraries.longs().between(0, 1_000_000_000L);
        Arbitrary<Begin> begins = Combinators.combine(times, times).as((a, b) -> new Begin(a, Math.max(a, b)));
        Arbitrary<End> ends =
                Combinators.combine(times, Arbitraries.integers().between(1, 3)).as(End::new);
        Arbitrary<Spell> spells = Arbitraries.oneOf(
                begins.map(begin -> new Spell(begin, null)),
                ends.map(end -> new Spell(null, end)),
                Combinators.combine(begins, ends).as(Spell::new));
        Arbitrary<Lifespan> lifespans = Combinators.combine(
                        times, times, Arbitraries.integers().between(0, 3))
                .as((a, b, cause) -> Lifespan.of(Math.min(a, b), Math.max(a, b), cause));
        return Combinators.combine(
                        Arbitraries.maps(Arbitraries.of("a", "b", "c", "d"), spells)
                                .ofMaxSize(4),
                        Arbitraries.maps(lifespans, Arbitraries.longs().between(1, Long.MAX_VALUE))
                                .ofMaxSize(3),
                        times)
                .as((known, compacted, until) ->
                        new Spells(new HashMap<>(known), compacted, compacted.isEmpty() ? Long.MIN_VALUE : until));
    }
}
