package io.roi4j.impl.inference;

import static io.roi4j.inference.Inference.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.Window;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.tally.LatencyHistogram;
import io.roi4j.inference.InferenceMetrics;
import io.roi4j.inference.InferenceRecorder;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InferenceRecorderTest {
    private final Live live = new Live();
    private final InferenceRecorder gpt = live.after().inferences("gpt");

    @FunctionalInterface
    interface Garbage {
        void tell(InferenceRecorder recorder);
    }

    static Stream<Arguments> garbage() {
        double inf = Double.POSITIVE_INFINITY;
        return Stream.of(
                bad("latency below 0", Reason.NEGATIVE_DURATION, r -> r.succeeded(-1)),
                bad("unknown latency", Reason.NEGATIVE_DURATION, r -> r.failed(UNKNOWN)),
                bad("input tokens below 0", Reason.OUT_OF_RANGE, r -> r.succeeded(1, -1, 1)),
                bad("output tokens below 0", Reason.OUT_OF_RANGE, r -> r.succeeded(1, 1, -1)),
                bad("cost below 0", Reason.OUT_OF_RANGE, r -> full(r, true, UNKNOWN, -1, UNKNOWN, UNKNOWN)),
                bad("energy below 0", Reason.OUT_OF_RANGE, r -> full(r, true, UNKNOWN, UNKNOWN, -1e-9, UNKNOWN)),
                bad("operations without bound", Reason.OUT_OF_RANGE, r -> full(r, true, 1, 1, 1, 1e31)),
                bad("energy NaN", Reason.NON_FINITE_INPUT, r -> full(r, true, 1, 1, Double.NaN, 1)),
                bad("operations infinite", Reason.NON_FINITE_INPUT, r -> full(r, true, 1, 1, 1, inf)),
                bad("more cached than read", Reason.INVALID_INPUT, r -> full(r, true, 6, 1, 1, 1)),
                bad("not billed, yet it cost", Reason.INVALID_INPUT, r -> full(r, false, 1, 1, 1, 1)));
    }

    private static Arguments bad(String what, Reason reason, Garbage garbage) {
        return Arguments.of(what, reason, garbage);
    }

    /** Five tokens read. */
    private static void full(
            InferenceRecorder recorder, boolean billed, long cached, long picos, double joules, double operations) {
        recorder.record(UNKNOWN, 1, true, billed, 5, 1, cached, picos, joules, operations);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void garbage(String what, Reason reason, Garbage garbage) {
        Calls.priced(gpt, true, 5);
        InferenceMetrics before = metrics();
        garbage.tell(gpt);
        assertThat(metrics()).isEqualTo(before);
        assertThat(live.refused()).containsOnlyKeys(reason).containsValue(1L);
    }

    @Test
    @DisplayName("the most that is taken: 10^30 joules and operations")
    void most() {
        full(gpt, true, 5, Long.MAX_VALUE, 1e30, 1e30);
        assertThat(live.refused()).isEmpty();
        assertThat(Sound.value(live.after().scalability().calculate().flopsPerWatt()))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("a provenance that is none is refused, and the recorder stays as it was")
    void noProvenance() {
        assertThat(gpt.withProvenance(null, Provenance.MEASURED, Provenance.MEASURED))
                .isSameAs(gpt);
        assertThat(gpt.withProvenance(Provenance.MEASURED, null, Provenance.MEASURED))
                .isSameAs(gpt);
        assertThat(gpt.withProvenance(Provenance.MEASURED, Provenance.MEASURED, null))
                .isSameAs(gpt);
        assertThat(live.refused()).containsOnlyKeys(Reason.INVALID_INPUT).containsValue(3L);
    }

    @Test
    @DisplayName("a bad name gives a recorder that refuses, and no series")
    void badName() {
        InferenceRecorder bad = live.after().inferences("two\nlines");
        bad.succeeded(1);
        bad.failed(1);
        assertThat(metrics().models()).containsOnlyKeys("gpt");
        Sound.absent(metrics().failedShare(), Reason.ZERO_DENOMINATOR);
        assertThat(live.refused(Reason.INVALID_INPUT)).isEqualTo(3);
    }

    @Test
    @DisplayName("a duration of exactly 0 is legal")
    void zeroDuration() {
        gpt.succeeded(0);
        assertThat(Sound.value(live.after()
                        .scalability()
                        .calculate()
                        .inferenceLatency()
                        .latencyMedian()))
                .isZero();
        assertThat(live.refused()).isEmpty();
    }

    @Test
    @DisplayName("an inference counts in the slice of its end, not of its arrival")
    void late() {
        live.passDays(50);
        ended(Duration.ofDays(49));
        ended(Duration.ofHours(30));
        gpt.succeeded(1);
        assertThat(counted(Window.last(Duration.ofHours(1)))).isEqualTo(1);
        assertThat(counted(Window.lastDays(2))).isEqualTo(2);
        assertThat(counted(Window.lastDays(45))).isEqualTo(2);
        assertThat(counted(Window.lastDays(60))).isEqualTo(3);
        assertThat(counted(Window.ALL)).isEqualTo(3);
    }

    @Test
    @DisplayName("older than 400 days: refused; ahead of the clock: up to five minutes are forgiven")
    void outOfReach() {
        ended(Duration.ofDays(400));
        ended(Duration.ofMinutes(-5));
        assertThat(live.refused()).isEmpty();
        ended(Duration.ofDays(401));
        assertThat(live.refused(Reason.TOO_OLD)).isEqualTo(1);
        ended(Duration.ofMinutes(-5).minusMillis(1));
        assertThat(live.refused(Reason.OUT_OF_RANGE)).isEqualTo(1);
        assertThat(counted(Window.ALL)).isEqualTo(2);
    }

    @Test
    @DisplayName("too old for the model's own short memory, but not for the initiative's")
    void betweenTheMemories() {
        ended(Duration.ofDays(100));
        assertThat(counted(Window.ALL)).isEqualTo(1);
        assertThat(live.refused()).isEmpty();
    }

    @Test
    @DisplayName("the same series whichever handle was used, and each model its own")
    void models() {
        gpt.succeeded(1, 10, 20);
        live.after().inferences("gpt").failed(1);
        live.after().inferences("claude").succeeded(1);
        var models = metrics().models();
        assertThat(models).containsOnlyKeys("gpt", "claude");
        assertThat(models.get("gpt").totals().failed().sum()).isEqualTo(1);
        assertThat(models.get("gpt").totals().inputTokens().sum()).isEqualTo(10);
        assertThat(models.get("gpt").totals().outputTokens().sum()).isEqualTo(20);
        assertThat(Sound.value(models.get("gpt").modelFailedShare())).isEqualTo(0.5);
        assertThat(metrics().failedShare().observations()).isEqualTo(3);
    }

    @Test
    @DisplayName("a model's latencies: the median of its own alone, and all of them together in seconds")
    void modelLatencies() {
        gpt.succeeded(2_000_000_000);
        gpt.succeeded(2_500_000_000L);
        gpt.failed(500_000_000);
        live.after().inferences("claude").succeeded(60_000_000_000L);
        var found = metrics().models().get("gpt");
        // rank 2 of 3; the failed one stands behind the others
        assertThat(Sound.value(found.modelLatencyMedian()))
                .isCloseTo(2.5, withinPercentage(100 * LatencyHistogram.RELATIVE_ERROR));
        assertThat(found.modelLatencyMedian().observations()).isEqualTo(3);
        assertThat(found.totals().latency().sum()).isEqualTo(5);
    }

    private void ended(Duration ago) {
        gpt.record(live.millis() - ago.toMillis(), 1, true, true, 1, 1, 1, 1, 1, 1);
    }

    private long counted(Window window) {
        return live.after().inferences().calculate(window).failedShare().observations();
    }

    private InferenceMetrics metrics() {
        return live.after().inferences().calculate();
    }
}
