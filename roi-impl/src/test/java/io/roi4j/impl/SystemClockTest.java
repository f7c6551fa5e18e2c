package io.roi4j.impl;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Window;
import io.roi4j.inference.InferenceRecorder;
import org.junit.jupiter.api.Test;

/** The library with the system's clock, which it has a thread of its own look at. */
class SystemClockTest {
    private final TickerThreads threads = new TickerThreads();

    private static long inferences(StreamingRoi roi, Window window) {
        return roi.initiative("triage")
                .inferences()
                .calculate(window)
                .failedShare()
                .observations();
    }

    @Test
    void theThreadStartsWithTheFirstInferenceAndEndsWithTheLibrary() {
        StreamingRoi roi = StreamingRoi.builder().build();
        InferenceRecorder gpt = roi.initiative("triage").inferences("gpt");
        roi.initiative("triage").errorReduction().outcome(true);
        roi.report();
        assertThat(threads.fresh()).isEmpty();
        gpt.succeeded(1_000);
        assertThat(threads.fresh()).hasSize(1);
        roi.close();
        assertThat(threads.fresh()).isEmpty();
    }

    @Test
    void fiftyLibrariesLeaveNoThread() {
        for (int cycle = 0; cycle < 50; cycle++) {
            try (StreamingRoi roi = StreamingRoi.builder().build()) {
                roi.initiative("triage").inferences("gpt").succeeded(1_000);
                assertThat(threads.fresh()).hasSize(1);
            }
            assertThat(threads.fresh()).isEmpty();
        }
    }

    @Test
    void everyInferenceCountsWhileTheThreadTicks() throws Exception {
        int each = 50_000;
        try (StreamingRoi roi = StreamingRoi.builder().build()) {
            InferenceRecorder gpt = roi.initiative("triage").inferences("gpt");
            Race.run(
                    thread -> {
                        for (int i = 0; i < each; i++) {
                            gpt.succeeded(1_000);
                        }
                    },
                    () -> inferences(roi, Window.ALL));
            assertThat(inferences(roi, Window.ALL)).isEqualTo((long) Race.THREADS * each);
            assertThat(inferences(roi, Window.lastDays(1))).isEqualTo((long) Race.THREADS * each);
            assertThat(roi.health().refused()).isEmpty();
        }
    }

    @Test
    void aClosedLibraryTakesNothingHoweverFreshTheTime() {
        for (int cycle = 0; cycle < 200; cycle++) {
            StreamingRoi roi = StreamingRoi.builder().build();
            InferenceRecorder gpt = roi.initiative("triage").inferences("gpt");
            gpt.succeeded(1_000);
            if (cycle % 2 == 0) {
                Thread.currentThread().interrupt();
            }
            roi.close();
            gpt.succeeded(1_000);
            gpt.record(System.currentTimeMillis(), 1, true, true, 1, 1, 1, 1, 1, 1);
            assertThat(Thread.interrupted()).isEqualTo(cycle % 2 == 0);
            assertThat(inferences(roi, Window.ALL)).isEqualTo(1);
        }
    }
}
