package io.roi4j.impl.customerexperience;

import io.roi4j.Total;
import io.roi4j.customerexperience.CustomerExperienceMetrics;
import io.roi4j.customerexperience.CustomerExperienceTotals;
import io.roi4j.customerexperience.OpinionTotals;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.tally.Binomial;
import io.roi4j.impl.tally.Opinions;
import java.util.HashMap;
import java.util.Map;

/** Indicator 3, customers: its parts, each in formulas of its own. */
public final class CustomerExperienceFormulas {
    private static final double NANOS = 1e9;

    private CustomerExperienceFormulas() {}

    /**
     * All measures.
     *
     * @param assumptions what the host declares about how to reckon
     * @param told what this instance was told since the start, whatever the window, facts kept one by one left out
     * @param results what results told as a whole add up to since the start
     */
    public static CustomerExperienceMetrics metrics(
            Inputs<CustomerExperienceTally> inputs,
            Assumptions assumptions,
            CustomerExperienceTally told,
            Results results) {
        return new CustomerExperienceMetrics(
                SurveyFormulas.recommendation(inputs),
                SurveyFormulas.satisfaction(inputs),
                ContactFormulas.contacts(inputs),
                ResponseFormulas.responses(inputs),
                SentimentFormulas.sentiment(inputs, assumptions),
                LoyaltyFormulas.loyalty(inputs, assumptions),
                CustomerValueFormulas.value(inputs, assumptions),
                ResponseFormulas.totals(told.responses().answered()),
                opinions(told.surveys().satisfaction(), told.sentiments()),
                results.totals(),
                totals(told));
    }

    private static CustomerExperienceTotals totals(CustomerExperienceTally told) {
        Opinions recommendations = told.surveys().recommendations();
        Ratings ratings = told.surveys().satisfaction();
        Binomial contacts = told.contacts().resolved();
        Binomial targets = told.responses().withinTarget();
        Opinions weights = told.sentiments().weights();
        return new CustomerExperienceTotals(
                Total.count(recommendations.answers()),
                Total.count(recommendations.positive()),
                Total.count(recommendations.negative()),
                Total.count(told.surveys().recommendationAsked().customers()),
                Total.count(ratings.answers()),
                Total.count(ratings.satisfied().events()),
                new Total(ratings.points(), "1"),
                Total.count(told.surveys().satisfactionAsked().customers()),
                Total.count(contacts.trials()),
                Total.count(contacts.events()),
                Total.count(told.responses().answered().size()),
                new Total(told.responses().answered().sumOfNanos().doubleValue() / NANOS, "s"),
                Total.count(targets.trials()),
                Total.count(targets.events()),
                weight(weights.positive()),
                weight(weights.neutral()),
                weight(weights.negative()));
    }

    private static OpinionTotals opinions(Ratings ratings, SentimentTally texts) {
        Map<String, Total> emotions = new HashMap<>();
        texts.emotions().forEach((emotion, weight) -> emotions.put(emotion, weight(weight.thousandths())));
        Polarity polarity = texts.polarity();
        return new OpinionTotals(
                new Total(ratings.squares(), "1"),
                emotions,
                new Total(polarity.above(), "1"),
                new Total(polarity.below(), "1"),
                weight(polarity.weight().thousandths()));
    }

    private static Total weight(long thousandths) {
        return new Total((double) thousandths / Weight.ONE, "1");
    }
}
