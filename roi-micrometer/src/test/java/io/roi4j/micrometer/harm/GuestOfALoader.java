package io.roi4j.micrometer.harm;

import io.micrometer.core.instrument.MeterRegistry;
import io.roi4j.Cohort;
import io.roi4j.Initiative;
import io.roi4j.impl.StreamingRoi;
import io.roi4j.inference.InferenceRecorder;
import io.roi4j.micrometer.RoiMeters;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** An application that is deployed, uses everything, and goes away. It is loaded by its own loader, as the library is. */
public final class GuestOfALoader implements Consumer<MeterRegistry> {
    private volatile Throwable thrown;

    /** For the loader. */
    public GuestOfALoader() {}

    /** Records while the library is closed, closes it twice, records afterwards. The registry is the server's and stays. */
    @Override
    public void accept(MeterRegistry registry) {
        StreamingRoi roi = StreamingRoi.builder().currency("EUR").build();
        RoiMeters meters = new RoiMeters(roi);
        meters.bindTo(registry);
        Initiative triage = roi.initiative("triage");
        InferenceRecorder gpt = triage.inferences("gpt");
        CountDownLatch recording = new CountDownLatch(1);
        Thread request = new Thread(() -> record(triage, gpt, recording), "request");
        request.start();
        try {
            recording.await();
            triage.cohort(Cohort.BEFORE).errorReduction().declare(1, 10, "audit");
            registry.getMeters().forEach(meter -> meter.measure().forEach(measurement -> measurement.getValue()));
            meters.refresh();
            meters.close();
            roi.close();
            roi.close();
            meters.close();
            request.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        record(triage, gpt, recording);
        meters.bindTo(registry);
        roi.report();
        if (thrown != null) {
            throw new IllegalStateException(thrown);
        }
    }

    private void record(Initiative triage, InferenceRecorder gpt, CountDownLatch recording) {
        try {
            for (int i = 0; i < 20_000; i++) {
                gpt.succeeded(i, 10, 10);
                triage.errorReduction().outcome(i % 3 > 0, "en");
                triage.throughput().completed();
                triage.dataAssets().dataset("crm").accessed();
                triage.inferences("model " + i % 60).failed(-i);
                if (i == 5_000) {
                    recording.countDown();
                }
            }
        } catch (RuntimeException | Error e) {
            thrown = e;
        }
    }
}
