package io.roi4j.micrometer;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Everything that was ever in a report. It only grows, within the caps that the library puts on names. */
final class Catalogue {
    private final Map<MeterKey, Publication> seen = new ConcurrentHashMap<>();

    /**
     * Takes note of what has this key and gives the key that stands for all keys equal to it.
     *
     * @param publication describes it; asked only when it is new
     */
    MeterKey see(MeterKey key, Function<MeterKey, Publication> publication) {
        Publication known = seen.get(key);
        if (known == null) {
            Publication made = publication.apply(key);
            Publication other = seen.putIfAbsent(key, made);
            known = other == null ? made : other;
        }
        return known.key();
    }

    int size() {
        return seen.size();
    }

    /** All publications so far; safe to iterate while others are added. */
    Collection<Publication> publications() {
        return seen.values();
    }
}
