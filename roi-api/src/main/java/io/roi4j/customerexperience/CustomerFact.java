package io.roi4j.customerexperience;

import io.roi4j.SlowFact;

/**
 * A fact about customers that comes seldom and is kept one by one under its natural key: taken once across a fleet, whoever
 * tells it. The kinds are counted apart, so that two kinds may use the same keys.
 */
public sealed interface CustomerFact extends SlowFact
        permits NpsSurvey, CsatSurvey, SentimentSurvey, ContactPeriod, CustomerPeriod, CustomerStay, CustomerMargin {}
