package io.roi4j.benchmarks;

import io.roi4j.Report;
import io.roi4j.Roi;
import io.roi4j.impl.MonotonicClock;
import io.roi4j.impl.StreamingRoi;
import io.roi4j.inference.Inference;
import io.roi4j.inference.InferenceMetrics;
import io.roi4j.inference.InferenceRecorder;
import io.roi4j.inference.InferenceTotals;
import io.roi4j.inference.ModelMetrics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** This library as an application sets it up, with room for all series. Each read calculates a report of its own. */
final class Roi4jSubject implements Subject {
    private final AtomicLong nanoTime = new AtomicLong();
    private final Roi roi;

    Roi4jSubject(Names names) {
        this(names, InstantSource.system());
    }

    Roi4jSubject(Names names, InstantSource clock) {
        StreamingRoi.Builder builder = StreamingRoi.builder()
                .clock(clock)
                .cap("initiative", names.initiatives().size())
                .cap("model", names.models().size());
        roi = MonotonicClock.of(builder, nanoTime::get).build();
    }

    Roi roi() {
        return roi;
    }

    /** Makes the next read calculate, as if the last scrape were long ago. */
    void expire() {
        nanoTime.addAndGet(Duration.ofSeconds(15).toNanos());
    }

    @Override
    public Series series(String initiative, String model) {
        InferenceRecorder recorder = roi.initiative(initiative).inferences(model);
        return call -> record(recorder, call);
    }

    @Override
    public void record(String initiative, String model, Call call) {
        record(roi.initiative(initiative).inferences(model), call);
    }

    private static void record(InferenceRecorder recorder, Call call) {
        recorder.record(
                Inference.UNKNOWN,
                call.latencyNanos(),
                call.succeeded(),
                true,
                call.inputTokens(),
                call.outputTokens(),
                call.cachedTokens(),
                call.costPicos(),
                call.joules(),
                call.operations());
    }

    @Override
    public void read(Reading reading) {
        expire();
        for (Report.Entry entry : roi.report().entries()) {
            for (ModelMetrics model :
                    entry.metrics(InferenceMetrics.class).models().values()) {
                read(model, reading);
            }
        }
    }

    private static void read(ModelMetrics model, Reading reading) {
        InferenceTotals totals = model.totals();
        reading.sum(totals.succeeded().sum() + totals.failed().sum());
        reading.sum(totals.failed().sum());
        reading.sum(totals.latency().sum());
        reading.sum(totals.inputTokens().sum());
        reading.sum(totals.outputTokens().sum());
        reading.sum(totals.cachedTokens().sum());
        reading.sum(totals.cost().sum());
        reading.sum(totals.priced().sum());
        reading.sum(totals.energy().sum());
        reading.bucket(model.modelLatencyMedian().observations());
    }
}
