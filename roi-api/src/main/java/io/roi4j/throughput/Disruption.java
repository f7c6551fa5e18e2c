package io.roi4j.throughput;

import io.roi4j.InvalidFactException;
import io.roi4j.Reason;
import io.roi4j.internal.Checks;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The process was disrupted: an outage, a bad release, a lost supplier. Immutable.
 *
 * @param id the natural key, for instance that of the incident; told twice it counts once
 * @param start when it began
 * @param restored when service was declared restored, if it was; it stands in where the tasks themselves don't show the
 *     recovery, because too few of them were told before or after
 */
public record Disruption(String id, Instant start, Optional<Instant> restored) {
    /** @throws InvalidFactException if the id is blank or longer than 200 characters, or restored before the start */
    public Disruption {
        Checks.name("id", id);
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(restored, "restored");
        if (restored.isPresent() && restored.get().isBefore(start)) {
            throw new InvalidFactException("restored", Reason.NEGATIVE_DURATION, "must not be before start");
        }
    }

    /** A disruption that lasts. */
    public Disruption(String id, Instant start) {
        this(id, start, Optional.empty());
    }

    /** A disruption that is over. */
    public Disruption(String id, Instant start, Instant restored) {
        this(id, start, Optional.of(restored));
    }
}
