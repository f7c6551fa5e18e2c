package io.roi4j.impl.employeeexperience;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Who stands behind some figures, and with what: persons, or groups of which only the size is known.
 *
 * @param parts what each of them contributes
 */
record Crowd(Map<Object, Part> parts) {
    /** The cell that everybody is in. */
    static final String ALL = "all";

    /**
     * What one person or group contributes.
     *
     * @param persons how many persons that is
     * @param cells which cells of the figures they are counted in, {@link #ALL} among them
     * @param content what they contribute; where it is the same, the figures are
     */
    record Part(long persons, Set<String> cells, Object content) {
        Part {
            cells = Set.copyOf(cells);
        }
    }

    Crowd {
        parts = Map.copyOf(parts);
    }

    /** How many persons there are. */
    long persons() {
        return parts.values().stream().mapToLong(Part::persons).sum();
    }

    /** How many persons of each cell differ between the two; cells without a difference are left out. */
    Map<String, Long> changesFrom(Crowd other) {
        Map<String, Long> changes = new HashMap<>();
        parts.forEach((who, now) -> {
            Part before = other.parts.get(who);
            if (before == null) {
                count(now.cells(), now.persons(), changes);
            } else if (!now.equals(before)) {
                Set<String> cells = new HashSet<>(now.cells());
                cells.addAll(before.cells());
                count(cells, Math.max(now.persons(), before.persons()), changes);
            }
        });
        other.parts.forEach((who, before) -> {
            if (!parts.containsKey(who)) {
                count(before.cells(), before.persons(), changes);
            }
        });
        return changes;
    }

    private static void count(Set<String> cells, long persons, Map<String, Long> changes) {
        cells.forEach(cell -> changes.merge(cell, persons, Long::sum));
    }
}
