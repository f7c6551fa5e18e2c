package io.roi4j.impl.timeline;

import io.roi4j.Reason;
import io.roi4j.impl.tally.Counts;
import io.roi4j.impl.tally.Lifespan;
import io.roi4j.impl.tally.Spell;
import io.roi4j.impl.tally.Spell.Begin;
import io.roi4j.impl.tally.Spell.End;
import io.roi4j.impl.tally.Spells;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Takes begins and ends of spells in any order and in bounded memory. Kept one by one are so many ended, open and pending
 * ones as the cap says, each; ended ones no longer than the horizon. The oldest of too many make room: an ended one is
 * compacted, an open one is compacted as open until now, a pending one is dropped and counted. A key that is not known and
 * may have been compacted is refused as {@link Reason#TOO_OLD}.
 *
 * <p>Safe for use by several threads.
 */
public final class SpellLog {
    /** How long ended spells are kept one by one, if there are not too many. */
    public static final Duration HORIZON = Duration.ofDays(3_653);

    private record Place(long millis, String id) {}

    private static final Comparator<Place> OLDEST =
            Comparator.comparingLong(Place::millis).thenComparing(Place::id);

    private final int cap;
    private final Map<String, Spell> known = new HashMap<>();
    private final NavigableSet<Place> ended = new TreeSet<>(OLDEST);
    private final NavigableSet<Place> open = new TreeSet<>(OLDEST);
    private final NavigableSet<Place> pending = new TreeSet<>(OLDEST);
    private final Map<Lifespan, Long> compacted = new HashMap<>();
    private long compactedUntil = Long.MIN_VALUE;
    private @Nullable Spells frozen;

    /** @param cap how many ended, open and pending spells are kept, each; 1 or more */
    public SpellLog(int cap) {
        this.cap = cap;
    }

    /**
     * Adds what was told of a spell: its begin, its end or both.
     *
     * @return why something was refused, or empty when all was taken or was known already. Halves that contradict each
     *     other are refused as {@link Reason#NEGATIVE_DURATION}: the spell is in no figure
     */
    public synchronized Optional<Reason> add(long nowMillis, String id, Spell told) {
        Spell before = known.get(id);
        if (before == null && told.latestMillis() <= compactedUntil) {
            return Optional.of(Reason.TOO_OLD);
        }
        Spell after = before == null ? told : before.merge(told);
        if (after.equals(before)) {
            return Optional.empty();
        }
        if (before != null) {
            queue(before).remove(new Place(before.latestMillis(), id));
        }
        known.put(id, after);
        queue(after).add(new Place(after.latestMillis(), id));
        frozen = null;
        boolean contradicts = after.contradictory() && (before == null || !before.contradictory());
        boolean dropped = makeRoom(nowMillis);
        if (contradicts) {
            return Optional.of(Reason.NEGATIVE_DURATION);
        }
        return dropped ? Optional.of(Reason.PENDING) : Optional.empty();
    }

    private NavigableSet<Place> queue(Spell spell) {
        if (spell.pending()) {
            return pending;
        }
        return spell.open() ? open : ended;
    }

    private boolean makeRoom(long now) {
        while (ended.size() > cap || (!ended.isEmpty() && ended.first().millis() < now - HORIZON.toMillis())) {
            compact(ended, now);
        }
        if (open.size() > cap) {
            compact(open, now);
        }
        Place oldest = pending.size() > cap ? pending.pollFirst() : null;
        if (oldest == null) {
            return false;
        }
        known.remove(oldest.id());
        return true;
    }

    private void compact(NavigableSet<Place> queue, long now) {
        Place oldest = queue.pollFirst();
        Spell spell = oldest == null ? null : known.remove(oldest.id());
        if (oldest == null || spell == null) {
            return;
        }
        compactedUntil = Math.max(compactedUntil, oldest.millis());
        Begin begin = spell.begin();
        End end = spell.end();
        long until = end == null ? now : end.atMillis();
        if (begin != null && until >= begin.startMillis()) {
            Lifespan lifespan = Lifespan.of(
                    begin.entryMillis() - begin.startMillis(),
                    until - begin.startMillis(),
                    end == null ? 0 : end.cause());
            compacted.merge(lifespan, 1L, Counts::plus);
        }
    }

    /** All of them, at this moment. */
    public synchronized Spells spells() {
        Spells all = frozen;
        if (all == null) {
            all = new Spells(known, compacted, compactedUntil);
            frozen = all;
        }
        return all;
    }
}
