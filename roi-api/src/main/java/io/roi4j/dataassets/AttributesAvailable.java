package io.roi4j.dataassets;

import io.roi4j.InvalidFactException;
import io.roi4j.SlowFact;
import io.roi4j.internal.Checks;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * The attributes that a data set offers to models. Of several accounts of one data set the latest counts. Immutable.
 *
 * @param dataset the data set; its natural key
 * @param at when it was so
 * @param names the names of its attributes, at most 10,000; none for a data set that is gone
 */
public record AttributesAvailable(String dataset, Instant at, Set<String> names) implements SlowFact {
    /** The most attributes of one fact. */
    public static final int MOST = 10_000;

    /** @throws InvalidFactException if a name is blank or too long, the time can't be true, or there are too many names */
    public AttributesAvailable {
        Checks.text("dataset", dataset, Attribute.MAX_DATASET);
        Checks.time("at", at);
        Checks.within("names", names.size(), 0, MOST);
        names.forEach(name -> Checks.name("names", name));
        // Sorted, so that of two accounts of one instant the same one counts everywhere.
        names = Collections.unmodifiableSet(new TreeSet<>(names));
    }

    @Override
    public String id() {
        return dataset;
    }
}
