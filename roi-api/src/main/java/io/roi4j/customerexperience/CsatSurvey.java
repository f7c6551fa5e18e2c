package io.roi4j.customerexperience;

import io.roi4j.InvalidFactException;
import io.roi4j.Reason;
import io.roi4j.internal.Checks;
import java.time.Instant;
import java.util.List;

/**
 * The answers of a survey that asked how satisfied one is, from 1 (not at all) to 5 (very). Immutable.
 *
 * @param id the natural key, for instance that of the survey; told twice it counts once
 * @param at when it was closed
 * @param counts how many answered 1, 2, 3, 4 and 5, in this order
 * @param sent how many were asked, not fewer than answered; 0 if not known
 */
public record CsatSurvey(String id, Instant at, List<Long> counts, long sent) implements CustomerFact {
    /** The best of the scores, which run from 1. */
    public static final int SCORES = 5;

    /** @throws io.roi4j.InvalidFactException if the id is blank or too long, or a number can't be true */
    public CsatSurvey {
        Checks.idAndTime(id, at);
        counts = List.copyOf(counts);
        if (counts.size() != SCORES) {
            throw new InvalidFactException(
                    "counts", Reason.INVALID_INPUT, "must have one number for each score 1 to 5");
        }
        counts.forEach(count -> Checks.within("counts", count, 0, Surveys.MOST));
        Surveys.sent(sent, counts.stream().mapToLong(Long::longValue).sum());
    }
}
