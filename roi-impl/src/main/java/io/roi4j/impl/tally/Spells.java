package io.roi4j.impl.tally;

import io.roi4j.Scope;
import java.util.HashMap;
import java.util.Map;

/**
 * Times until an event, some still running: the state behind every survival figure. Kept one by one under their natural
 * key, so that a fact told twice, or to two instances, counts once; old ones are compacted to counts of lifespans.
 *
 * <p>What one instance compacted and another still keeps counts twice in their merge: keep cap and horizon the same.
 *
 * @param known those that are kept one by one, by their key
 * @param compacted how many of each lifespan there were among those that are not
 * @param compactedUntilMillis the latest end (start, of an open one) among those compacted; {@link Long#MIN_VALUE} if none
 */
public record Spells(Map<String, Spell> known, Map<Lifespan, Long> compacted, long compactedUntilMillis)
        implements Tally<Spells> {
    /** None. */
    public static final Spells EMPTY = new Spells(Map.of(), Map.of(), Long.MIN_VALUE);

    public Spells {
        known = Map.copyOf(known);
        compacted = Map.copyOf(compacted);
    }

    /** Those kept one by one, as a notebook has them. */
    public static Spells of(Map<String, Spell> known) {
        return new Spells(known, Map.of(), Long.MIN_VALUE);
    }

    /** The union by key, each key with all that either side knows of it, and the sum of what was compacted. */
    @Override
    public Spells merge(Spells other) {
        Map<String, Spell> union = new HashMap<>(known);
        other.known.forEach((id, spell) -> union.merge(id, spell, Spell::merge));
        Map<Lifespan, Long> counts = new HashMap<>(compacted);
        other.compacted.forEach((lifespan, count) -> counts.merge(lifespan, count, Counts::plus));
        return new Spells(union, counts, Math.max(compactedUntilMillis, other.compactedUntilMillis));
    }

    /** How many are open, as far as they are kept one by one. */
    public long open() {
        return known.values().stream().filter(Spell::open).count();
    }

    /** How many ends wait for their begin. */
    public long pending() {
        return known.values().stream().filter(Spell::pending).count();
    }

    /** How many there are of which the length is known, open ones not among them. */
    public long ended() {
        long kept = known.values().stream()
                .filter(spell -> !spell.open() && !spell.pending() && !spell.contradictory())
                .count();
        return compacted.entrySet().stream()
                .filter(entry -> entry.getKey().cause() >= Spell.FIRST_CAUSE)
                .mapToLong(Map.Entry::getValue)
                .reduce(kept, Counts::plus);
    }

    /** Whether some that belong into the window were compacted, and so are missing from it. */
    public boolean cut(Scope scope) {
        return !scope.window().isAll()
                && compactedUntilMillis
                        >= scope.asOf().minus(scope.window().length()).toEpochMilli();
    }
}
