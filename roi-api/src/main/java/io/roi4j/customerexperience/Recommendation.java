package io.roi4j.customerexperience;

import static io.roi4j.Direction.UP;

import io.roi4j.Definition;
import io.roi4j.Pooled;
import io.roi4j.Pooling;
import io.roi4j.Ratio;
import io.roi4j.Score;

/** Whether customers recommend us. */
public record Recommendation(
        @Definition(
                number = "3.6",
                value = "Net promoter score: (promoters - detractors) / answers, from -1 to 1, promoters having "
                        + "answered 9 or 10 and detractors 0 to 6; absent without answers.",
                french = "NPS",
                direction = UP,
                record = "every answer, or surveys",
                source = "Reichheld 2003, HBR; intervals: trinomial Wald, adjusted (Rocks 2016) below 30 answers "
                        + "or where all are alike")
        @Pooled(
                as = Pooling.NET_SHARE,
                numerator = {"npsPromoters", "npsSurveyPromoters"},
                minus = {"npsDetractors", "npsSurveyDetractors"},
                denominator = {"npsAnswers", "npsSurveyAnswers"})
        Score nps,

        @Definition(
                number = "3.6",
                value = "Answers / customers asked whether they recommend us; absent if the numbers asked weren't told "
                        + "or are fewer than the answers.",
                direction = UP,
                record = "every answer and every customer asked, or surveys",
                source = "AAPOR Standard Definitions, response rate 1; Wilson 1927")
        @Pooled(
                as = Pooling.PROPORTION,
                numerator = {"npsAnswers", "npsSurveyReturned"},
                denominator = {"npsAsked", "npsSurveyAsked"})
        Ratio npsResponseRate) {}
