package io.roi4j.timetomarket;

import io.roi4j.InvalidFactException;
import io.roi4j.Reason;
import io.roi4j.internal.Checks;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * People finished units of one type of work. Immutable.
 *
 * @param id the natural key, for instance that of the timesheet's line; told twice it counts once
 * @param at when the units were done
 * @param type the type of work, for instance {@code claim}; one of few, because each has its own baseline
 * @param units how many units were done, 0 or more
 * @param hours the time of people that went into the units, added over persons
 * @param upkeep the time of people that went into the AI instead: reviewing and correcting it, training, maintaining
 */
public record WorkDone(String id, Instant at, String type, long units, Duration hours, Duration upkeep)
        implements BookedFact {
    /** The most units of one fact. */
    public static final long MOST_UNITS = 1_000_000_000_000L;

    /**
     * @throws InvalidFactException if the id or type is blank or too long, the units are negative or more than
     *     10<sup>12</sup>, or a time is negative or more than 1,000 years
     */
    public WorkDone {
        Checks.name("id", id);
        Objects.requireNonNull(at, "at");
        Checks.name("type", type);
        Checks.notNegative("hours", hours);
        Checks.notNegative("upkeep", upkeep);
        if (units < 0 || units > MOST_UNITS) {
            throw new InvalidFactException("units", Reason.OUT_OF_RANGE, "must be 0 to " + MOST_UNITS);
        }
    }

    /** Work without any time for the AI's upkeep, as before there was AI. */
    public WorkDone(String id, Instant at, String type, long units, Duration hours) {
        this(id, at, type, units, hours, Duration.ZERO);
    }
}
