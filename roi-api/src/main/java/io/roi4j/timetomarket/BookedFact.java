package io.roi4j.timetomarket;

import io.roi4j.SlowFact;

/** What books and timesheets know, and correct: it may come as batches. */
public sealed interface BookedFact extends SlowFact
        permits BenefitRecognised, ItemCost, WorkDone, HoursRedeployed, HoursReleased {}
