package io.roi4j.impl.timeline;

import io.roi4j.Reason;
import java.util.Comparator;
import java.util.HashSet;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Remembers the keys of the latest facts, so that one told twice counts once. A fact that is as old as one whose key was
 * forgotten is refused as {@link Reason#TOO_OLD}, because it could have been counted before. Safe for use by several
 * threads.
 */
public final class KeyLog {
    private record Place(long millis, String key) {}

    private final int cap;
    private final Set<String> known = new HashSet<>();
    private final NavigableSet<Place> byAge =
            new TreeSet<>(Comparator.comparingLong(Place::millis).thenComparing(Place::key));
    private long forgottenUntil = Long.MIN_VALUE;

    /** @param cap how many keys are remembered, 1 or more */
    public KeyLog(int cap) {
        this.cap = cap;
    }

    /**
     * Takes a fact unless its key is known; one that is refused leaves no key behind.
     *
     * @param take takes the fact, or says why it can't be taken
     * @return why the fact was refused, or empty when it was taken or was known already
     */
    public synchronized Optional<Reason> once(String key, long atMillis, Supplier<Optional<Reason>> take) {
        if (known.contains(key)) {
            return Optional.empty();
        } else if (atMillis <= forgottenUntil) {
            return Optional.of(Reason.TOO_OLD);
        }
        Optional<Reason> refusal = take.get();
        if (refusal.isEmpty()) {
            known.add(key);
            byAge.add(new Place(atMillis, key));
            Place oldest = known.size() > cap ? byAge.pollFirst() : null;
            if (oldest != null) {
                known.remove(oldest.key());
                forgottenUntil = oldest.millis();
            }
        }
        return refusal;
    }
}
