package io.roi4j.impl.timeline;

import io.roi4j.Reason;
import io.roi4j.impl.tally.History;
import io.roi4j.impl.tally.Slice;
import io.roi4j.impl.tally.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Takes the parts of facts that come apart, such as a request and its answer, in any order and in bounded memory. The latest
 * things are kept one by one by their key; older ones are summed up by the day on which they began, of the last 400 days.
 * Of a key that isn't kept, what may have been summed up before is refused as {@link Reason#TOO_OLD}.
 *
 * <p>Safe for use by several threads.
 *
 * @param <S> what is known of one thing
 * @param <T> what is summed up
 */
public final class JoinLog<S extends Tally<S>, T extends Tally<T>> {
    /** How to sum up. Pure functions, because they are called under the log's lock. */
    public interface Sum<S, T> {
        /** When the thing began, or the earliest that is known of it, in milliseconds since the epoch. */
        long startMillis(S state);

        /** Why its parts can't all be true; such a thing must not count. */
        Optional<Reason> contradiction(S state);

        /** Whether enough is known of it to count. */
        boolean counts(S state);

        /** Whether it may be summed up for good, or forgotten where it doesn't count. */
        boolean settled(S state, long nowMillis);

        /** The sum of such as count, as things stand. */
        T tally(List<S> states, long nowMillis);
    }

    private record Place(long millis, String key) {}

    private static final Resolution DAYS = new Resolution(Duration.ofDays(1), 401);

    private final int cap;
    private final T empty;
    private final Sum<S, T> sum;
    private final Map<String, S> known = new HashMap<>();
    private final NavigableSet<Place> byAge =
            new TreeSet<>(Comparator.comparingLong(Place::millis).thenComparing(Place::key));
    private final TreeMap<Long, T> days = new TreeMap<>();
    private T older;
    private long settledUntil = Long.MIN_VALUE;
    private boolean erased;

    /**
     * A log of nothing.
     *
     * @param cap how many things are kept one by one, 1 or more
     * @param empty the sum of nothing
     */
    public JoinLog(int cap, T empty, Sum<S, T> sum) {
        this.cap = cap;
        this.empty = empty;
        this.sum = sum;
        this.older = empty;
    }

    /**
     * Adds a part.
     *
     * @return why it was refused, or empty when it was taken or was known already. {@link Reason#PENDING}: there is no room
     *     for it, or it drove out a part whose other half never came
     */
    public synchronized Optional<Reason> add(long nowMillis, String key, S part) {
        S before = known.get(key);
        if (erased || (before == null && sum.startMillis(part) <= settledUntil)) {
            return Optional.of(Reason.TOO_OLD);
        }
        S after = before == null ? part : before.merge(part);
        if (before != null) {
            byAge.remove(new Place(sum.startMillis(before), key));
        }
        known.put(key, after);
        Place place = new Place(sum.startMillis(after), key);
        byAge.add(place);
        Optional<Reason> contradiction =
                before == null || sum.contradiction(before).isEmpty() ? sum.contradiction(after) : Optional.empty();
        Optional<Reason> noRoom = known.size() > cap ? makeRoom(nowMillis, place) : Optional.empty();
        return contradiction.or(() -> noRoom);
    }

    /**
     * The oldest makes room. Where that is the newcomer, its other parts would come too late; where the oldest still may
     * change, the newcomer isn't kept, so that the old ones settle at all.
     */
    private Optional<Reason> makeRoom(long nowMillis, Place newcomer) {
        Place oldest = byAge.first();
        S state = known.get(oldest.key());
        if (state == null || oldest.equals(newcomer) || !sum.settled(state, nowMillis)) {
            byAge.remove(newcomer);
            known.remove(newcomer.key());
            return Optional.of(oldest.equals(newcomer) ? Reason.TOO_OLD : Reason.PENDING);
        }
        byAge.remove(oldest);
        known.remove(oldest.key());
        return settle(oldest, state, nowMillis) ? Optional.empty() : Optional.of(Reason.PENDING);
    }

    private boolean settle(Place place, S state, long nowMillis) {
        settledUntil = Math.max(settledUntil, place.millis());
        if (!sum.counts(state)) {
            return false;
        }
        days.merge(DAYS.indexOf(place.millis()), sum.tally(List.of(state), nowMillis), Tally::merge);
        if (days.size() > DAYS.slots()) {
            older = older.merge(days.pollFirstEntry().getValue());
        }
        return true;
    }

    /** All as things stand, by the day on which they began. */
    public synchronized History<T> history(long nowMillis) {
        Map<Long, List<S>> kept = new HashMap<>();
        known.values().stream()
                .filter(sum::counts)
                .forEach(state -> kept.computeIfAbsent(DAYS.indexOf(sum.startMillis(state)), day -> new ArrayList<>())
                        .add(state));
        TreeMap<Long, T> all = new TreeMap<>(days);
        kept.forEach((day, states) -> all.merge(day, sum.tally(states, nowMillis), Tally::merge));
        List<Slice<T>> slices = all.entrySet().stream()
                .map(day -> new Slice<>(
                        Instant.EPOCH.plus(DAYS.length().multipliedBy(day.getKey())), DAYS.length(), day.getValue()))
                .toList();
        T total = slices.stream().map(Slice::tally).reduce(older, Tally::merge);
        return new History<>(empty, total, List.of(new History.Track<>(DAYS.span(), slices)));
    }

    /** Forgets all keys, and takes nothing any more. What can be summed up is, the rest is lost. */
    public synchronized void erase(long nowMillis) {
        for (Place place : byAge) {
            S state = known.get(place.key());
            if (state != null && sum.settled(state, nowMillis)) {
                settle(place, state, nowMillis);
            }
        }
        known.clear();
        byAge.clear();
        erased = true;
    }
}
