package io.roi4j.customerexperience;

import io.roi4j.Definition;
import io.roi4j.Indicator;

/**
 * Indicator 3, its half on customers: do they recommend us, are they content and soon served, how do they feel, do they
 * stay, and what are they worth?
 */
@Indicator(
        value = "customer-experience",
        number = 3,
        title = "Customer experience",
        french = "Expérience employé et client : côté client")
public record CustomerExperienceMetrics(
        @Definition("Whether customers recommend us.") Recommendation recommendation,

        @Definition("Whether customers are satisfied.") Satisfaction satisfaction,

        @Definition("Whether an issue is resolved at once.") ContactResolution contacts,

        @Definition("How soon customers have a first answer.")
        ResponseTimes responses,

        @Definition("How customers feel, by their words.") CustomerSentiment sentiment,

        @Definition("Whether customers stay.") CustomerLoyalty loyalty,

        @Definition("What a customer is worth.") CustomerValue value,

        @Definition("Sums since the start of how soon customers had a first answer.")
        ResponseTotals responseTotals,

        @Definition("Sums since the start of what single answers and texts say.")
        OpinionTotals opinionTotals,

        @Definition("Sums since the start of results that were told as a whole.")
        ResultTotals resultTotals,

        @Definition("Sums since the start, from which a fleet computes its ratios.")
        CustomerExperienceTotals totals) {}
