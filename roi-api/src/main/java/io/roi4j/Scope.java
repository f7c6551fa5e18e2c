package io.roi4j;

import java.time.Instant;
import java.util.Objects;

/**
 * What stretch of time a figure speaks of.
 *
 * @param window the window that was asked for
 * @param asOf the instant of the calculation, which is the window's end
 */
public record Scope(Window window, Instant asOf) {
    public Scope {
        Objects.requireNonNull(window, "window");
        Objects.requireNonNull(asOf, "asOf");
    }

    /** All time since the start, at the same instant. */
    public Scope all() {
        return new Scope(Window.ALL, asOf);
    }
}
