package io.roi4j.impl;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Cohort;
import io.roi4j.Figures;
import io.roi4j.Initiative;
import io.roi4j.Ratio;
import io.roi4j.Report;
import io.roi4j.errorreduction.ErrorReductionMetrics;
import io.roi4j.errorreduction.SegmentErrors;
import io.roi4j.inference.InferenceMetrics;
import io.roi4j.inference.InferenceRecorder;
import io.roi4j.inference.InferenceTotals;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StreamingRoiConcurrencyTest {
    private static final int ROUNDS = 100_000;
    private static final int NAMES = 20;
    private static final long FACTS = (long) Race.THREADS * ROUNDS;
    private static final long PER_NAME = FACTS / NAMES;

    private final StreamingRoi roi = new TestClock().roi().build();
    private final Initiative triage = roi.initiative("triage");
    private final AtomicLong reports = new AtomicLong();

    /** Reads all there is; the shares of a report are shares even while others record. */
    private void read() {
        Report.Entry entry = roi.report().entry("triage", Cohort.AFTER).orElseThrow();
        for (Record metrics : entry.metrics()) {
            for (Figures.Entry figure : Figures.of(metrics)) {
                if (figure.figure() instanceof Ratio ratio && figure.name().endsWith("Rate")) {
                    ratio.value().ifPresent(share -> assertThat(share).isBetween(0.0, 1.0));
                }
            }
        }
        reports.incrementAndGet();
    }

    @Test
    void inferencesOfManyThreadsAddUpExactlyWhileOneReads() throws Exception {
        Race.run(
                thread -> {
                    for (int i = 0; i < ROUNDS; i++) {
                        InferenceRecorder recorder = triage.inferences("model" + i % NAMES);
                        recorder.record(Long.MIN_VALUE, 1_000, i % 5 != 0, true, 3, 2, 1, 7, 1, 2);
                    }
                },
                this::read);

        InferenceMetrics metrics = triage.inferences().calculate();
        assertThat(metrics.failedShare().observations()).isEqualTo(FACTS);
        assertThat(metrics.failedShare().value()).hasValue(0.2);
        assertThat(metrics.models()).hasSize(NAMES).allSatisfy((name, model) -> {
            InferenceTotals totals = model.totals();
            assertThat(totals.succeeded().sum() + totals.failed().sum()).isEqualTo(PER_NAME);
            assertThat(totals.priced().sum()).isEqualTo(PER_NAME);
            assertThat(totals.cost().sum()).isEqualTo(7e-12 * PER_NAME);
            assertThat(totals.latency().sum()).isEqualTo(1e-6 * PER_NAME);
            assertThat(totals.inputTokens().sum()).isEqualTo(3 * PER_NAME);
            assertThat(totals.outputTokens().sum()).isEqualTo(2 * PER_NAME);
            assertThat(totals.cachedTokens().sum()).isEqualTo(PER_NAME);
            assertThat(totals.energy().sum()).isEqualTo(PER_NAME);
            assertThat(totals.operations().sum()).isEqualTo(2 * PER_NAME);
            assertThat(model.modelFailedShare().observations()).isEqualTo(PER_NAME);
        });
        assertThat(reports).hasPositiveValue();
        assertThat(roi.health().refused()).isEmpty();
    }

    @Test
    void outcomesOfManyThreadsAddUpExactlyWhileOneReads() throws Exception {
        Race.run(
                thread -> {
                    for (int i = 0; i < ROUNDS; i++) {
                        triage.errorReduction()
                                .classified("gpt", Long.MIN_VALUE, i % 4 > 1, i % 2 > 0, "segment" + i % NAMES);
                    }
                },
                this::read);

        ErrorReductionMetrics metrics = triage.errorReduction().calculate();
        assertThat(metrics.currentErrorRate().observations()).isEqualTo(FACTS);
        assertThat(metrics.currentErrorRate().value()).hasValue(0.5);
        assertThat(metrics.totals().truePositives().sum()).isEqualTo(FACTS / 4);
        assertThat(metrics.totals().falseNegatives().sum()).isEqualTo(FACTS / 4);
        assertThat(metrics.segmentDistribution().segments()).hasSize(NAMES);
        assertThat(metrics.segmentDistribution().segments().values())
                .extracting(SegmentErrors::outcomes)
                .allSatisfy(outcomes -> assertThat(outcomes.sum()).isEqualTo(PER_NAME));
        assertThat(reports).hasPositiveValue();
        assertThat(roi.health().refused()).isEmpty();
    }
}
