package io.roi4j.impl.employeeexperience;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who stands behind some figures, and with what: persons, or groups of which only the size is known. It is remembered for
 * months, so it holds no names and no facts, only {@link Mark}s in the order of those who they stand for: 18 to 22 bytes each.
 */
final class Crowd {
    /** The cell that everybody is in. */
    static final String ALL = "all";

    /** Nobody. */
    static final Crowd NOBODY = new Builder().build();

    private final long[] who;
    private final long[] what;
    /** None where there are no groups. */
    private final int[] persons;

    private final short[] cells;
    /** The sets of cells that occur, a few dozen at most. */
    private final List<Set<String>> sets;

    private Crowd(List<Part> parts, List<Set<String>> sets) {
        who = parts.stream().mapToLong(Part::who).toArray();
        what = parts.stream().mapToLong(Part::what).toArray();
        boolean single = parts.stream().allMatch(part -> part.persons() == 1);
        persons = single ? new int[0] : parts.stream().mapToInt(Part::persons).toArray();
        cells = new short[parts.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = parts.get(i).cells();
        }
        this.sets = sets;
    }

    private record Part(long who, long what, int persons, short cells) {}

    /** Takes them one by one. */
    static final class Builder {
        private final List<Part> parts = new ArrayList<>();
        private final Map<Set<String>, Short> sets = new LinkedHashMap<>();

        /**
         * One person, or a group.
         *
         * @param who the mark of the name
         * @param people how many persons that is
         * @param in which cells of the figures they are counted in, besides {@link #ALL}
         * @param content the mark of what they contribute; where it is the same, the figures are
         */
        Builder add(long who, long people, Set<String> in, long content) {
            short cells = sets.computeIfAbsent(in, set -> (short) sets.size());
            parts.add(new Part(who, content, (int) Math.min(people, Integer.MAX_VALUE), cells));
            return this;
        }

        Crowd build() {
            parts.sort(Comparator.comparingLong(Part::who));
            return new Crowd(parts, List.copyOf(sets.keySet()));
        }
    }

    /** How many persons and groups are told apart. */
    int size() {
        return who.length;
    }

    /** How many persons there are. */
    long persons() {
        return persons.length == 0
                ? size()
                : Arrays.stream(persons).asLongStream().sum();
    }

    private int persons(int part) {
        return persons.length == 0 ? 1 : persons[part];
    }

    /** How many persons of each cell differ between the two; cells without a difference are left out. */
    Map<String, Long> changesFrom(Crowd other) {
        Map<String, Long> changes = new HashMap<>();
        int mine = 0;
        int theirs = 0;
        while (mine < size() || theirs < other.size()) {
            int order = order(mine, other, theirs);
            if (order < 0) {
                count(sets.get(cells[mine]), Set.of(), persons(mine), changes);
            } else if (order > 0) {
                count(other.sets.get(other.cells[theirs]), Set.of(), other.persons(theirs), changes);
            } else {
                change(mine, other, theirs, changes);
            }
            mine += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
        }
        return changes;
    }

    private int order(int mine, Crowd other, int theirs) {
        if (mine == size() || theirs == other.size()) {
            return mine == size() ? 1 : -1;
        }
        return Long.compare(who[mine], other.who[theirs]);
    }

    private void change(int mine, Crowd other, int theirs, Map<String, Long> changes) {
        Set<String> now = sets.get(cells[mine]);
        Set<String> before = other.sets.get(other.cells[theirs]);
        if (what[mine] != other.what[theirs] || persons(mine) != other.persons(theirs) || !now.equals(before)) {
            count(now, before, Math.max(persons(mine), other.persons(theirs)), changes);
        }
    }

    private static void count(Set<String> some, Set<String> others, long persons, Map<String, Long> changes) {
        changes.merge(ALL, persons, Long::sum);
        some.forEach(cell -> changes.merge(cell, persons, Long::sum));
        others.stream().filter(cell -> !some.contains(cell)).forEach(cell -> changes.merge(cell, persons, Long::sum));
    }
}
