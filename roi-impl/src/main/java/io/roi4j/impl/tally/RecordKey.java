package io.roi4j.impl.tally;

import java.util.Objects;

/**
 * Which record a fact is about.
 *
 * @param source the system that a batch came from; empty for a fact that the host told by itself
 * @param id the key within the source
 */
public record RecordKey(String source, String id) implements Comparable<RecordKey> {
    public RecordKey {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(id, "id");
    }

    /** The key of a fact that was told by itself. */
    public static RecordKey of(String id) {
        return new RecordKey("", id);
    }

    @Override
    public int compareTo(RecordKey other) {
        int bySource = source.compareTo(other.source);
        return bySource == 0 ? id.compareTo(other.id) : bySource;
    }
}
