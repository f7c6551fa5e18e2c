package io.roi4j;

import java.util.Objects;

/**
 * A number of things counted.
 *
 * @param reading the value with its truth
 */
public record Count(Reading reading) implements Measure {
    public Count {
        Objects.requireNonNull(reading, "reading");
    }

    @Override
    public String unit() {
        return "1";
    }

    @Override
    public String toString() {
        return MeasureText.of(this);
    }
}
