package io.roi4j.scalability;

import io.roi4j.Calculator;

/** Reads how the inferences scale; it takes no facts of its own, record {@linkplain io.roi4j.inference inferences}. */
public interface ScalabilityCalculator extends Calculator<ScalabilityMetrics> {}
