package io.roi4j;

import java.util.Objects;

/**
 * A sum since the start that only grows: the numerator or the denominator behind a measure. A fleet adds totals before
 * it divides; measures of several instances must never be averaged.
 *
 * @param sum the sum, finite and 0 or more
 * @param unit the unit as a UCUM code or an ISO 4217 code
 */
public record Total(double sum, String unit) implements Figure {
    public Total {
        Objects.requireNonNull(unit, "unit");
        if (!(sum >= 0 && Double.isFinite(sum))) {
            throw new IllegalArgumentException("a total is finite and 0 or more, got " + sum);
        }
    }

    /** A total of things counted. */
    public static Total count(long count) {
        return new Total(count, "1");
    }
}
