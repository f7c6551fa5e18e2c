package io.roi4j;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * How far back from now a calculation looks.
 *
 * <p>Facts are kept in slices on a grid that is aligned to the epoch (minutes for a window up to two hours, hours up to
 * three days, days beyond), and a window takes every slice that it touches: it covers at least its length.
 *
 * @param length the length, positive and at most 1,000 years; {@link #ALL} has that of {@link ChronoUnit#FOREVER}
 */
public record Window(Duration length) {
    /** All that was recorded since the library was started. */
    public static final Window ALL = new Window(ChronoUnit.FOREVER.getDuration());

    /** So that the start of a window is an instant that can be calculated with. */
    private static final long MAX_DAYS = 365_250;

    public Window {
        Objects.requireNonNull(length, "length");
        if (length.isNegative() || length.isZero()) {
            throw new IllegalArgumentException("window: length must be positive, got " + length);
        }
        if (length.toDays() > MAX_DAYS && !length.equals(ChronoUnit.FOREVER.getDuration())) {
            throw new IllegalArgumentException(
                    "window: length must be at most " + MAX_DAYS + " days or Window.ALL, got " + length);
        }
    }

    /** The window of the given length up to now. */
    public static Window last(Duration length) {
        return new Window(length);
    }

    /** The window of the given number of days of 24 hours up to now. */
    public static Window lastDays(long days) {
        if (days < 1 || days > MAX_DAYS) {
            throw new IllegalArgumentException("window: days must be 1 to " + MAX_DAYS + ", got " + days);
        }
        return new Window(Duration.ofDays(days));
    }

    /** Whether this is the window since the start. */
    public boolean isAll() {
        return length.equals(ALL.length);
    }

    @Override
    public String toString() {
        return isAll() ? "all" : length.toString();
    }
}
