package io.roi4j;

import java.util.Objects;

/**
 * A number of events, or a change, per second. Texts show it per second, minute, hour or day, whichever reads best.
 *
 * @param reading the value with its truth
 */
public record Rate(Reading reading) implements Measure {
    public Rate {
        Objects.requireNonNull(reading, "reading");
    }

    @Override
    public String unit() {
        return "1/s";
    }

    @Override
    public String toString() {
        return MeasureText.of(this);
    }
}
