package io.roi4j.impl.scalability;

import io.roi4j.Elapsed;
import io.roi4j.Total;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.UpperBounds;
import io.roi4j.impl.inference.InferenceTally;
import io.roi4j.impl.inference.LatencyQuantile;
import io.roi4j.impl.inference.LatencyTally;
import io.roi4j.scalability.GenerationLatency;
import io.roi4j.scalability.InferenceLatency;
import io.roi4j.scalability.LatencyHistograms;
import java.util.Map;

/**
 * Indicator 7, scalability: how long an inference takes (7.3), in seconds. Quantiles come from a histogram, see
 * {@link LatencyQuantile}; all are {@code no-data} without an inference, and {@code censored-not-reached} among those that
 * failed.
 *
 * <p>Source: Reddi et al. (2020), MLPerf Inference; Dean and Barroso (2013), The tail at scale; interval: Conover (1999),
 * section 3.2.
 */
public final class LatencyFormulas {
    private static final double MEDIAN = 0.5;
    private static final double P90 = 0.9;
    private static final double P95 = 0.95;
    private static final double P99 = 0.99;

    private LatencyFormulas() {}

    /** 7.3: quantiles of the latency, and the longest. */
    public static InferenceLatency inferenceLatency(Inputs<InferenceTally> inputs) {
        return new InferenceLatency(
                latencyMedian(inputs), latencyP90(inputs), latencyP95(inputs), latencyP99(inputs), latencyMax(inputs));
    }

    /** 7.3: median latency; the declared one as long as nothing was recorded. */
    public static Elapsed latencyMedian(Inputs<InferenceTally> inputs) {
        return LatencyQuantile.reading(inputs, MEDIAN);
    }

    /** 7.3: latency that 90 % of the inferences stay below. */
    public static Elapsed latencyP90(Inputs<InferenceTally> inputs) {
        return LatencyQuantile.reading(inputs, P90);
    }

    /** 7.3: latency that 95 % of the inferences stay below. */
    public static Elapsed latencyP95(Inputs<InferenceTally> inputs) {
        return LatencyQuantile.reading(inputs, P95);
    }

    /** 7.3: latency that 99 % of the inferences stay below. */
    public static Elapsed latencyP99(Inputs<InferenceTally> inputs) {
        return LatencyQuantile.reading(inputs, P99);
    }

    /** 7.3: the longest latency of an answered inference, exactly. */
    public static Elapsed latencyMax(Inputs<InferenceTally> inputs) {
        return LatencyQuantile.longest(inputs);
    }

    /** 7.3: all inferences since the start by upper bounds, see {@link UpperBounds}. */
    static LatencyHistograms histograms(InferenceTally all) {
        return new LatencyHistograms(latencyWithin(all), firstTokenWithin(all), outputTokenWithin(all));
    }

    /** Inferences by the bound within which their answer came. */
    public static Map<String, Total> latencyWithin(InferenceTally all) {
        return within(UpperBounds.INFERENCE, all.latency());
    }

    /** Generations by the bound within which their first token came. */
    public static Map<String, Total> firstTokenWithin(InferenceTally all) {
        return within(UpperBounds.INFERENCE, all.generations().firstToken());
    }

    /** Generations of two tokens or more by the bound of their time for each token after the first. */
    public static Map<String, Total> outputTokenWithin(InferenceTally all) {
        return within(UpperBounds.TOKEN, all.generations().perOutputToken());
    }

    private static Map<String, Total> within(UpperBounds bounds, LatencyTally latencies) {
        return bounds.counts(latencies.reached(), latencies.never());
    }

    /** 7.3: quantiles of the time to the first token, and of the time for each token after it. */
    public static GenerationLatency generationLatency(Inputs<InferenceTally> inputs) {
        return new GenerationLatency(
                firstTokenMedian(inputs),
                firstTokenP95(inputs),
                firstTokenP99(inputs),
                outputTokenMedian(inputs),
                outputTokenP95(inputs),
                outputTokenP99(inputs));
    }

    /** 7.3: median time from the intended start to the first token. */
    public static Elapsed firstTokenMedian(Inputs<InferenceTally> inputs) {
        return LatencyQuantile.of(firstToken(inputs), MEDIAN);
    }

    /** 7.3: time to the first token that 95 % of the generations stay below. */
    public static Elapsed firstTokenP95(Inputs<InferenceTally> inputs) {
        return LatencyQuantile.of(firstToken(inputs), P95);
    }

    /** 7.3: time to the first token that 99 % of the generations stay below. */
    public static Elapsed firstTokenP99(Inputs<InferenceTally> inputs) {
        return LatencyQuantile.of(firstToken(inputs), P99);
    }

    private static Inputs<LatencyTally> firstToken(Inputs<InferenceTally> inputs) {
        return inputs.whole(tally -> tally.generations().firstToken());
    }

    /** 7.3: median of (latency - time to the first token) / (tokens written - 1) of generations of two tokens or more. */
    public static Elapsed outputTokenMedian(Inputs<InferenceTally> inputs) {
        return LatencyQuantile.of(perToken(inputs), MEDIAN);
    }

    /** 7.3: the same, that 95 % of those generations stay below. */
    public static Elapsed outputTokenP95(Inputs<InferenceTally> inputs) {
        return LatencyQuantile.of(perToken(inputs), P95);
    }

    /** 7.3: the same, that 99 % of those generations stay below. */
    public static Elapsed outputTokenP99(Inputs<InferenceTally> inputs) {
        return LatencyQuantile.of(perToken(inputs), P99);
    }

    private static Inputs<LatencyTally> perToken(Inputs<InferenceTally> inputs) {
        return inputs.whole(tally -> tally.generations().perOutputToken());
    }
}
