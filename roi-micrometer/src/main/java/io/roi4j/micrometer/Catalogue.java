package io.roi4j.micrometer;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Everything that was ever in a report. It only grows, within the caps that the library puts on names. */
final class Catalogue {
    private final Map<MeterKey, Publication> seen = new ConcurrentHashMap<>();

    /** Takes note of a publication and gives the key that stands for all keys equal to it. */
    MeterKey see(Publication publication) {
        Publication known = seen.putIfAbsent(publication.key(), publication);
        return known == null ? publication.key() : known.key();
    }

    int size() {
        return seen.size();
    }

    /** All publications so far; safe to iterate while others are added. */
    Collection<Publication> publications() {
        return seen.values();
    }
}
