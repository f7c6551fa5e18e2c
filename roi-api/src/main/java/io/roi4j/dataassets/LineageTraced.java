package io.roi4j.dataassets;

import io.roi4j.InvalidFactException;
import io.roi4j.SlowFact;
import io.roi4j.internal.Checks;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A job made the attributes of a data set from other attributes. Of several accounts of one job and data set the latest
 * counts; what different jobs write to one attribute adds up. Immutable.
 *
 * @param job the job that wrote the data set
 * @param dataset the data set that it wrote; job and data set are the natural key
 * @param at when the job ran
 * @param origins for every attribute that it wrote the attributes that it was made from, at most 10,000 in all; none for
 *     an attribute whose origin is unknown
 */
public record LineageTraced(String job, String dataset, Instant at, Map<String, Set<Attribute>> origins)
        implements SlowFact {
    /** The most attributes and origins of one fact. */
    public static final int MOST = 10_000;

    /** @throws InvalidFactException if a name is blank or too long, the time can't be true, or there are too many origins */
    public LineageTraced {
        Checks.text("job", job, Attribute.MAX_DATASET);
        Checks.text("dataset", dataset, Attribute.MAX_DATASET);
        Checks.time("at", at);
        origins.keySet().forEach(name -> Checks.name("origins", name));
        Checks.within("origins", size(origins), 0, MOST);
        // Sorted, so that of two accounts of one instant the same one counts everywhere.
        Map<String, Set<Attribute>> sorted = new TreeMap<>();
        origins.forEach((name, from) -> sorted.put(name, Collections.unmodifiableSet(new TreeSet<>(from))));
        origins = Collections.unmodifiableMap(sorted);
    }

    /** How many attributes and origins there are. */
    public int size() {
        return (int) size(origins);
    }

    private static long size(Map<String, Set<Attribute>> origins) {
        return origins.size() + origins.values().stream().mapToLong(Set::size).sum();
    }

    @Override
    public String id() {
        return job + " > " + dataset;
    }
}
