package io.roi4j;

import java.util.Objects;

/**
 * A dimensionless quotient, 1 meaning the whole: a share, a rate of errors, a relative change. Texts show it in per cent.
 *
 * @param reading the value with its truth
 */
public record Ratio(Reading reading) implements Measure {
    public Ratio {
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
