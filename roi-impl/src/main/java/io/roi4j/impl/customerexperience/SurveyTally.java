package io.roi4j.impl.customerexperience;

import io.roi4j.impl.tally.Counts;
import io.roi4j.impl.tally.Opinions;
import io.roi4j.impl.tally.Tally;

/**
 * Answers, and how many were asked.
 *
 * @param recommendations whether customers recommend us
 * @param recommendationAsked how many were asked that, 0 or more
 * @param satisfaction whether customers are satisfied
 * @param satisfactionAsked how many were asked that, 0 or more
 */
public record SurveyTally(
        Opinions recommendations, long recommendationAsked, Ratings satisfaction, long satisfactionAsked)
        implements Tally<SurveyTally> {
    /** Nobody asked, no answers. */
    public static final SurveyTally EMPTY = new SurveyTally(Opinions.EMPTY, 0, Ratings.EMPTY, 0);

    public SurveyTally {
        if (recommendationAsked < 0 || satisfactionAsked < 0) {
            throw new IllegalArgumentException(
                    "numbers asked must be 0 or more, got " + recommendationAsked + " and " + satisfactionAsked);
        }
    }

    /** Answers to whether one recommends us. */
    public static SurveyTally of(Opinions recommendations, long asked) {
        return new SurveyTally(recommendations, asked, Ratings.EMPTY, 0);
    }

    /** Answers to whether one is satisfied. */
    public static SurveyTally of(Ratings satisfaction, long asked) {
        return new SurveyTally(Opinions.EMPTY, 0, satisfaction, asked);
    }

    @Override
    public SurveyTally merge(SurveyTally other) {
        return new SurveyTally(
                recommendations.merge(other.recommendations),
                Counts.plus(recommendationAsked, other.recommendationAsked),
                satisfaction.merge(other.satisfaction),
                Counts.plus(satisfactionAsked, other.satisfactionAsked));
    }
}
