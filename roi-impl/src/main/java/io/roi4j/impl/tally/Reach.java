package io.roi4j.impl.tally;

import io.roi4j.Scope;
import java.time.Duration;
import java.time.Instant;

/**
 * From when to when a window takes slices: every one that it touches.
 *
 * @param from what ends then or before is over
 * @param until what starts after that has not begun
 */
public record Reach(Instant from, Instant until) {

    /** That of a scope's window. */
    public static Reach of(Scope scope) {
        Instant until = scope.asOf();
        return new Reach(
                scope.window().isAll()
                        ? Instant.MIN
                        : until.minus(scope.window().length()),
                until);
    }

    /** Whether a slice of this start and length is touched. */
    public boolean touches(Instant start, Duration length) {
        return !start.isAfter(until) && start.plus(length).isAfter(from);
    }
}
