package io.roi4j.customerexperience;

import io.roi4j.Definition;
import io.roi4j.Once;
import io.roi4j.Total;

/**
 * Sums since the start of results that were told as a whole: surveys and periods, each by its key, whoever told it. They
 * follow the latest revisions but never fall.
 */
public record ResultTotals(
        @Definition("Answers in results of surveys to whether one recommends us.") @Once
        Total npsSurveyAnswers,

        @Definition("Those of them that were 9 or 10.") @Once
        Total npsSurveyPromoters,

        @Definition("Those of them that were 0 to 6.") @Once Total npsSurveyDetractors,

        @Definition("Customers asked whether they recommend us, of the results that tell it.") @Once
        Total npsSurveyAsked,

        @Definition("Answers to whether one recommends us, of the results that tell how many were asked.") @Once
        Total npsSurveyReturned,

        @Definition("Answers in results of surveys to whether one is satisfied.") @Once
        Total csatSurveyAnswers,

        @Definition("Those of them that were 4 or 5.") @Once Total csatSurveySatisfied,

        @Definition("Points of 1 to 5 that these answers added up to.") @Once
        Total csatSurveyPoints,

        @Definition("Sum of the squared points of these answers; each answer is a cluster.") @Once
        Total csatSurveySquares,

        @Definition("Customers asked whether they are satisfied, of the results that tell it.") @Once
        Total csatSurveyAsked,

        @Definition("Answers to whether one is satisfied, of the results that tell how many were asked.") @Once
        Total csatSurveyReturned,

        @Definition("Contacts in periods that were told as a whole.") @Once
        Total periodContacts,

        @Definition("Those of them that were resolved at first contact.") @Once
        Total periodContactsResolved,

        @Definition("Positive texts in results of whole surveys of sentiment.") @Once
        Total sentimentSurveyPositive,

        @Definition("Neutral texts in these results.") @Once Total sentimentSurveyNeutral,

        @Definition("Negative texts in these results.") @Once
        Total sentimentSurveyNegative) {}
