package io.roi4j.technicaldebt;

import io.roi4j.Calculator;

/** Reads what it costs to keep the models running; record {@linkplain io.roi4j.inference inferences} for it. */
public interface TechnicalDebtCalculator extends Calculator<TechnicalDebtMetrics> {}
