package io.roi4j.impl.inference;

import io.roi4j.Provenance;
import io.roi4j.impl.tally.Binomial;
import io.roi4j.impl.tally.LatencyHistogram;
import io.roi4j.impl.tally.Whole;
import io.roi4j.inference.Inference;
import io.roi4j.inference.InferenceRecorder;
import java.math.BigDecimal;

/** Short ways to tell a recorder of inferences, and to write tallies of them. */
public final class Calls {
    private static final long LATENCY = 1_000_000;

    private Calls() {}

    /** An inference that is billed at so many picos. */
    public static void priced(InferenceRecorder recorder, boolean succeeded, long picos) {
        record(recorder, LATENCY, succeeded, true, picos, Inference.UNKNOWN, Inference.UNKNOWN);
    }

    /** An inference that nobody pays for. */
    public static void unbilled(InferenceRecorder recorder, boolean succeeded) {
        record(recorder, LATENCY, succeeded, false, Inference.UNKNOWN, Inference.UNKNOWN, Inference.UNKNOWN);
    }

    /** A successful inference with energy and operations, either of which may be unknown. */
    public static void work(InferenceRecorder recorder, double joules, double operations) {
        record(recorder, LATENCY, true, true, Inference.UNKNOWN, joules, operations);
    }

    private static void record(
            InferenceRecorder recorder,
            long latency,
            boolean succeeded,
            boolean billed,
            long picos,
            double joules,
            double operations) {
        recorder.record(
                Inference.UNKNOWN,
                latency,
                succeeded,
                billed,
                Inference.UNKNOWN,
                Inference.UNKNOWN,
                Inference.UNKNOWN,
                picos,
                joules,
                operations);
    }

    /** So many inferences that cost so much together, to the last pico. */
    public static void spread(InferenceRecorder recorder, BigDecimal cost, long inferences) {
        long picos = Inference.picos(cost);
        for (long i = 0; i < inferences; i++) {
            priced(recorder, true, picos / inferences + (i < picos % inferences ? 1 : 0));
        }
    }

    /** So many priced inferences, of which some gave an answer, and their cost. */
    public static InferenceTally costs(long inferences, long succeeded, BigDecimal cost) {
        return new InferenceTally(
                new CallTally(
                        new Binomial(inferences - succeeded, inferences),
                        new CostTally(inferences, succeeded, Whole.of(Inference.picos(cost)), Provenance.MEASURED)),
                UsageTally.EMPTY,
                LatencyHistogram.EMPTY);
    }

    /** One inference of so many operations and joules. */
    public static InferenceTally work(double operations, double joules) {
        return new InferenceTally(
                new CallTally(new Binomial(0, 1), CostTally.EMPTY),
                new UsageTally(Whole.ZERO, TokenTally.EMPTY, new WorkTally(1, operations, joules, Provenance.MEASURED)),
                LatencyHistogram.EMPTY);
    }
}
