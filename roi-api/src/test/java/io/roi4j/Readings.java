package io.roi4j;

import java.time.Instant;
import java.util.Set;

/** Readings for tests. */
final class Readings {
    static final Scope SCOPE = new Scope(Window.lastDays(30), Instant.parse("2026-11-01T12:00:00Z"));

    private Readings() {}

    static Reading of(Estimate estimate, long observations, Provenance provenance) {
        return new Reading(
                estimate,
                observations,
                provenance,
                Comparison.none(Direction.NEUTRAL, Reason.NO_BASELINE),
                Set.of(),
                SCOPE);
    }

    static Reading of(double value) {
        return of(Estimate.of(value, Reason.NOT_APPLICABLE), 10, Provenance.MEASURED);
    }

    static Reading of(double value, double lower, double upper) {
        return of(Estimate.of(value, new Interval(lower, upper, 0.95, "Test")), 10, Provenance.MEASURED);
    }

    static Reading absent(Reason reason) {
        return Reading.absent(reason, SCOPE);
    }
}
