package io.roi4j.impl.timeline;

import io.roi4j.Scope;
import io.roi4j.Window;
import java.time.Duration;
import java.util.List;

/**
 * A grid of time slices, aligned to the epoch.
 *
 * @param length the length of a slice, whole milliseconds
 * @param slots how many slices are remembered
 */
public record Resolution(Duration length, int slots) {
    /** Minutes for two hours, hours for three days, days for 400. */
    public static final List<Resolution> LONG = List.of(
            new Resolution(Duration.ofMinutes(1), 121),
            new Resolution(Duration.ofHours(1), 73),
            new Resolution(Duration.ofDays(1), 401));

    /** Days for a little over a month: for what is kept many times over, such as each model's own figures. */
    public static final List<Resolution> SHORT = List.of(new Resolution(Duration.ofDays(1), 41));

    /** Whether the window reaches back further than days are remembered. */
    public static boolean cut(Scope scope) {
        Window window = scope.window();
        return !window.isAll() && LONG.get(LONG.size() - 1).span().compareTo(window.length()) < 0;
    }

    /** How far back a window may reach; one slot more is kept because a window touches one slice more than it fills. */
    public Duration span() {
        return Duration.ofMillis((slots - 1L) * length.toMillis());
    }

    /**
     * The start of the first slice of {@link #LONG} that the scope's window touches and that can be remembered, whether or not
     * something happened in it, in milliseconds since the epoch; the least long for all time.
     */
    public static long firstMillis(Scope scope) {
        if (scope.window().isAll()) {
            return Long.MIN_VALUE;
        }
        Duration length = scope.window().length();
        Resolution longest = LONG.get(LONG.size() - 1);
        Resolution resolution = LONG.stream()
                .filter(any -> any.span().compareTo(length) >= 0)
                .findFirst()
                .orElse(longest);
        Duration reach = length.compareTo(longest.span()) < 0 ? length : longest.span();
        long from = scope.asOf().minus(reach).toEpochMilli();
        return resolution.indexOf(from) * resolution.length().toMillis();
    }

    long indexOf(long millis) {
        return Math.floorDiv(millis, length.toMillis());
    }
}
