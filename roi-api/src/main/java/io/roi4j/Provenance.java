package io.roi4j;

/**
 * Where the inputs of a figure come from, from the strongest to the weakest. A figure is as good as the weakest of its
 * inputs.
 */
public enum Provenance {
    /** There were no inputs. */
    NONE,
    /** Measured by the program as it happened. */
    MEASURED,
    /** Reported by people or by another system: a survey answer, an invoice. */
    REPORTED,
    /** Declared by the host, for instance a price or a wattage taken from a data sheet. */
    DECLARED,
    /** Estimated by a model, for instance operations from a parameter count. */
    ESTIMATED;

    /** The weaker of the two; {@link #NONE} gives way to everything. Associative and commutative. */
    public Provenance weaker(Provenance other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The name in lower case. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
