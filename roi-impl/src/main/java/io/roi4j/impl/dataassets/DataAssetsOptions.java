package io.roi4j.impl.dataassets;

import java.time.Duration;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What the host chooses; it holds for both sides of a comparison.
 *
 * @param lookBack how far back an access makes a data set active
 * @param importanceThreshold the share of a model's importance from which on an attribute is used; empty for those whose
 *     importance lies above 0 beyond chance
 */
public record DataAssetsOptions(Duration lookBack, OptionalDouble importanceThreshold) {
    /** What holds unless the host chooses: 90 days and no fixed threshold. */
    public static final DataAssetsOptions DEFAULT =
            new DataAssetsOptions(DataAssetsFormulas.LOOK_BACK, OptionalDouble.empty());

    public DataAssetsOptions {
        Objects.requireNonNull(lookBack, "lookBack");
        Objects.requireNonNull(importanceThreshold, "importanceThreshold");
    }

    DataAssetsOptions withLookBack(Duration other) {
        return new DataAssetsOptions(other, importanceThreshold);
    }

    DataAssetsOptions withThreshold(double threshold) {
        return new DataAssetsOptions(lookBack, OptionalDouble.of(threshold));
    }
}
