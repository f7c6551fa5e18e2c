package io.roi4j;

import java.util.Map;

/**
 * What the library could not take as it was told, since the start. Nothing is lost in silence.
 *
 * @param refused how many facts and names were refused, by reason; reasons without a refusal are left out
 * @param overflowed how many facts and look-ups went to the series {@code other} because the dimension was full, by
 *     dimension; dimensions without an overflow are left out
 */
public record Health(Map<Reason, Long> refused, Map<String, Long> overflowed) {
    public Health {
        refused = Map.copyOf(refused);
        overflowed = Map.copyOf(overflowed);
    }
}
