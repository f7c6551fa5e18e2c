package io.roi4j.impl;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Health;
import io.roi4j.Reason;
import io.roi4j.Report;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HealthLogTest {
    private final HealthLog log = new HealthLog();
    private long generation;

    private String tell(long second, Map<Reason, Long> refused, Map<String, Long> overflowed) {
        generation++;
        return told(new Report(generation, Instant.ofEpochSecond(second), List.of(), new Health(refused, overflowed)));
    }

    private String told(Report report) {
        return Logs.of(() -> log.tell(report));
    }

    private String tooOld(long second, long count) {
        return tell(second, Map.of(Reason.TOO_OLD, count), Map.of());
    }

    @Test
    void saysNothingWhenAllIsWell() {
        assertThat(tell(0, Map.of(), Map.of())).isEmpty();
    }

    @Test
    void saysTheReasonAndTheCountOnOneLine() {
        assertThat(tooOld(0, 3))
                .contains("WARN")
                .contains("refused as too-old: 3 so far")
                .hasLineCount(1);
    }

    @Test
    void saysWhichDimensionIsFull() {
        assertThat(tell(0, Map.of(), Map.of("model", 7L)))
                .contains("over the cap of the dimension model: 7 so far")
                .hasLineCount(1);
    }

    @Test
    void saysAReasonOnceAMinuteAndOnlyIfItGrew() {
        tooOld(0, 3);
        assertThat(tooOld(59, 4)).isEmpty();
        assertThat(tooOld(60, 4)).contains("4 so far");
        assertThat(tooOld(600, 4)).isEmpty();
        assertThat(tooOld(601, 5)).contains("5 so far");
    }

    @Test
    void reasonsDontSilenceEachOther() {
        tooOld(0, 3);
        assertThat(tell(1, Map.of(Reason.TOO_OLD, 4L, Reason.OUT_OF_RANGE, 1L), Map.of("model", 1L)))
                .contains("out-of-range: 1")
                .contains("model: 1")
                .doesNotContain("too-old")
                .hasLineCount(2);
    }

    @Test
    void aClockThatWentBackDoesNotSilenceItForLong() {
        tooOld(315_360_000, 3);
        assertThat(tooOld(0, 4)).contains("4 so far");
    }

    @Test
    void oneReportIsToldOnceHoweverManyReadIt() {
        Report report = new Report(1, Instant.EPOCH, List.of(), new Health(Map.of(Reason.TOO_OLD, 1L), Map.of()));
        assertThat(told(report)).hasLineCount(1);
        assertThat(told(report)).isEmpty();
    }

    @Test
    void neverRepeatsWhatAHostWrote() {
        StreamingRoi roi = new TestClock().roi().cap("model", 1).build();
        String told = Logs.of(() -> {
            roi.initiative("secret\nforged WARN line")
                    .inferences("secret\u001b[2J")
                    .failed(-1);
            roi.initiative("secret").inferences("secret1");
            roi.initiative("secret").inferences("secret2");
            roi.initiative("secret").errorReduction().outcome("secret\u2028", 0, true, "secret\r");
            roi.report();
        });
        assertThat(told).contains("invalid-input").contains("model").doesNotContain("secret", "forged", "\u001b");
    }

    @Test
    void recordingAloneNeverLogs() {
        StreamingRoi roi = new TestClock().roi().cap("initiative", 1).build();
        assertThat(Logs.of(() -> {
                    roi.initiative("a").inferences("gpt").failed(-1);
                    roi.initiative("b").inferences(null).failed(-1);
                    roi.health();
                }))
                .isEmpty();
        assertThat(Logs.of(roi::report)).isNotEmpty();
    }
}
