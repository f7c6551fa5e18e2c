package io.roi4j.customerexperience;

import static io.roi4j.Direction.UP;

import io.roi4j.By;
import io.roi4j.Definition;
import io.roi4j.Pooled;
import io.roi4j.Pooling;
import io.roi4j.Ratio;
import io.roi4j.Score;
import java.util.Map;

/** How customers feel, by their words. */
public record CustomerSentiment(
        @Definition(
                number = "3.10",
                value = "(positive - negative) / (positive + neutral + negative) texts, each by its weight, from -1 to "
                        + "1; absent without texts.",
                french = "Analyse du ressenti et des émotions",
                direction = UP,
                record = "the sentiment or polarity of every text, or their counts by period",
                source = "Liu 2012, Sentiment Analysis; thresholds: Hutto & Gilbert 2014; interval: trinomial "
                        + "Wald, adjusted (Rocks 2016) below 30 texts")
        @Pooled(
                as = Pooling.NET_SHARE,
                numerator = {"sentimentPositive", "sentimentSurveyPositive"},
                minus = {"sentimentNegative", "sentimentSurveyNegative"},
                denominator = {
                    "sentimentPositive",
                    "sentimentNeutral",
                    "sentimentNegative",
                    "sentimentSurveyPositive",
                    "sentimentSurveyNeutral",
                    "sentimentSurveyNegative"
                })
        Score netSentiment,

        @Definition(
                number = "3.10",
                value = "Net sentiment from the positive and the negative share each corrected for the classifier's "
                        + "declared errors: (share + specificity - 1) / (sensitivity + specificity - 1); absent "
                        + "without declared errors or where these don't fit the shares.",
                direction = UP,
                record = "every text's sentiment, and how well the classifier tells it",
                source = "Rogan & Gladen 1978, Am. J. Epidemiology 107")
        Score correctedNetSentiment,

        @Definition(
                number = "3.10",
                value = "Mean polarity of the texts that have one, each by its weight, from -1 to 1; absent without "
                        + "such a text.",
                direction = UP,
                record = "the polarity of every text",
                source = "Hutto & Gilbert 2014; interval: Student 1908, at the effective number of Kish 1965")
        @Pooled(
                as = Pooling.RATIO_OF_SUMS,
                numerator = "polarityPositive",
                minus = "polarityNegative",
                denominator = "polarityWeight")
        Score meanPolarity,

        @Definition(
                value = "Texts of this emotion / texts that have one, each by its weight.",
                record = "the emotion of every text",
                source = "Ekman 1992; Plutchik 1980; Wilson 1927")
        @By("emotion")
        @Pooled(as = Pooling.PROPORTION, numerator = "emotionWeight", denominator = "emotionWeight*")
        Map<String, Ratio> emotionShares) {
    public CustomerSentiment {
        emotionShares = Map.copyOf(emotionShares);
    }
}
