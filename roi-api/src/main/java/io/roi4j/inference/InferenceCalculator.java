package io.roi4j.inference;

import io.roi4j.Calculator;

/** The inferences of an initiative, which the indicators read in common. */
public interface InferenceCalculator extends Calculator<InferenceMetrics> {

    /**
     * The recorder of one model's inferences: look it up once and keep it. A bad name gives a recorder that
     * refuses everything, a name over the cap that of the series {@code other}; both are counted.
     */
    InferenceRecorder model(String model);
}
