package io.roi4j.customerexperience;

import static io.roi4j.Direction.UP;

import io.roi4j.Definition;
import io.roi4j.Pooled;
import io.roi4j.Pooling;
import io.roi4j.Ratio;
import io.roi4j.Score;

/** Whether customers are satisfied. */
public record Satisfaction(
        @Definition(
                number = "3.7",
                value = "Top-2-box: answers of 4 and 5 / all answers on a scale of 1 to 5; absent without answers.",
                french = "CSAT",
                direction = UP,
                record = "every answer, or surveys",
                source = "Farris et al., Marketing Metrics; ISO 10004; Wilson 1927")
        @Pooled(
                as = Pooling.PROPORTION,
                numerator = {"csatSatisfied", "csatSurveySatisfied"},
                denominator = {"csatAnswers", "csatSurveyAnswers"})
        Ratio csat,

        @Definition(
                number = "3.7",
                value = "Mean answer on the scale of 1 to 5; absent without answers.",
                direction = UP,
                record = "every answer, or surveys",
                source = "Farris et al., Marketing Metrics; interval: Student 1908")
        @Pooled(
                as = Pooling.RATIO_OF_SUMS,
                numerator = {"csatPoints", "csatSurveyPoints"},
                denominator = {"csatAnswers", "csatSurveyAnswers"},
                squares = {
                    "csatSquares + csatSurveySquares",
                    "csatPoints + csatSurveyPoints",
                    "csatAnswers + csatSurveyAnswers",
                    "csatAnswers + csatSurveyAnswers"
                })
        Score csatMeanScore,

        @Definition(
                number = "3.7",
                value = "Answers / customers asked whether they are satisfied; absent if the numbers asked weren't "
                        + "told or are fewer than the answers.",
                direction = UP,
                record = "every answer and every customer asked, or surveys",
                source = "AAPOR Standard Definitions, response rate 1; Wilson 1927")
        @Pooled(
                as = Pooling.PROPORTION,
                numerator = {"csatAnswers", "csatSurveyReturned"},
                denominator = {"csatAsked", "csatSurveyAsked"})
        Ratio csatResponseRate) {}
