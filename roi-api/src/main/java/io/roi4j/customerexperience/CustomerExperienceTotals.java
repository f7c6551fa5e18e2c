package io.roi4j.customerexperience;

import io.roi4j.Definition;
import io.roi4j.Total;

/** Sums since the start of what each instance tells by itself; facts that are taken once across a fleet aren't among them. */
public record CustomerExperienceTotals(
        @Definition("Answers since the start to whether one recommends us.")
        Total npsAnswers,

        @Definition("Those of them that were 9 or 10.") Total npsPromoters,

        @Definition("Those of them that were 0 to 6.") Total npsDetractors,

        @Definition("Customers asked since the start whether they recommend us.")
        Total npsAsked,

        @Definition("Answers since the start to whether one is satisfied.")
        Total csatAnswers,

        @Definition("Those of them that were 4 or 5.") Total csatSatisfied,

        @Definition("Points of 1 to 5 that these answers added up to.")
        Total csatPoints,

        @Definition("Customers asked since the start whether they are satisfied.")
        Total csatAsked,

        @Definition("Contacts since the start whose recontact window has closed.")
        Total contactsClosed,

        @Definition("Those of them that were resolved at first contact.")
        Total contactsResolvedAtFirst,

        @Definition("Requests since the start that had their first response.")
        Total responsesGiven,

        @Definition("Time until these responses.") Total responseWaiting,

        @Definition("Responses since the start that had a target.")
        Total responsesJudged,

        @Definition("Those of them that were within their target.")
        Total responsesWithinTarget,

        @Definition("Weight of the positive texts since the start.")
        Total sentimentPositive,

        @Definition("Weight of the neutral texts since the start.")
        Total sentimentNeutral,

        @Definition("Weight of the negative texts since the start.")
        Total sentimentNegative) {}
