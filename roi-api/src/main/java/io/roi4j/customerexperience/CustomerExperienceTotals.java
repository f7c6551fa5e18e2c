package io.roi4j.customerexperience;

import io.roi4j.Definition;
import io.roi4j.Summed;
import io.roi4j.Total;

/** Sums since the start of what each instance tells by itself; facts that are taken once across a fleet aren't among them. */
public record CustomerExperienceTotals(
        @Definition("Answers since the start to whether one recommends us.") @Summed
        Total npsAnswers,

        @Definition("Those of them that were 9 or 10.") @Summed
        Total npsPromoters,

        @Definition("Those of them that were 0 to 6.") @Summed
        Total npsDetractors,

        @Definition("Customers asked since the start whether they recommend us.") @Summed
        Total npsAsked,

        @Definition("Answers since the start to whether one is satisfied.") @Summed
        Total csatAnswers,

        @Definition("Those of them that were 4 or 5.") @Summed
        Total csatSatisfied,

        @Definition("Points of 1 to 5 that these answers added up to.") @Summed
        Total csatPoints,

        @Definition("Customers asked since the start whether they are satisfied.") @Summed
        Total csatAsked,

        @Definition("Contacts since the start whose recontact window has closed.") @Summed
        Total contactsClosed,

        @Definition("Those of them that were resolved at first contact.") @Summed
        Total contactsResolvedAtFirst,

        @Definition("Requests since the start that had their first response.") @Summed
        Total responsesGiven,

        @Definition("Time until these responses.") @Summed Total responseWaiting,

        @Definition("Responses since the start that had a target.") @Summed
        Total responsesJudged,

        @Definition("Those of them that were within their target.") @Summed
        Total responsesWithinTarget,

        @Definition("Weight of the positive texts since the start.") @Summed
        Total sentimentPositive,

        @Definition("Weight of the neutral texts since the start.") @Summed
        Total sentimentNeutral,

        @Definition("Weight of the negative texts since the start.") @Summed
        Total sentimentNegative) {}
