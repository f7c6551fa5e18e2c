package io.roi4j.inference;

import io.roi4j.Calculator;
import io.roi4j.Money;
import io.roi4j.Once;
import java.time.Duration;

/**
 * The inferences of an initiative, which the indicators read in common.
 *
 * <p>A {@code declare…} method states what is known from elsewhere, normally on the cohort {@code BEFORE}; it is used as long
 * as no inference was recorded for the cohort, and is marked as declared. It has no interval, so a comparison with it has no
 * verdict. Its source has 1 to 200 characters. Told again it replaces what was declared before.
 */
public interface InferenceCalculator extends Calculator<InferenceMetrics> {

    /**
     * The recorder of one model's inferences: look it up once and keep it. A bad name gives a recorder that
     * refuses everything, a name over the cap that of the series {@code other}; both are counted.
     */
    InferenceRecorder model(String model);

    /**
     * Declares what an inference costs, or what was done in its place: {@code declareCost(Money.of("0.35", "USD"), "contract of
     * 2025")} for an answer by hand.
     */
    @Once
    void declareCost(Money perInference, String source);

    /** Declares the median latency of an inference, or of what was done in its place. */
    @Once
    void declareLatency(Duration median, String source);
}
