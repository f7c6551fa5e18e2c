package io.roi4j.micrometer;

import io.roi4j.Comparison;
import io.roi4j.Direction;
import io.roi4j.Estimate;
import io.roi4j.Interval;
import io.roi4j.Provenance;
import io.roi4j.Reading;
import io.roi4j.Reason;
import io.roi4j.Scope;
import io.roi4j.Verdict;
import io.roi4j.Window;
import java.time.Instant;
import java.util.Set;

/** Readings made by hand. */
final class Readings {
    static final Scope SCOPE = new Scope(Window.lastDays(30), Instant.EPOCH);

    private Readings() {}

    /** {@code n} within [n - 0.25, n + 0.5], of 40 observations, measured, without a baseline. */
    static Reading present(double n) {
        return new Reading(
                Estimate.of(n, new Interval(n - 0.25, n + 0.5, 0.95, "by hand")),
                40,
                Provenance.MEASURED,
                Comparison.none(Direction.NEUTRAL, Reason.NO_BASELINE),
                Set.of(),
                SCOPE);
    }

    /** The same, declared, 0.125 above a baseline and better. */
    static Reading compared(double n) {
        return with(present(n), Verdict.BETTER);
    }

    static Reading with(Reading reading, Verdict verdict) {
        double n = reading.estimate().value().orElseThrow();
        Comparison comparison = new Comparison(
                Estimate.of(n - 0.125, Reason.NOT_RECORDED),
                Estimate.of(0.125, Reason.NOT_RECORDED),
                Estimate.absent(Reason.ZERO_BASELINE),
                Direction.UP,
                verdict,
                20,
                Provenance.DECLARED,
                "by hand");
        return new Reading(reading.estimate(), 40, Provenance.DECLARED, comparison, Set.of(), SCOPE);
    }

    static Reading absent(Reason reason) {
        return Reading.absent(reason, SCOPE);
    }

    static Reading absent(Estimate estimate) {
        return new Reading(
                estimate, 7, Provenance.REPORTED, Comparison.none(Direction.UP, Reason.NO_BASELINE), Set.of(), SCOPE);
    }
}
