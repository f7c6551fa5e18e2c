package io.roi4j.impl.customerexperience;

import io.roi4j.impl.tally.Opinions;
import io.roi4j.impl.tally.Tally;

/**
 * Answers, and how many were asked.
 *
 * @param recommendations whether customers recommend us
 * @param recommendationAsked how many were asked that
 * @param satisfaction whether customers are satisfied
 * @param satisfactionAsked how many were asked that
 */
public record SurveyTally(
        Opinions recommendations, Asked recommendationAsked, Ratings satisfaction, Asked satisfactionAsked)
        implements Tally<SurveyTally> {
    /** Nobody asked, no answers. */
    public static final SurveyTally EMPTY = new SurveyTally(Opinions.EMPTY, Asked.NOBODY, Ratings.EMPTY, Asked.NOBODY);

    /** Answers to whether one recommends us. */
    public static SurveyTally of(Opinions recommendations, Asked asked) {
        return new SurveyTally(recommendations, asked, Ratings.EMPTY, Asked.NOBODY);
    }

    /** Answers to whether one is satisfied. */
    public static SurveyTally of(Ratings satisfaction, Asked asked) {
        return new SurveyTally(Opinions.EMPTY, Asked.NOBODY, satisfaction, asked);
    }

    @Override
    public SurveyTally merge(SurveyTally other) {
        return new SurveyTally(
                recommendations.merge(other.recommendations),
                recommendationAsked.merge(other.recommendationAsked),
                satisfaction.merge(other.satisfaction),
                satisfactionAsked.merge(other.satisfactionAsked));
    }
}
