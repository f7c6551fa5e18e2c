package io.roi4j.impl.inference;

import static io.roi4j.inference.Inference.NO_TOKEN;
import static io.roi4j.inference.Inference.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Elapsed;
import io.roi4j.Reason;
import io.roi4j.Verdict;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import io.roi4j.inference.InferenceRecorder;
import io.roi4j.scalability.GenerationLatency;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 7.3 for generated answers, through the public surface. */
class GenerationLatencyTest {
    private static final long MILLI = 1_000_000;

    private final Live live = new Live();
    private final InferenceRecorder gpt = live.after().inferences("gpt");

    private GenerationLatency found() {
        return live.after().scalability().calculate().generationLatency();
    }

    private static void generate(InferenceRecorder recorder, int count, long latency, long first, long tokens) {
        for (int i = 0; i < count; i++) {
            recorder.generated(latency * MILLI, first * MILLI, 10, tokens);
        }
    }

    private static void fail(InferenceRecorder recorder, long latency, long firstToken) {
        recorder.record(
                UNKNOWN, latency, false, true, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, firstToken);
    }

    private static void near(Elapsed found, double seconds) {
        assertThat(Sound.value(found)).isCloseTo(seconds, within(0.0625 * seconds));
    }

    @Test
    @DisplayName("200 ms to the first token, 20 ms for each of the 40 after it; the whole latency stays what it is")
    void generated() {
        generate(gpt, 100, 1_000, 200, 41);
        near(found().firstTokenMedian(), 0.2);
        near(found().firstTokenP95(), 0.2);
        near(found().outputTokenMedian(), 0.020);
        near(found().outputTokenP95(), 0.020);
        assertThat(found().firstTokenMedian().observations()).isEqualTo(100);
        near(live.after().scalability().calculate().inferenceLatency().latencyMedian(), 1.0);
        assertThat(live.after()
                        .inferences()
                        .calculate()
                        .models()
                        .get("gpt")
                        .totals()
                        .outputTokens()
                        .sum())
                .isEqualTo(4_100);
        assertThat(live.refused()).isEmpty();
    }

    @Test
    @DisplayName("an inference that isn't a generation has neither")
    void noGeneration() {
        gpt.succeeded(MILLI, 3, 4);
        gpt.failed(MILLI);
        Sound.absent(found().firstTokenMedian(), Reason.NO_DATA);
        Sound.absent(found().outputTokenMedian(), Reason.NO_DATA);
    }

    @Test
    @DisplayName("generations without a token, or that broke off, stand behind all others")
    void failures() {
        generate(gpt, 90, 1_000, 200, 41);
        for (int i = 0; i < 6; i++) {
            fail(gpt, 30_000 * MILLI, NO_TOKEN);
        }
        for (int i = 0; i < 4; i++) {
            fail(gpt, 30_000 * MILLI, 250 * MILLI);
        }
        near(found().firstTokenMedian(), 0.2);
        Sound.absent(found().firstTokenP95(), Reason.CENSORED_NOT_REACHED);
        Sound.absent(found().outputTokenP95(), Reason.CENSORED_NOT_REACHED);
        assertThat(found().firstTokenP95().observations()).isEqualTo(100);
        assertThat(found().outputTokenP95().observations()).isEqualTo(100);
    }

    @Test
    @DisplayName("one token has a first, and no time after it")
    void oneToken() {
        generate(gpt, 10, 500, 500, 1);
        near(found().firstTokenMedian(), 0.5);
        Sound.absent(found().outputTokenMedian(), Reason.NO_DATA);
    }

    @Test
    @DisplayName("what can't be is refused: a negative time, one beyond the latency, a success without any token")
    void refused() {
        gpt.generated(MILLI, -1, 1, 1);
        gpt.generated(MILLI, MILLI + 1, 1, 1);
        gpt.generated(MILLI, NO_TOKEN, 1, 1);
        fail(gpt, MILLI, MILLI + 1);
        assertThat(live.refused()).isEqualTo(Map.of(Reason.NEGATIVE_DURATION, 1L, Reason.INVALID_INPUT, 3L));
        Sound.absent(found().firstTokenMedian(), Reason.NO_DATA);
    }

    @Test
    void comparedWithTheBaseline() {
        generate(live.before().inferences("old"), 100, 1_000, 600, 41);
        generate(gpt, 100, 1_000, 200, 41);
        assertThat(found().firstTokenMedian().comparison().verdict()).isEqualTo(Verdict.BETTER);
        assertThat(found().outputTokenMedian().comparison().verdict()).isEqualTo(Verdict.WORSE);
        Sound.metrics(live.after().scalability().calculate());
    }
}
