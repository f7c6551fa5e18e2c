package io.roi4j.impl.tally;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Numbers that the host states from elsewhere, by what they are.
 *
 * @param byName the numbers
 */
public record Declarations(Map<String, Declared> byName) implements Tally<Declarations> {
    /** None. */
    public static final Declarations EMPTY = new Declarations(Map.of());

    /**
     * A number and where it comes from. Of two the larger counts, so that merging is free of order.
     *
     * @param value the number
     * @param source where it comes from
     */
    public record Declared(double value, String source) implements Tally<Declared> {
        @Override
        public Declared merge(Declared other) {
            int order = Double.compare(value, other.value);
            return order > 0 || (order == 0 && source.compareTo(other.source) >= 0) ? this : other;
        }
    }

    public Declarations {
        byName = Map.copyOf(byName);
    }

    /** These and one more, which replaces the one of its name. */
    public Declarations with(String name, double value, String source) {
        Map<String, Declared> all = new TreeMap<>(byName);
        all.put(name, new Declared(value, source));
        return new Declarations(all);
    }

    /** The number of that name. */
    public Optional<Declared> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    @Override
    public Declarations merge(Declarations other) {
        if (other.byName.isEmpty()) {
            return this;
        } else if (byName.isEmpty()) {
            return other;
        }
        return new Declarations(Maps.merge(byName, other.byName));
    }
}
