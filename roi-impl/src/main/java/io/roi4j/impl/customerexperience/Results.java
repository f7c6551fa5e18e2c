package io.roi4j.impl.customerexperience;

import io.roi4j.Total;
import io.roi4j.customerexperience.ContactPeriod;
import io.roi4j.customerexperience.CsatSurvey;
import io.roi4j.customerexperience.CustomerFact;
import io.roi4j.customerexperience.NpsSurvey;
import io.roi4j.customerexperience.ResultTotals;
import io.roi4j.customerexperience.SentimentSurvey;
import io.roi4j.impl.tally.Binomial;
import io.roi4j.impl.tally.Counts;
import io.roi4j.impl.tally.Opinions;
import io.roi4j.impl.tally.Tally;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What results that were told as a whole add up to; it outlives the results.
 *
 * @param facts how many facts there are, those too that are no such results
 * @param surveys answers, and how many were asked
 * @param contacts contacts resolved at once, of all
 * @param texts texts by their sentiment
 */
public record Results(long facts, SurveyTally surveys, Binomial contacts, Opinions texts) implements Tally<Results> {
    /** No facts. */
    public static final Results EMPTY = new Results(0, SurveyTally.EMPTY, Binomial.EMPTY, Opinions.EMPTY);

    /** One fact. */
    public static Results of(CustomerFact fact) {
        SurveyTally surveys = SurveyTally.EMPTY;
        Binomial contacts = Binomial.EMPTY;
        Opinions texts = Opinions.EMPTY;
        if (fact instanceof NpsSurvey survey) {
            surveys = of(survey);
        } else if (fact instanceof CsatSurvey survey) {
            surveys = of(survey);
        } else if (fact instanceof ContactPeriod period) {
            contacts = new Binomial(period.resolvedAtFirst(), period.contacts());
        } else if (fact instanceof SentimentSurvey survey) {
            texts = new Opinions(survey.positive(), survey.neutral(), survey.negative());
        }
        return new Results(1, surveys, contacts, texts);
    }

    static SurveyTally of(NpsSurvey survey) {
        Opinions answers = new Opinions(survey.promoters(), survey.passives(), survey.detractors());
        return SurveyTally.of(answers, Asked.of(answers.answers(), survey.sent()));
    }

    static SurveyTally of(CsatSurvey survey) {
        Ratings answers = new Ratings(survey.counts());
        return SurveyTally.of(answers, Asked.of(answers.answers(), survey.sent()));
    }

    @Override
    public Results merge(Results other) {
        return new Results(
                Counts.plus(facts, other.facts),
                // Most facts are of customers, who are many, and hold no answers.
                other.surveys.equals(SurveyTally.EMPTY) ? surveys : surveys.merge(other.surveys),
                contacts.merge(other.contacts),
                texts.merge(other.texts));
    }

    /** Each of the sums, as high as the higher of both: a counter never falls. */
    Results highest(Results other) {
        return new Results(
                Math.max(facts, other.facts),
                new SurveyTally(
                        highest(surveys.recommendations(), other.surveys.recommendations()),
                        highest(surveys.recommendationAsked(), other.surveys.recommendationAsked()),
                        highest(surveys.satisfaction(), other.surveys.satisfaction()),
                        highest(surveys.satisfactionAsked(), other.surveys.satisfactionAsked())),
                highest(contacts, other.contacts),
                highest(texts, other.texts));
    }

    private static Opinions highest(Opinions a, Opinions b) {
        return new Opinions(
                Math.max(a.positive(), b.positive()),
                Math.max(a.neutral(), b.neutral()),
                Math.max(a.negative(), b.negative()));
    }

    private static Asked highest(Asked a, Asked b) {
        return new Asked(Math.max(a.answers(), b.answers()), Math.max(a.customers(), b.customers()));
    }

    private static Ratings highest(Ratings a, Ratings b) {
        List<Long> counts = IntStream.range(0, CsatSurvey.SCORES)
                .mapToObj(i -> Math.max(a.counts().get(i), b.counts().get(i)))
                .toList();
        return new Ratings(counts);
    }

    private static Binomial highest(Binomial a, Binomial b) {
        return new Binomial(Math.max(a.events(), b.events()), Math.max(a.trials(), b.trials()));
    }

    /** As the metrics show them. */
    ResultTotals totals() {
        Opinions recommendations = surveys.recommendations();
        Ratings ratings = surveys.satisfaction();
        return new ResultTotals(
                Total.count(recommendations.answers()),
                Total.count(recommendations.positive()),
                Total.count(recommendations.negative()),
                Total.count(surveys.recommendationAsked().customers()),
                Total.count(surveys.recommendationAsked().answers()),
                Total.count(ratings.answers()),
                Total.count(ratings.satisfied().events()),
                new Total(ratings.points(), "1"),
                new Total(ratings.squares(), "1"),
                Total.count(surveys.satisfactionAsked().customers()),
                Total.count(surveys.satisfactionAsked().answers()),
                Total.count(contacts.trials()),
                Total.count(contacts.events()),
                Total.count(texts.positive()),
                Total.count(texts.neutral()),
                Total.count(texts.negative()));
    }
}
