package io.roi4j.impl.dataassets;

import io.roi4j.SlowFact;
import io.roi4j.impl.tally.Account;
import io.roi4j.impl.tally.Lost;
import io.roi4j.impl.tally.RecordKey;
import io.roi4j.impl.tally.Records;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The latest account of each of many things, in bounded memory: when all are too large together, those that are oldest by
 * their own time make room. An account replaces the earlier one of its thing, so there is nothing to keep of it.
 *
 * <p>Safe for use by several threads.
 */
final class LatestLog<F extends SlowFact> {
    private record Place(Instant at, RecordKey key) {}

    private final int cap;
    private final ToIntFunction<F> size;
    private final Map<RecordKey, Account<F>> known = new HashMap<>();
    private final NavigableSet<Place> byAge =
            new TreeSet<>(Comparator.comparing(Place::at).thenComparing(Place::key));
    private long used;
    private long dropped;
    private Instant droppedUntil = Instant.MIN;
    private @Nullable Records<F, Lost> frozen;

    /**
     * A log without facts.
     *
     * @param cap how large all facts may be together
     * @param size how large a fact is, besides 1 for being there
     */
    LatestLog(int cap, ToIntFunction<F> size) {
        this.cap = cap;
        this.size = size;
    }

    /** Takes a fact, unless a later one is known of the same thing. */
    synchronized void add(F fact) {
        RecordKey key = RecordKey.of(fact.id());
        Account<F> told = Account.of(0, fact);
        Account<F> before = known.get(key);
        if (before != null && before.compareTo(told) >= 0) {
            return;
        }
        if (before != null) {
            remove(new Place(before.at(), key));
        }
        known.put(key, told);
        byAge.add(new Place(told.at(), key));
        used += sizeOf(told);
        frozen = null;
        while (used > cap) {
            Place oldest = byAge.first();
            remove(oldest);
            dropped++;
            droppedUntil = oldest.at().isAfter(droppedUntil) ? oldest.at() : droppedUntil;
        }
    }

    private void remove(Place place) {
        byAge.remove(place);
        Account<F> gone = known.remove(place.key());
        used -= gone == null ? 0 : sizeOf(gone);
    }

    private long sizeOf(Account<F> account) {
        return 1L + account.fact().map(size::applyAsInt).orElse(0);
    }

    /** All of them, at this moment. */
    synchronized Records<F, Lost> records() {
        Records<F, Lost> all = frozen;
        if (all == null) {
            all = new Records<>(known, new Lost(dropped), droppedUntil);
            frozen = all;
        }
        return all;
    }
}
