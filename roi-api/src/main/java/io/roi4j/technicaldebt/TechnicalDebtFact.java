package io.roi4j.technicaldebt;

import io.roi4j.SlowFact;

/** What the books know of technical debt. Told in batches, see {@link TechnicalDebtCalculator#importBatch}. */
public sealed interface TechnicalDebtFact extends SlowFact permits ItCost, PeopleTime {}
