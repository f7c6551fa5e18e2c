package io.roi4j.dataassets;

import io.roi4j.InvalidFactException;
import io.roi4j.internal.Checks;

/**
 * An attribute of a data set: a column, a field, a feature. Immutable.
 *
 * @param dataset the data set that holds it, by one name everywhere; for data sets that OpenLineage tells of that is
 *     {@link OpenLineage#dataset}
 * @param name its name within the data set
 */
public record Attribute(String dataset, String name) implements Comparable<Attribute> {
    /** The longest name of a data set, in characters. */
    public static final int MAX_DATASET = 400;

    /** @throws InvalidFactException if a name is blank, the data set's longer than 400 characters or the other than 200 */
    public Attribute {
        Checks.text("dataset", dataset, MAX_DATASET);
        Checks.name("name", name);
    }

    /** By data set, then by name. */
    @Override
    public int compareTo(Attribute other) {
        int byDataset = dataset.compareTo(other.dataset);
        return byDataset == 0 ? name.compareTo(other.name) : byDataset;
    }
}
