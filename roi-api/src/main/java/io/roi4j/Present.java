package io.roi4j;

import java.util.Objects;

/**
 * A number that is known.
 *
 * @param number the value, finite, in the unit of the measure that carries it
 * @param limits its confidence limits, or why there are none
 */
public record Present(double number, Limits limits) implements Estimate {
    public Present {
        Objects.requireNonNull(limits, "limits");
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("a present value is finite, got " + number);
        }
    }
}
