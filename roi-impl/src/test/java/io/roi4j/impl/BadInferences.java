package io.roi4j.impl;

import io.roi4j.Provenance;
import io.roi4j.Reason;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Inferences that can't be true. */
final class BadInferences {
    private static final long UNKNOWN = BadCalls.UNKNOWN;

    private BadInferences() {}

    private static Arbitrary<Double> notFinite() {
        return Arbitraries.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    }

    private static Arbitrary<Double> beyondReason() {
        Arbitrary<Double> negative = Arbitraries.of(-1.0, -Double.MIN_VALUE, -1e300, Math.nextUp((double) UNKNOWN));
        return Arbitraries.oneOf(negative, Arbitraries.of(Math.nextUp(1e30), Double.MAX_VALUE));
    }

    static Arbitrary<Hostility> all() {
        return Arbitraries.oneOf(
                BadCalls.bad(
                        "latency",
                        Reason.NEGATIVE_DURATION,
                        Arbitraries.longs().lessOrEqual(-1),
                        (roi, bad) -> infer(roi, UNKNOWN, bad, true, 1, 1, 1, 1, 1, 1)),
                BadCalls.bad(
                        "input",
                        Reason.OUT_OF_RANGE,
                        BadCalls.negative(),
                        (roi, bad) -> infer(roi, UNKNOWN, 1, true, bad, 1, UNKNOWN, 1, 1, 1)),
                BadCalls.bad(
                        "output",
                        Reason.OUT_OF_RANGE,
                        BadCalls.negative(),
                        (roi, bad) -> infer(roi, UNKNOWN, 1, true, 1, bad, 1, 1, 1, 1)),
                BadCalls.bad(
                        "cached",
                        Reason.OUT_OF_RANGE,
                        BadCalls.negative(),
                        (roi, bad) -> infer(roi, UNKNOWN, 1, true, 1, 1, bad, 1, 1, 1)),
                BadCalls.bad(
                        "cost",
                        Reason.OUT_OF_RANGE,
                        BadCalls.negative(),
                        (roi, bad) -> infer(roi, UNKNOWN, 1, true, 1, 1, 1, bad, 1, 1)),
                BadCalls.bad(
                        "energy",
                        Reason.NON_FINITE_INPUT,
                        notFinite(),
                        (roi, bad) -> infer(roi, UNKNOWN, 1, true, 1, 1, 1, 1, bad, 1)),
                BadCalls.bad(
                        "operations",
                        Reason.NON_FINITE_INPUT,
                        notFinite(),
                        (roi, bad) -> infer(roi, UNKNOWN, 1, true, 1, 1, 1, 1, 1, bad)),
                BadCalls.bad(
                        "energy",
                        Reason.OUT_OF_RANGE,
                        beyondReason(),
                        (roi, bad) -> infer(roi, UNKNOWN, 1, true, 1, 1, 1, 1, bad, 1)),
                BadCalls.bad(
                        "operations",
                        Reason.OUT_OF_RANGE,
                        beyondReason(),
                        (roi, bad) -> infer(roi, UNKNOWN, 1, true, 1, 1, 1, 1, 1, bad)),
                BadCalls.bad(
                        "more cached than read",
                        Reason.INVALID_INPUT,
                        Arbitraries.longs().greaterOrEqual(2),
                        (roi, bad) -> infer(roi, UNKNOWN, 1, true, bad - 1, 1, bad, 1, 1, 1)),
                BadCalls.bad(
                        "put into a cache",
                        Reason.OUT_OF_RANGE,
                        BadCalls.negative(),
                        (roi, bad) -> write(roi, 1, UNKNOWN, bad)),
                BadCalls.bad(
                        "more of caches than read",
                        Reason.INVALID_INPUT,
                        Arbitraries.longs().between(3, 1_000),
                        (roi, bad) -> write(roi, bad, bad - 1, 2)),
                BadCalls.bad(
                        "cost of the unbilled",
                        Reason.INVALID_INPUT,
                        Arbitraries.longs().greaterOrEqual(1),
                        (roi, bad) -> infer(roi, UNKNOWN, 1, false, 1, 1, 1, bad, 1, 1)),
                BadCalls.bad(
                        "end",
                        Reason.OUT_OF_RANGE,
                        BadCalls.future(),
                        (roi, bad) -> infer(roi, bad, 1, true, 1, 1, 1, 1, 1, 1)),
                BadCalls.bad(
                        "end",
                        Reason.TOO_OLD,
                        BadCalls.past(),
                        (roi, bad) -> infer(roi, bad, 1, true, 1, 1, 1, 1, 1, 1)),
                BadCalls.bad(
                        "no provenance",
                        Reason.INVALID_INPUT,
                        Arbitraries.of(0, 1, 2),
                        (roi, place) -> roi.initiative("triage")
                                .inferences("gpt")
                                .withProvenance(known(place != 0), known(place != 1), known(place != 2))));
    }

    private static Provenance known(boolean known) {
        return known ? Provenance.DECLARED : null;
    }

    private static void write(StreamingRoi roi, long input, long cached, long written) {
        roi.initiative("triage")
                .inferences("gpt")
                .record(UNKNOWN, 1, true, true, input, 1, cached, 1, 1, 1, UNKNOWN, written);
    }

    private static void infer(
            StreamingRoi roi,
            long at,
            long latency,
            boolean billed,
            long input,
            long output,
            long cached,
            long cost,
            double energy,
            double operations) {
        roi.initiative("triage")
                .inferences("gpt")
                .record(at, latency, true, billed, input, output, cached, cost, energy, operations);
    }
}
