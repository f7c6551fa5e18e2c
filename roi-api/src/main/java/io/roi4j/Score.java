package io.roi4j;

import java.util.Objects;

/**
 * A dimensionless number on a scale of its own, which the definition of the measure states: a test statistic, an index.
 *
 * @param reading the value with its truth
 */
public record Score(Reading reading) implements Measure {
    public Score {
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
