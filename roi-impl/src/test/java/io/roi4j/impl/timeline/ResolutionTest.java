package io.roi4j.impl.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Scope;
import io.roi4j.Window;
import io.roi4j.impl.tally.EventCount;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResolutionTest {
    private static final Instant NOW = Instant.parse("2026-03-10T12:34:56.789Z");

    private static Scope back(Duration length) {
        return new Scope(new Window(length), NOW);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "PT1H, 2026-03-10T11:34:00Z",
        "PT2H, 2026-03-10T10:34:00Z",
        "PT2H0.001S, 2026-03-10T10:00:00Z",
        "P3D, 2026-03-07T12:00:00Z",
        "P3DT0.001S, 2026-03-07T00:00:00Z",
        "P399D, 2025-02-04T00:00:00Z",
        "P400D, 2025-02-03T00:00:00Z"
    })
    @DisplayName(
            "minutes up to two hours, hours up to three days, days up to 400: the start of the first that is touched")
    void firstSlice(Duration window, Instant start) {
        assertThat(Resolution.firstMillis(back(window))).isEqualTo(start.toEpochMilli());
        assertThat(DailyRecords.start(back(window))).isEqualTo(start);
    }

    @Test
    @DisplayName("beyond 400 days a timeline remembers no more, and single facts may be older")
    void beyondTheMemory() {
        assertThat(Resolution.firstMillis(back(Duration.ofDays(401))))
                .isEqualTo(Instant.parse("2025-02-03T00:00:00Z").toEpochMilli());
        assertThat(DailyRecords.start(back(Duration.ofDays(401)))).isEqualTo("2025-02-02T00:00:00Z");
        assertThat(Resolution.firstMillis(back(Window.ALL.length()))).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    @DisplayName("cut: more than 400 days back, and never all time")
    void cut() {
        assertThat(Resolution.cut(back(Duration.ofDays(400)))).isFalse();
        assertThat(Resolution.cut(back(Duration.ofDays(400).plusMillis(1)))).isTrue();
        assertThat(Resolution.cut(back(Window.ALL.length()))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 200})
    @DisplayName("the finest slices are the minutes of the history, each with the sum of its facts")
    void finest(int seconds) {
        Timeline<EventCount, EventCount> timeline =
                new Timeline<>(Resolution.LONG, () -> new TallyAccumulator<>(EventCount.EMPTY));
        for (int i = 0; i <= seconds; i++) {
            long at = NOW.toEpochMilli() + i * 1_000L;
            timeline.add(at, at, new EventCount(1, 0.5));
        }
        List<EventCount> sums =
                timeline.finest().stream().map(slice -> slice.tally()).toList();
        // The first second lies 56.789 s into its minute.
        assertThat(sums)
                .hasSize((56 + seconds) / 60 + 1)
                .startsWith(new EventCount(Math.min(4, seconds + 1), Math.min(4, seconds + 1) / 2.0));
        assertThat(timeline.finest())
                .isEqualTo(timeline.history().tracks().get(0).slices());
    }
}
