package io.roi4j;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * A number that is not known; never 0 and never a guess.
 *
 * @param why the reason, from a closed list
 * @param detail what a person should know besides, possibly empty
 * @param lowerBound what the number is known to exceed, where the reason is {@link Reason#CENSORED_NOT_REACHED}
 */
public record Absent(Reason why, String detail, OptionalDouble lowerBound) implements Estimate {
    public Absent {
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(detail, "detail");
        Objects.requireNonNull(lowerBound, "lowerBound");
    }
}
