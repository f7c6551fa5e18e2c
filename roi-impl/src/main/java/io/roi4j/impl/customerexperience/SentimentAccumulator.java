package io.roi4j.impl.customerexperience;

import io.roi4j.impl.tally.Opinions;
import io.roi4j.impl.timeline.Accumulator;
import java.util.HashMap;
import java.util.Map;

/** Adds up texts by their sentiment: a text costs the change of one emotion, however many there are. */
final class SentimentAccumulator implements Accumulator<SentimentTally, SentimentTally> {
    private Opinions weights = Opinions.EMPTY;
    private Weight all = Weight.NONE;
    private Polarity polarity = Polarity.NONE;
    private Weight emotional = Weight.NONE;
    private final Map<String, Weight> emotions = new HashMap<>();

    @Override
    public void add(SentimentTally text) {
        weights = weights.merge(text.weights());
        all = all.merge(text.all());
        polarity = polarity.merge(text.polarity());
        emotional = emotional.merge(text.emotional());
        text.emotions().forEach((emotion, weight) -> emotions.merge(emotion, weight, Weight::merge));
    }

    @Override
    public SentimentTally tally() {
        return new SentimentTally(weights, all, polarity, emotional, emotions);
    }
}
