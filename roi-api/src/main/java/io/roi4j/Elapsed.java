package io.roi4j;

import java.util.Objects;

/**
 * A length of time, in seconds.
 *
 * @param reading the value with its truth
 */
public record Elapsed(Reading reading) implements Measure {
    public Elapsed {
        Objects.requireNonNull(reading, "reading");
    }

    @Override
    public String unit() {
        return "s";
    }

    @Override
    public String toString() {
        return MeasureText.of(this);
    }
}
