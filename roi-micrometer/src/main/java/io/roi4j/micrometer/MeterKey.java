package io.roi4j.micrometer;

import io.micrometer.core.instrument.Tags;
import org.jspecify.annotations.Nullable;

/**
 * Name and tags of what one figure becomes. A scrape looks up thousands of them, so the hash is kept, and the catalogue
 * sees to it that equal keys are the same object.
 */
final class MeterKey {
    private final String name;
    private final Tags tags;
    private final int hash;

    MeterKey(String name, Tags tags) {
        this.name = name;
        this.tags = tags;
        this.hash = 31 * name.hashCode() + tags.hashCode();
    }

    String name() {
        return name;
    }

    Tags tags() {
        return tags;
    }

    /** The key of a meter beside this one. */
    MeterKey with(String suffix) {
        return suffix.isEmpty() ? this : new MeterKey(name + suffix, tags);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof MeterKey key
                        && hash == key.hash
                        && name.equals(key.name)
                        && tags.equals(key.tags));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return name + tags;
    }
}
