package io.roi4j;

import java.util.Objects;

/**
 * Floating-point operations per joule, which is the same number as FLOPS per watt.
 *
 * @param reading the value with its truth
 */
public record Efficiency(Reading reading) implements Measure {
    public Efficiency {
        Objects.requireNonNull(reading, "reading");
    }

    @Override
    public String unit() {
        return "{FLOP}/J";
    }

    @Override
    public String toString() {
        return MeasureText.of(this);
    }
}
