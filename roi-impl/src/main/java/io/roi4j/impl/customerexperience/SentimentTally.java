package io.roi4j.impl.customerexperience;

import io.roi4j.customerexperience.Sentiment;
import io.roi4j.impl.tally.Maps;
import io.roi4j.impl.tally.Opinions;
import io.roi4j.impl.tally.Tally;
import java.util.Map;

/**
 * Texts by their sentiment.
 *
 * @param weights what the positive, neutral and negative texts weigh, in thousandths
 * @param all all texts
 * @param polarity those that have a polarity
 * @param emotional those that have an emotion
 * @param emotions those by their emotion
 */
public record SentimentTally(
        Opinions weights, Weight all, Polarity polarity, Weight emotional, Map<String, Weight> emotions)
        implements Tally<SentimentTally> {
    /** No texts. */
    public static final SentimentTally EMPTY =
            new SentimentTally(Opinions.EMPTY, Weight.NONE, Polarity.NONE, Weight.NONE, Map.of());

    public SentimentTally {
        emotions = Map.copyOf(emotions);
    }

    /** So many texts of each sentiment. */
    public static SentimentTally of(long positive, long neutral, long negative) {
        Weight all = Weight.of(positive, Weight.ONE)
                .merge(Weight.of(neutral, Weight.ONE))
                .merge(Weight.of(negative, Weight.ONE));
        return new SentimentTally(
                new Opinions(positive * Weight.ONE, neutral * Weight.ONE, negative * Weight.ONE),
                all,
                Polarity.NONE,
                Weight.NONE,
                Map.of());
    }

    /** One text of a polarity. */
    public static SentimentTally of(double polarity, long thousandths) {
        Sentiment sentiment = Sentiment.of(polarity);
        return new SentimentTally(
                new Opinions(
                        sentiment == Sentiment.POSITIVE ? thousandths : 0,
                        sentiment == Sentiment.NEUTRAL ? thousandths : 0,
                        sentiment == Sentiment.NEGATIVE ? thousandths : 0),
                Weight.of(1, thousandths),
                Polarity.of(polarity, thousandths),
                Weight.NONE,
                Map.of());
    }

    /** The same texts, all of one emotion. */
    public SentimentTally withEmotion(String emotion) {
        return new SentimentTally(weights, all, polarity, all, Map.of(emotion, all));
    }

    /** What the texts of an emotion weigh. */
    public Weight of(String emotion) {
        return emotions.getOrDefault(emotion, Weight.NONE);
    }

    @Override
    public SentimentTally merge(SentimentTally other) {
        return new SentimentTally(
                weights.merge(other.weights),
                all.merge(other.all),
                polarity.merge(other.polarity),
                emotional.merge(other.emotional),
                Maps.merge(emotions, other.emotions));
    }
}
