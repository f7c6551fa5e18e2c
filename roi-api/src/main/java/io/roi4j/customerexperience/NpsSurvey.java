package io.roi4j.customerexperience;

import io.roi4j.internal.Checks;
import java.time.Instant;

/**
 * The answers of a survey that asked how likely one is to recommend us, from 0 to 10. Immutable.
 *
 * @param id the natural key, for instance that of the survey; told twice it counts once
 * @param at when it was closed
 * @param promoters answers of 9 and 10
 * @param passives answers of 7 and 8
 * @param detractors answers of 0 to 6
 * @param sent how many were asked, not fewer than answered; 0 if not known
 */
public record NpsSurvey(String id, Instant at, long promoters, long passives, long detractors, long sent)
        implements CustomerFact {
    /** @throws io.roi4j.InvalidFactException if the id is blank or too long, or a number can't be true */
    public NpsSurvey {
        Checks.idAndTime(id, at);
        Checks.within("promoters", promoters, 0, Surveys.MOST);
        Checks.within("passives", passives, 0, Surveys.MOST);
        Checks.within("detractors", detractors, 0, Surveys.MOST);
        Surveys.sent(sent, promoters + passives + detractors);
    }
}
