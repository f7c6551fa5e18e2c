package io.roi4j.errorreduction;

import io.roi4j.InvalidFactException;
import io.roi4j.Reason;
import io.roi4j.SlowFact;
import io.roi4j.internal.Checks;
import java.time.Instant;

/**
 * The error rate of one period, as somebody stated it without the number of outcomes. Immutable.
 *
 * @param id the natural key, for instance {@code 2026-03}; told twice it counts once
 * @param at the middle of the period
 * @param errorRate wrong outcomes / all outcomes, 0 to 1
 * @param source where the number comes from
 */
public record DeclaredRate(String id, Instant at, double errorRate, String source) implements SlowFact {
    /** @throws InvalidFactException if the id, the time, the rate or the source can't be true */
    public DeclaredRate {
        Checks.idAndTime(id, at);
        Checks.notNegative("errorRate", errorRate);
        Checks.source("source", source);
        if (errorRate > 1) {
            throw new InvalidFactException("errorRate", Reason.OUT_OF_RANGE, "must be 0 to 1");
        }
    }
}
