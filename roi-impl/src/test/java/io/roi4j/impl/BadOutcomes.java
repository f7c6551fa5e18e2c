package io.roi4j.impl;

import io.roi4j.Cohort;
import io.roi4j.Reason;
import io.roi4j.dataassets.DatasetRecorder;
import io.roi4j.errorreduction.ErrorReductionCalculator;
import io.roi4j.errorreduction.Evaluation;
import io.roi4j.errorreduction.Retraining;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Outcomes, retrainings and accesses that can't be true. */
final class BadOutcomes {
    private static final long UNKNOWN = BadCalls.UNKNOWN;

    private BadOutcomes() {}

    static Arbitrary<Hostility> outcomes() {
        Arbitrary<Long> any = Arbitraries.longs();
        return Arbitraries.oneOf(
                BadCalls.bad(
                        "outcome",
                        Reason.OUT_OF_RANGE,
                        BadCalls.future(),
                        (roi, bad) -> errors(roi).outcome("gpt", bad, false, "en")),
                BadCalls.bad(
                        "outcome",
                        Reason.TOO_OLD,
                        BadCalls.past(),
                        (roi, bad) -> errors(roi).outcome("gpt", bad, false, "en")),
                BadCalls.bad(
                        "class",
                        Reason.TOO_OLD,
                        BadCalls.past(),
                        (roi, bad) -> errors(roi).classified("gpt", bad, true, false, "")),
                BadCalls.bad(
                        "pair",
                        Reason.OUT_OF_RANGE,
                        BadCalls.future(),
                        (roi, bad) -> errors(roi).paired("gpt", bad, true, false, "en")),
                BadCalls.bad(
                        "pair",
                        Reason.TOO_OLD,
                        BadCalls.past(),
                        (roi, bad) -> errors(roi).pairedClassified("gpt", bad, true, false, true, "en")),
                BadCalls.bad(
                        "pair of the baseline",
                        Reason.NO_BASELINE,
                        any,
                        (roi, at) -> roi.initiative("triage")
                                .cohort(Cohort.BEFORE)
                                .errorReduction()
                                .paired("gpt", at, true, false, "en")),
                BadCalls.bad(
                        "errors",
                        Reason.OUT_OF_RANGE,
                        Arbitraries.longs().lessOrEqual(-1),
                        (roi, bad) -> errors(roi).declare(bad, 1, "audit")),
                BadCalls.bad(
                        "outcomes",
                        Reason.OUT_OF_RANGE,
                        Arbitraries.longs().lessOrEqual(0),
                        (roi, bad) -> errors(roi).declare(0, bad, "audit")),
                BadCalls.bad(
                        "more errors",
                        Reason.OUT_OF_RANGE,
                        Arbitraries.longs().greaterOrEqual(2),
                        (roi, bad) -> errors(roi).declare(bad, bad - 1, "audit")),
                BadCalls.bad(
                        "source",
                        Reason.INVALID_INPUT,
                        Arbitraries.of(null, "", " ", "\n", "x".repeat(201)),
                        (roi, bad) -> errors(roi).declare(1, 2, bad)),
                BadCalls.bad(
                        "retraining",
                        Reason.INVALID_INPUT,
                        Arbitraries.just(""),
                        (roi, nothing) -> errors(roi).retrained(null)),
                BadCalls.bad(
                        "retraining of",
                        Reason.OUT_OF_RANGE,
                        Arbitraries.of(TestClock.START.plusSeconds(301), Instant.parse("9999-12-31T23:59:59Z")),
                        (roi, end) -> errors(roi)
                                .retrained(new Retraining(
                                        "late", Instant.EPOCH, end, new Evaluation.Paired(1, 1, 1, 1), true))));
    }

    static ErrorReductionCalculator errors(StreamingRoi roi) {
        return roi.initiative("triage").errorReduction();
    }

    static Arbitrary<Hostility> datasets() {
        return Arbitraries.oneOf(
                BadCalls.bad(
                        "bytes",
                        Reason.OUT_OF_RANGE,
                        Arbitraries.longs().lessOrEqual(-1),
                        (roi, bad) -> crm(roi).stored(bad)),
                BadCalls.bad(
                        "times",
                        Reason.OUT_OF_RANGE,
                        Arbitraries.longs().lessOrEqual(0),
                        (roi, bad) -> crm(roi).accessed(UNKNOWN, bad)),
                BadCalls.bad("stored", Reason.OUT_OF_RANGE, BadCalls.future(), (roi, bad) -> crm(roi).stored(bad, 1)),
                BadCalls.bad("stored", Reason.TOO_OLD, BadCalls.past(), (roi, bad) -> crm(roi).stored(bad, 1)),
                BadCalls.bad(
                        "accessed", Reason.OUT_OF_RANGE, BadCalls.future(), (roi, bad) -> crm(roi).accessed(bad, 1)),
                BadCalls.bad("accessed", Reason.TOO_OLD, BadCalls.past(), (roi, bad) -> crm(roi).accessed(bad, 1)));
    }

    private static DatasetRecorder crm(StreamingRoi roi) {
        return roi.initiative("triage").dataAssets().dataset("crm");
    }
}
