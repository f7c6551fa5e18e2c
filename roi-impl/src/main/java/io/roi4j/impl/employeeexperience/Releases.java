package io.roi4j.impl.employeeexperience;

import io.roi4j.Scope;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was published of one family of figures, so that nothing is published that differs from it by so few persons that the
 * difference would show them. What differs by fewer gives way to what was published already: that may be the figure of the
 * month before, of another window, or without a late fact.
 *
 * <p>Of the last publications all is remembered; of those before only who stood behind them, which is all that it takes to see
 * that something new is too near. What is shown again counts as the last.
 *
 * <p>Guarded by the lock of its {@link Publication}.
 */
final class Releases {
    /** Of how many everything is remembered: the default window and the whole time, or two months of one; more where there are few persons. */
    private static final Room SHOWN = new Room(2, 8, 20_000);
    /** Of how many the persons: two windows of each month of a year. What is longer ago differs in many persons anyway. */
    private static final Room BEFORE = new Room(2, 16, 40_000);

    /**
     * How much is remembered.
     *
     * @param least so many publications at least
     * @param most so many at most
     * @param parts so many persons and groups, counted once for each publication that they stand behind
     */
    private record Room(int least, int most, long parts) {
        boolean isTooSmall(Collection<Crowd> crowds) {
            long all = crowds.stream().mapToLong(Crowd::size).sum();
            return crowds.size() > least && (crowds.size() > most || all > parts);
        }
    }

    /**
     * A publication. It is equal to itself only, so that what was made of it can be remembered by it.
     *
     * @param facts what it rests on
     * @param scope what it speaks of
     * @param crowd who stands behind it
     */
    record Release(PackedFacts facts, Scope scope, Crowd crowd) {
        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    private final Deque<Release> shown = new ArrayDeque<>();
    private final Deque<Crowd> before = new ArrayDeque<>();

    /**
     * What to publish when this is asked for.
     *
     * @param minimum the smallest group of persons
     */
    Release release(Release asked, int minimum) {
        if (asked.crowd().persons() < minimum) {
            return asked;
        }
        Release release = choose(asked, minimum);
        shown.remove(release);
        shown.addLast(release);
        while (SHOWN.isTooSmall(shown.stream().map(Release::crowd).toList())) {
            before.addLast(shown.removeFirst().crowd());
        }
        while (BEFORE.isTooSmall(before)) {
            before.removeFirst();
        }
        return release;
    }

    private Release choose(Release asked, int minimum) {
        Release nearest = null;
        long least = Long.MAX_VALUE;
        for (Release earlier : shown) {
            Map<String, Long> changes = asked.crowd().changesFrom(earlier.crowd());
            if (changes.isEmpty() && asked.scope().asOf().equals(earlier.scope().asOf())) {
                return earlier;
            } else if (changes.isEmpty()) {
                shown.remove(earlier);
                return asked;
            }
            long all = changes.getOrDefault(Crowd.ALL, 0L);
            if (few(changes, minimum) && all < least) {
                nearest = earlier;
                least = all;
            }
        }
        if (nearest != null) {
            return nearest;
        }
        return isNearBefore(asked.crowd(), minimum) ? shown.getLast() : asked;
    }

    /** Whether it is too near to one of which the figures are forgotten; that one is remembered longer then. */
    private boolean isNearBefore(Crowd asked, int minimum) {
        for (Crowd earlier : before) {
            Map<String, Long> changes = asked.changesFrom(earlier);
            if (changes.isEmpty() || few(changes, minimum)) {
                before.remove(earlier);
                if (!changes.isEmpty()) {
                    before.addLast(earlier);
                }
                return !changes.isEmpty();
            }
        }
        return false;
    }

    private static boolean few(Map<String, Long> changes, int minimum) {
        return changes.values().stream().anyMatch(persons -> persons < minimum);
    }
}
