package io.roi4j.timetomarket;

import io.roi4j.InvalidFactException;
import io.roi4j.Reason;
import io.roi4j.internal.Checks;
import java.time.Instant;
import java.util.Objects;

/**
 * An iteration (design, build, test) came to its end. Immutable.
 *
 * @param id the natural key; told twice it counts once
 * @param start when the work began
 * @param end when it ended, not before {@code start}
 * @param kind what kind of iteration, for instance {@code training}; one of few, because it becomes a dimension
 */
public record IterationFinished(String id, Instant start, Instant end, String kind) {
    /** @throws InvalidFactException if the id or kind is blank or too long, or the end before the start */
    public IterationFinished {
        Checks.name("id", id);
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        Checks.name("kind", kind);
        if (end.isBefore(start)) {
            throw new InvalidFactException("end", Reason.NEGATIVE_DURATION, "must not be before start");
        }
    }
}
