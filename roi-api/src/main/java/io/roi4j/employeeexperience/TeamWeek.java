package io.roi4j.employeeexperience;

import io.roi4j.InvalidFactException;
import io.roi4j.Reason;
import io.roi4j.internal.Checks;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * How a team spent a week, added over its persons; single persons are not taken. Immutable.
 *
 * @param id the key of the record
 * @param at an instant of the week, which runs from Monday to Sunday in UTC
 * @param team the name of the team; it becomes no tag
 * @param persons how many persons the hours are of
 * @param working their working time
 * @param parts how much of it was spent on what; a kind that isn't known is left out
 */
public record TeamWeek(
        String id, Instant at, String team, long persons, Duration working, Map<WorkKind, Duration> parts)
        implements EmployeeFact {
    /** The most persons of one team. */
    public static final long MOST_PERSONS = 1_000_000;

    private static final long HOURS_OF_A_WEEK = 168;

    /**
     * @throws InvalidFactException if a name is no pseudonym, the time can't be true, there are no persons, or a time is
     *     negative, more than the persons have, or more than the working time
     */
    public TeamWeek {
        Checks.pseudonym("id", id);
        Checks.time("at", at);
        Checks.pseudonym("team", team);
        Checks.within("persons", persons, 1, MOST_PERSONS);
        Checks.notNegative("working", working);
        if (working.compareTo(Duration.ofHours(HOURS_OF_A_WEEK * persons)) > 0) {
            throw new InvalidFactException("working", Reason.OUT_OF_RANGE, "must be at most 168 hours a person");
        }
        Map<WorkKind, Duration> copy = new EnumMap<>(WorkKind.class);
        copy.putAll(Objects.requireNonNull(parts, "parts"));
        for (Duration part : copy.values()) {
            Checks.notNegative("parts", part);
            if (part.compareTo(working) > 0) {
                throw new InvalidFactException("parts", Reason.OUT_OF_RANGE, "must be at most the working time");
            }
        }
        parts = Collections.unmodifiableMap(copy);
    }
}
