package io.roi4j;

import java.util.Objects;

/**
 * A value without confidence limits.
 *
 * @param reason why there are none, for instance {@link Reason#INSUFFICIENT_SAMPLE} for the mean of one observation
 */
public record NoInterval(Reason reason) implements Limits {
    public NoInterval {
        Objects.requireNonNull(reason, "reason");
    }
}
