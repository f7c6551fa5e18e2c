package io.roi4j.impl.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Absent;
import io.roi4j.Elapsed;
import io.roi4j.NoInterval;
import io.roi4j.Present;
import io.roi4j.Reason;
import io.roi4j.Verdict;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.tally.LatencyHistogram;
import io.roi4j.inference.InferenceRecorder;
import io.roi4j.scalability.InferenceLatency;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InferenceLatencyTest {
    private static final long MILLI = 1_000_000;

    private final Live live = new Live();
    private final InferenceRecorder gpt = live.after().inferences("gpt");

    @Test
    @DisplayName("no inferences, no latency")
    void nothing() {
        Sound.absent(latency().latencyMedian(), Reason.NO_DATA);
        Sound.absent(latency().latencyMax(), Reason.NO_DATA);
    }

    @Test
    @DisplayName("a quantile among the failures is not reached, and at least the longest answer")
    void amongTheFailures() {
        answer(90, 100);
        fail(10, 1);
        near(latency().latencyMedian(), 0.100);
        near(latency().latencyP90(), 0.100);
        Elapsed p95 = latency().latencyP95();
        assertThat(p95.estimate()).isInstanceOf(Absent.class);
        Sound.absent(p95, Reason.CENSORED_NOT_REACHED);
        assertThat(((Absent) p95.estimate()).lowerBound()).hasValue(0.100);
        assertThat(p95.observations()).isEqualTo(100);
    }

    @Test
    @DisplayName("failures that were quick don't make the service quick")
    void quickFailures() {
        answer(60, 200);
        near(latency().latencyP90(), 0.200);
        fail(30, 1);
        near(latency().latencyMedian(), 0.200);
        Sound.absent(latency().latencyP90(), Reason.CENSORED_NOT_REACHED);
        assertThat(Sound.value(latency().latencyMax())).isEqualTo(0.200);
    }

    @Test
    @DisplayName("only failures: everything is at least 0")
    void onlyFailures() {
        fail(3, 500);
        Absent median = (Absent) latency().latencyMedian().estimate();
        assertThat(median).isEqualTo(new Absent(Reason.CENSORED_NOT_REACHED, "", median.lowerBound()));
        assertThat(median.lowerBound()).hasValue(0);
        Sound.absent(latency().latencyMax(), Reason.NO_DATA);
    }

    @Test
    @DisplayName("an upper limit among the failures: a value without an interval")
    void intervalAmongTheFailures() {
        answer(55, 100);
        fail(45, 1);
        Present median = (Present) latency().latencyMedian().estimate();
        // binomial ranks of the median among 100: 40 and 61 (Conover 1999, table A3)
        assertThat(median.limits()).isEqualTo(new NoInterval(Reason.CENSORED_NOT_REACHED));
    }

    @ParameterizedTest
    @CsvSource({"5, 6, median", "35, 36, p90", "71, 72, p95", "367, 368, p99"})
    @DisplayName("catalogue 0.3: an order-statistic interval needs so many values")
    void smallestSample(int few, int enough, String which) {
        answer(few, 100);
        assertThat(quantile(which).estimate().interval()).isEmpty();
        answer(enough - few, 100);
        assertThat(Sound.interval(quantile(which).estimate()).contains(0.1)).isTrue();
    }

    @Test
    @DisplayName("the interval is as wide as the histogram is coarse")
    void coarse() {
        answer(1_000, 100);
        // the bucket of 100 ms: [12 * 2^23, 13 * 2^23) ns
        Sound.limits(latency().latencyMedian().estimate(), 0.100663296 - 0.008388608, 0.100663296, 1e-12);
    }

    @Test
    @DisplayName("faster than before")
    void faster() {
        live.before().inferences("rules").succeeded(1);
        for (int i = 0; i < 200; i++) {
            live.before().inferences("rules").succeeded((1_000 + i) * MILLI);
        }
        answer(200, 100);
        var comparison = latency().latencyMedian().comparison();
        assertThat(comparison.verdict()).isEqualTo(Verdict.BETTER);
        assertThat(comparison.observations()).isEqualTo(201);
        assertThat(comparison.absolute().value().orElseThrow()).isCloseTo(-1, within(0.1));
        assertThat(comparison.relative().value().orElseThrow()).isCloseTo(-0.9, within(0.02));
    }

    private void answer(int times, long millis) {
        for (int i = 0; i < times; i++) {
            gpt.succeeded(millis * MILLI);
        }
    }

    private void fail(int times, long millis) {
        for (int i = 0; i < times; i++) {
            gpt.failed(millis * MILLI);
        }
    }

    private InferenceLatency latency() {
        return live.after().scalability().calculate().inferenceLatency();
    }

    private Elapsed quantile(String which) {
        return switch (which) {
            case "median" -> latency().latencyMedian();
            case "p90" -> latency().latencyP90();
            case "p95" -> latency().latencyP95();
            default -> latency().latencyP99();
        };
    }

    private static void near(Elapsed found, double seconds) {
        assertThat(Sound.value(found)).isCloseTo(seconds, within(LatencyHistogram.RELATIVE_ERROR * seconds));
    }
}
