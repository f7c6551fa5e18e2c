package io.roi4j.impl.throughput;

import java.util.Objects;
import java.util.Optional;

/**
 * What the host declares besides what it records.
 *
 * @param capacity what the current cohort can sustain at most
 * @param baselineRate the rate of the baseline, used as long as the baseline recorded nothing
 * @param baselineCapacity what the baseline can sustain at most
 */
public record Declarations(
        Optional<Declared> capacity, Optional<Declared> baselineRate, Optional<Declared> baselineCapacity) {
    /** Nothing declared. */
    public static final Declarations NONE = new Declarations(Optional.empty(), Optional.empty(), Optional.empty());

    public Declarations {
        Objects.requireNonNull(capacity, "capacity");
        Objects.requireNonNull(baselineRate, "baselineRate");
        Objects.requireNonNull(baselineCapacity, "baselineCapacity");
    }
}
