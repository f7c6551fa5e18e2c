package io.roi4j.impl;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Cohort;
import io.roi4j.Initiative;
import io.roi4j.Reason;
import io.roi4j.Window;
import io.roi4j.inference.InferenceMetrics;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClockTest {
    private final TestClock clock = new TestClock();
    private final StreamingRoi roi = clock.roi().build();
    private final Initiative triage = roi.initiative("triage");

    private long inferences(Window window) {
        return triage.inferences().calculate(window).failedShare().observations();
    }

    private void infer(int times) {
        for (int i = 0; i < times; i++) {
            triage.inferences("gpt").succeeded(1_000);
        }
    }

    static Stream<Instant> endsOfTime() {
        return Stream.of(
                Instant.ofEpochMilli(Long.MAX_VALUE),
                Instant.ofEpochMilli(Long.MIN_VALUE),
                Instant.MAX,
                Instant.MIN,
                Instant.EPOCH,
                Instant.parse("9999-12-31T23:59:59Z"),
                Instant.parse("-0044-03-15T12:00:00Z"));
    }

    @ParameterizedTest
    @MethodSource("endsOfTime")
    void aClockAtTheEndOfTimeBreaksNothing(Instant end) {
        infer(2);
        clock.set(end);
        infer(3);
        triage.errorReduction().paired("gpt", end.getEpochSecond(), true, false, "en");
        triage.cohort(Cohort.BEFORE).dataAssets().dataset("crm").stored(1);
        assertThat(Reports.quietly(roi).entries()).hasSize(2);
        for (Window window : new Window[] {Window.ALL, Window.lastDays(365_250), Window.last(Duration.ofMillis(1))}) {
            triage.calculators()
                    .forEach(calculator ->
                            assertThat(calculator.calculate(window)).isNotNull());
        }
        clock.set(TestClock.START);
        infer(4);
        assertThat(inferences(Window.last(Duration.ofHours(1)))).isBetween(6L, 9L);
    }

    @Test
    void aTimeUpToFiveMinutesAheadIsTaken() {
        long limit = clock.millis() + Duration.ofMinutes(5).toMillis();
        triage.errorReduction().outcome("", limit, true, "");
        triage.errorReduction().outcome("", limit + 1, true, "");
        assertThat(roi.health().refused()).containsOnlyKeys(Reason.OUT_OF_RANGE);
        clock.pass(Duration.ofMinutes(5));
        assertThat(triage.errorReduction().calculate().currentErrorRate().observations())
                .isEqualTo(1);
    }

    @Test
    void aWindowForgetsAndTheTotalsDoNot() {
        infer(5);
        clock.pass(Duration.ofDays(32));
        infer(1);
        assertThat(inferences(Window.lastDays(30))).isEqualTo(1);
        assertThat(inferences(Window.lastDays(33))).isEqualTo(6);
        InferenceMetrics metrics = triage.inferences().calculate();
        assertThat(metrics.models().get("gpt").totals().succeeded().sum()).isEqualTo(6);
        assertThat(metrics.models().get("gpt").modelFailedShare().observations())
                .isEqualTo(1);
    }

    @Test
    void afterAJumpOfTenYearsAndBackTheWindowIsStillThere() {
        infer(5);
        clock.set(TestClock.START.plus(Duration.ofDays(3652)));
        infer(2);
        assertThat(inferences(Window.lastDays(30))).isEqualTo(2);
        clock.set(TestClock.START.plusSeconds(60));
        infer(3);
        assertThat(inferences(Window.last(Duration.ofHours(1)))).isEqualTo(8);
        assertThat(inferences(Window.lastDays(30))).isEqualTo(8);
        assertThat(inferences(Window.ALL)).isEqualTo(10);
    }
}
