package io.roi4j.impl.employeeexperience;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
        Set<Object> everybody = new HashSet<>(parts.keySet());
        everybody.addAll(other.parts.keySet());
        Map<String, Long> changes = new HashMap<>();
        for (Object who : everybody) {
            Part now = parts.get(who);
            Part before = other.parts.get(who);
            if (!Objects.equals(now, before)) {
                long persons = Math.max(persons(now), persons(before));
                Set<String> cells = new HashSet<>(cells(now));
                cells.addAll(cells(before));
                cells.forEach(cell -> changes.merge(cell, persons, Long::sum));
            }
        }
        return changes;
    }

    private static long persons(@Nullable Part part) {
        return part == null ? 0 : part.persons();
    }

    private static Set<String> cells(@Nullable Part part) {
        return part == null ? Set.of() : part.cells();
    }
}
