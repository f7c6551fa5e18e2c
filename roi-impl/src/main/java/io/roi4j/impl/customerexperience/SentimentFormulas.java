package io.roi4j.impl.customerexperience;

import static io.roi4j.Direction.NEUTRAL;
import static io.roi4j.Direction.UP;

import io.roi4j.Comparison;
import io.roi4j.Estimate;
import io.roi4j.Provenance;
import io.roi4j.Ratio;
import io.roi4j.Reason;
import io.roi4j.Score;
import io.roi4j.Warning;
import io.roi4j.customerexperience.CustomerSentiment;
import io.roi4j.customerexperience.SentimentErrors;
import io.roi4j.impl.formula.Comparisons;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.ReadingBuilder;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.stats.KatzRelativeReduction;
import io.roi4j.impl.stats.Moments;
import io.roi4j.impl.stats.NetPromoter;
import io.roi4j.impl.stats.NewcombeDifference;
import io.roi4j.impl.stats.RoganGladen;
import io.roi4j.impl.stats.StudentMean;
import io.roi4j.impl.stats.WelchDifference;
import io.roi4j.impl.stats.Wilson;
import io.roi4j.impl.tally.Opinions;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Indicator 3, customers: how they feel (3.10). What a classifier says is an estimate. */
public final class SentimentFormulas {
    private SentimentFormulas() {}

    /** 3.10: all figures. */
    public static CustomerSentiment sentiment(Inputs<CustomerExperienceTally> inputs, Assumptions assumptions) {
        return new CustomerSentiment(
                netSentiment(inputs),
                correctedNetSentiment(inputs, assumptions),
                meanPolarity(inputs),
                emotionShares(inputs));
    }

    private static Inputs<SentimentTally> texts(Inputs<CustomerExperienceTally> inputs) {
        return Parts.of(inputs, CustomerExperienceTally::sentiments, Provenance.ESTIMATED);
    }

    /** 3.10: (positive - negative) / all by weight; {@code no-data} without texts. */
    public static Score netSentiment(Inputs<CustomerExperienceTally> inputs) {
        Inputs<SentimentTally> texts = texts(inputs);
        Estimate now = net(texts.current(), inputs.settings());
        Estimate then = net(texts.baseline(), inputs.settings());
        return score(texts, now, then);
    }

    private static Estimate net(Evidence<SentimentTally> texts, Settings settings) {
        Opinions weights = texts.tally().weights();
        double effective = TextClusters.effectiveTexts(texts);
        return NetPromoter.reading(
                weights.positive(),
                weights.neutral(),
                weights.negative(),
                effective == 0 ? 1 : Math.max(1, weights.answers() / effective),
                settings.confidence());
    }

    /** 3.10: the same by shares corrected for the classifier's errors; {@code not-recorded} if none were declared. */
    public static Score correctedNetSentiment(Inputs<CustomerExperienceTally> inputs, Assumptions assumptions) {
        Inputs<SentimentTally> texts = texts(inputs);
        return score(
                texts,
                corrected(texts.current(), assumptions.errors(), inputs.settings()),
                corrected(texts.baseline(), assumptions.baselineErrors(), inputs.settings()));
    }

    private static Estimate corrected(
            Evidence<SentimentTally> texts, Optional<SentimentErrors> declared, Settings settings) {
        if (declared.isEmpty()) {
            return Estimate.absent(Reason.NOT_RECORDED, "nobody declared how well the classifier tells sentiment");
        }
        Opinions weights = texts.tally().weights();
        SentimentErrors errors = declared.get();
        return RoganGladen.net(
                (double) weights.positive() / weights.answers(),
                (double) weights.negative() / weights.answers(),
                TextClusters.effectiveTexts(texts),
                new RoganGladen.Errors(errors.positiveSensitivity(), errors.positiveSpecificity()),
                new RoganGladen.Errors(errors.negativeSensitivity(), errors.negativeSpecificity()),
                settings.confidence());
    }

    private static Score score(Inputs<SentimentTally> texts, Estimate now, Estimate then) {
        Comparison comparison = then.value().isEmpty()
                ? Comparison.none(UP, Reason.NO_BASELINE)
                : Comparisons.of(
                        texts.baseline(),
                        texts.baseline().tally().all().texts(),
                        UP,
                        then,
                        Estimates.difference(now, then),
                        then.value().orElse(0) < 0
                                ? Estimate.absent(Reason.NON_POSITIVE_BASELINE)
                                : Estimates.relativeChange(now, then));
        return new Score(ReadingBuilder.of(now, texts.settings())
                .from(texts.current().tally().all().texts(), texts.current().provenance())
                .against(comparison)
                .warn(!TextClusters.clustered(texts.current()), Warning.INDEPENDENCE_ASSUMED)
                .build());
    }

    /** 3.10: the mean polarity by weight with Student's interval; {@code no-data} without a text that has one. */
    public static Score meanPolarity(Inputs<CustomerExperienceTally> inputs) {
        double confidence = inputs.settings().confidence();
        Inputs<Polarity> polarity = texts(inputs).part(SentimentTally::polarity);
        Moments now = polarity.current().tally().moments();
        Moments before = polarity.baseline().tally().moments();
        Estimate mean = Estimates.within(StudentMean.of(now, confidence), -1, 1);
        Estimate then = Estimates.within(StudentMean.of(before, confidence), -1, 1);
        Comparison comparison = before.n() == 0
                ? Comparison.none(UP, Reason.NO_BASELINE)
                : Comparisons.of(
                        polarity.baseline(),
                        polarity.baseline().tally().weight().texts(),
                        UP,
                        then,
                        WelchDifference.of(now, before, confidence),
                        then.value().orElse(0) < 0
                                ? Estimate.absent(Reason.NON_POSITIVE_BASELINE)
                                : Estimates.relativeChange(mean, then));
        return new Score(ReadingBuilder.of(mean, inputs.settings())
                .from(polarity.current().tally().weight().texts(), Provenance.ESTIMATED)
                .against(comparison)
                .warn(true, Warning.INDEPENDENCE_ASSUMED)
                .build());
    }

    /** Texts of each emotion / texts that have one, by weight. */
    public static Map<String, Ratio> emotionShares(Inputs<CustomerExperienceTally> inputs) {
        Map<String, Ratio> shares = new TreeMap<>();
        inputs.current()
                .tally()
                .sentiments()
                .emotions()
                .keySet()
                .forEach(emotion -> shares.put(emotion, emotionShare(inputs, emotion)));
        return shares;
    }

    private static Ratio emotionShare(Inputs<CustomerExperienceTally> inputs, String emotion) {
        Inputs<SentimentTally> texts = texts(inputs);
        double confidence = inputs.settings().confidence();
        TextClusters.Share now = TextClusters.share(texts.current(), emotion);
        TextClusters.Share then = TextClusters.share(texts.baseline(), emotion);
        Comparison comparison = then.texts() == 0
                ? Comparison.none(NEUTRAL, Reason.NO_BASELINE)
                : Comparisons.of(
                        texts.baseline(),
                        texts.baseline().tally().emotional().texts(),
                        NEUTRAL,
                        Wilson.ofEffective(then.value(), then.texts(), confidence),
                        NewcombeDifference.ofEffective(
                                now.value(), now.texts(), then.value(), then.texts(), confidence),
                        Estimates.times(
                                KatzRelativeReduction.ofEffective(
                                        now.value(), now.texts(), then.value(), then.texts(), confidence),
                                -1));
        return new Ratio(ReadingBuilder.of(Wilson.ofEffective(now.value(), now.texts(), confidence), inputs.settings())
                .from(texts.current().tally().emotional().texts(), Provenance.ESTIMATED)
                .against(comparison)
                .warn(!TextClusters.clustered(texts.current()), Warning.INDEPENDENCE_ASSUMED)
                .build());
    }
}
