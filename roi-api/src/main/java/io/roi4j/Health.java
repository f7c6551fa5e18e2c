package io.roi4j;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How the library itself is, since the start: what it could not take as it was told, what it waits for, and what calculating
 * takes. Nothing is lost in silence.
 *
 * @param refused how many facts and names were refused, by reason; reasons without a refusal are left out
 * @param overflowed how many facts and look-ups went to the series {@code other} because the dimension was full, by
 *     dimension; dimensions without an overflow are left out
 * @param unpriced how many inferences have no cost, because neither the host nor a list of prices told it
 * @param stale in how many cohorts of initiatives a calculator was told something, but nothing any more for longer than the library's
 *     window, by indicator; indicators without any are left out. Their windows are empty: perhaps an export has stopped
 * @param expiredPrices how many models of the list of prices have no price any more
 * @param lastReport the latest report; empty before the first
 */
public record Health(
        Map<Reason, Long> refused,
        Map<String, Long> overflowed,
        long unpriced,
        Map<String, Long> stale,
        long expiredPrices,
        Optional<Calculation> lastReport) {
    public Health {
        refused = Map.copyOf(refused);
        overflowed = Map.copyOf(overflowed);
        stale = Map.copyOf(stale);
        Objects.requireNonNull(lastReport, "lastReport");
    }

    /** What was refused and what overflowed, where nothing else is to be said. */
    public Health(Map<Reason, Long> refused, Map<String, Long> overflowed) {
        this(refused, overflowed, 0, Map.of(), 0, Optional.empty());
    }

    /**
     * The calculation of a report.
     *
     * @param asOf the instant that it speaks of
     * @param took how long it took
     */
    public record Calculation(Instant asOf, Duration took) {
        public Calculation {
            Objects.requireNonNull(asOf, "asOf");
            Objects.requireNonNull(took, "took");
        }
    }
}
