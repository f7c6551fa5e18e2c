package io.roi4j.employeeexperience;

import io.roi4j.InvalidFactException;
import io.roi4j.Reason;
import io.roi4j.internal.Checks;
import java.time.Instant;

/**
 * A survey that was held in one group: how many were asked, and how many of them answered what. Prefer it to single
 * answers, because it knows no persons. Where answers are told one by one, it says with 0 of each how many were asked.
 * Immutable.
 *
 * @param id the key of the survey in this group
 * @param at when it ended
 * @param asked how many persons were asked
 * @param promoters how many answered 9 or 10
 * @param passives how many answered 7 or 8
 * @param detractors how many answered 0 to 6
 */
public record SurveyResult(String id, Instant at, long asked, long promoters, long passives, long detractors)
        implements EmployeeFact {
    /** The most persons of one survey. */
    public static final long MOST_ASKED = 1_000_000_000L;

    /** @throws InvalidFactException if the id is no pseudonym, the time can't be true, or more answered than were asked */
    public SurveyResult {
        Checks.pseudonym("id", id);
        Checks.time("at", at);
        Checks.within("asked", asked, 0, MOST_ASKED);
        Checks.within("promoters", promoters, 0, MOST_ASKED);
        Checks.within("passives", passives, 0, MOST_ASKED);
        Checks.within("detractors", detractors, 0, MOST_ASKED);
        if (promoters + passives + detractors > asked) {
            throw new InvalidFactException("asked", Reason.INVALID_INPUT, "must not be fewer than answered");
        }
    }

    /** So many were asked; their answers are told one by one. */
    public static SurveyResult asked(String id, Instant at, long persons) {
        return new SurveyResult(id, at, persons, 0, 0, 0);
    }

    /** How many answered. */
    public long answers() {
        return promoters + passives + detractors;
    }
}
