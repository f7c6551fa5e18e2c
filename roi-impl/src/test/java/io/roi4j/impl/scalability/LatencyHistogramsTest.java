package io.roi4j.impl.scalability;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Total;
import io.roi4j.impl.formula.Live;
import io.roi4j.inference.Inference;
import io.roi4j.inference.InferenceRecorder;
import io.roi4j.scalability.LatencyHistograms;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LatencyHistogramsTest {
    private static final long MILLI = 1_000_000;
    private final Live live = new Live();
    private final InferenceRecorder recorder = live.after().inferences().model("m");

    /** In milliseconds; a first token below 0 never came. */
    private void generation(long latency, boolean succeeded, long tokens, long firstToken) {
        recorder.record(
                Inference.UNKNOWN,
                latency * MILLI,
                succeeded,
                true,
                Inference.UNKNOWN,
                tokens,
                Inference.UNKNOWN,
                Inference.UNKNOWN,
                Inference.UNKNOWN,
                Inference.UNKNOWN,
                firstToken < 0 ? Inference.NO_TOKEN : firstToken * MILLI);
    }

    private LatencyHistograms histograms() {
        return live.after().scalability().calculate().latencyHistograms();
    }

    private static void count(Map<String, Total> counts, String bound, long expected) {
        assertThat(counts.get(bound)).isEqualTo(Total.count(expected));
    }

    @Test
    @DisplayName("answers after 100 and 200 ms and one that never came; the window doesn't matter")
    void byHand() {
        generation(100, true, 11, 50);
        generation(200, true, 1, 150);
        generation(300, false, 5, -1);
        live.passDays(200);
        LatencyHistograms found = histograms();
        count(found.latencyWithin(), "0.067108864", 0);
        count(found.latencyWithin(), "0.100663296", 1);
        count(found.latencyWithin(), "0.201326592", 2);
        count(found.latencyWithin(), "137.438953472", 2);
        count(found.latencyWithin(), "+Inf", 3);
        count(found.firstTokenWithin(), "0.050331648", 1);
        count(found.firstTokenWithin(), "0.201326592", 2);
        count(found.firstTokenWithin(), "+Inf", 3);
        // (100 - 50) ms / 10 tokens; the generation of one token has no time for a token after the first.
        count(found.outputTokenWithin(), "0.004194304", 0);
        count(found.outputTokenWithin(), "0.006291456", 1);
        count(found.outputTokenWithin(), "+Inf", 2);
    }

    @Test
    void withoutInferencesThereAreNone() {
        assertThat(histograms()).isEqualTo(new LatencyHistograms(Map.of(), Map.of(), Map.of()));
    }
}
