package io.roi4j.timetomarket;

import io.roi4j.internal.Checks;
import java.time.Instant;
import java.util.Objects;

/**
 * An iteration (design, build, test) began: until it ends it counts as open. Telling it is optional, because an
 * {@link IterationFinished} has its start too. Immutable.
 *
 * @param id the natural key of the iteration, the same as in its {@link IterationFinished}; told twice it counts once
 * @param start when the work began; of two accounts the earlier one counts
 * @param kind what kind of iteration, the same as in its {@link IterationFinished}
 */
public record IterationStarted(String id, Instant start, String kind) {
    /** @throws io.roi4j.InvalidFactException if the id or kind is blank or longer than 200 characters */
    public IterationStarted {
        Checks.name("id", id);
        Objects.requireNonNull(start, "start");
        Checks.name("kind", kind);
    }
}
