package io.roi4j.impl.customerexperience;

import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.stats.DesignEffect;
import io.roi4j.impl.tally.Slice;
import java.util.function.ToLongFunction;

/** How much weighed texts tell: texts of one day resemble each other, and heavy ones make the others count for less. */
final class TextClusters {
    private TextClusters() {}

    /**
     * The share of a kind of text.
     *
     * @param value by weight
     * @param texts how many independent texts of equal weight tell as much
     */
    record Share(double value, double texts) {}

    /** How many independent texts of equal weight tell as much of the net sentiment. */
    static double effectiveTexts(Evidence<SentimentTally> evidence) {
        double byWeight = evidence.tally().all().effective();
        if (!clustered(evidence)) {
            return byWeight;
        }
        double effect = DesignEffect.ofNet(
                        each(evidence, texts -> texts.weights().positive()),
                        each(evidence, texts -> texts.weights().negative()),
                        each(evidence, texts -> texts.weights().answers()))
                .value()
                .orElse(0);
        return least(byWeight, (double) evidence.tally().weights().answers(), effect);
    }

    /** The share of an emotion among the texts that have one. */
    static Share share(Evidence<SentimentTally> evidence, String emotion) {
        Weight all = evidence.tally().emotional();
        double value = (double) evidence.tally().of(emotion).thousandths() / all.thousandths();
        double byWeight = all.effective();
        if (!clustered(evidence)) {
            return new Share(value, byWeight);
        }
        double effect = DesignEffect.of(
                        each(evidence, texts -> texts.of(emotion).thousandths()),
                        each(evidence, texts -> texts.emotional().thousandths()))
                .value()
                .orElse(0);
        return new Share(value, least(byWeight, (double) all.thousandths(), effect));
    }

    /** The design effect of weights is so many times as large as that of texts, as the weights are. */
    private static double least(double byWeight, double weights, double effect) {
        return effect > 0 ? Math.min(byWeight, weights / effect) : byWeight;
    }

    /** Whether there are days enough to see how much the texts of one resemble each other. */
    static boolean clustered(Evidence<SentimentTally> evidence) {
        return evidence.slices().stream()
                        .filter(slice -> slice.tally().all().texts() > 0)
                        .count()
                >= DesignEffect.MIN_CLUSTERS;
    }

    private static long[] each(Evidence<SentimentTally> evidence, ToLongFunction<SentimentTally> part) {
        return evidence.slices().stream().map(Slice::tally).mapToLong(part).toArray();
    }
}
