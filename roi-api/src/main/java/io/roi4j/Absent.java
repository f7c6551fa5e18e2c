package io.roi4j;

import java.util.EnumMap;
import java.util.Map;
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
    private static final Map<Reason, Absent> PLAIN = new EnumMap<>(Reason.class);

    static {
        for (Reason reason : Reason.values()) {
            PLAIN.put(reason, new Absent(reason, "", OptionalDouble.empty()));
        }
    }

    public Absent {
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(detail, "detail");
        Objects.requireNonNull(lowerBound, "lowerBound");
    }

    /** The one for a reason without more to say: most measures of most rooms are absent, so they share it. */
    static Absent plain(Reason reason) {
        return Objects.requireNonNull(PLAIN.get(Objects.requireNonNull(reason, "why")));
    }
}
