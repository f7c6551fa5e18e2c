package io.roi4j.customerexperience;

import io.roi4j.internal.Checks;
import java.time.Instant;

/**
 * How many texts of a period were of which sentiment. Immutable.
 *
 * @param id the natural key, for instance the channel and the month; told twice it counts once
 * @param at when the period ended
 * @param positive texts that like us
 * @param neutral texts that do neither
 * @param negative texts that dislike us
 */
public record SentimentSurvey(String id, Instant at, long positive, long neutral, long negative)
        implements CustomerFact {
    /** @throws io.roi4j.InvalidFactException if the id is blank or too long, or a number can't be true */
    public SentimentSurvey {
        Checks.idAndTime(id, at);
        Checks.within("positive", positive, 0, Surveys.MOST);
        Checks.within("neutral", neutral, 0, Surveys.MOST);
        Checks.within("negative", negative, 0, Surveys.MOST);
    }
}
