package io.roi4j.impl.employeeexperience;

import io.roi4j.Scope;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/**
 * What was published of one family of figures, so that nothing is published that differs from it by so few persons that the
 * difference would show them. What differs by fewer gives way to what was published already: that may be the figure of the
 * month before, of another window, or without a late fact.
 *
 * <p>Guarded by the lock of its {@link Publication}.
 */
final class Releases {
    /** What is longer ago differs in many persons anyway. */
    private static final int REMEMBERED = 4;

    /**
     * A publication.
     *
     * @param tally what it rests on
     * @param scope what it speaks of
     * @param crowd who stands behind it
     */
    record Release(EmployeeExperienceTally tally, Scope scope, Crowd crowd) {}

    private final Deque<Release> published = new ArrayDeque<>();

    /**
     * What to publish when this is asked for.
     *
     * @param minimum the smallest group of persons
     */
    Release release(Release asked, int minimum) {
        if (asked.crowd().persons() < minimum) {
            return asked;
        }
        Release nearest = null;
        long least = Long.MAX_VALUE;
        for (Release earlier : published) {
            Map<String, Long> changes = asked.crowd().changesFrom(earlier.crowd());
            if (changes.isEmpty() && asked.scope().asOf().equals(earlier.scope().asOf())) {
                return earlier;
            } else if (changes.isEmpty()) {
                published.remove(earlier);
                nearest = null;
                break;
            }
            long all = changes.getOrDefault(Crowd.ALL, 0L);
            if (changes.values().stream().anyMatch(persons -> persons < minimum) && all < least) {
                nearest = earlier;
                least = all;
            }
        }
        if (nearest != null) {
            return nearest;
        }
        published.addLast(asked);
        if (published.size() > REMEMBERED) {
            published.removeFirst();
        }
        return asked;
    }
}
