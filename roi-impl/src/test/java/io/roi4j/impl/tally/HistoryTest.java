package io.roi4j.impl.tally;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Scope;
import io.roi4j.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hours for a day, days for a month; three days of one event each, and one long before. */
class HistoryTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant NOW = Instant.parse("2026-03-04T12:30:00Z");

    private final History<Binomial> history = new History<>(
            Binomial.EMPTY,
            new Binomial(10, 10),
            List.of(
                    new History.Track<>(
                            DAY,
                            List.of(
                                    slice("2026-03-04T10:00:00Z", HOUR),
                                    slice("2026-03-04T11:00:00Z", HOUR),
                                    slice("2026-03-04T12:00:00Z", HOUR))),
                    new History.Track<>(
                            Duration.ofDays(30),
                            List.of(
                                    slice("2026-03-02T00:00:00Z", DAY),
                                    slice("2026-03-03T00:00:00Z", DAY),
                                    slice("2026-03-04T00:00:00Z", DAY)))));

    @ParameterizedTest
    @CsvSource({
        "PT1M, 1",
        "PT30M, 1",
        "PT30M1S, 2",
        "PT24H, 3",
        "PT24H1S, 2",
        "PT36H30M, 2",
        "PT36H30M1S, 3",
        "P30D, 3",
        "P300D, 3"
    })
    @DisplayName("a window takes every slice that it touches, from the finest track that reaches back far enough")
    void within(Duration length, long events) {
        Scope scope = new Scope(Window.last(length), NOW);
        assertThat(history.within(scope).events()).isEqualTo(events);
        assertThat(history.slices(scope)).hasSize((int) events);
    }

    @Test
    @DisplayName("all time is everything since the start, even what no slice remembers")
    void all() {
        Scope scope = new Scope(Window.ALL, NOW);
        assertThat(history.within(scope)).isEqualTo(new Binomial(10, 10));
        assertThat(history.slices(scope)).hasSize(3);
    }

    @Test
    @DisplayName("what lies after the instant asked for isn't in the window")
    void future() {
        Scope scope = new Scope(Window.lastDays(2), NOW.minus(DAY));
        assertThat(history.slices(scope)).extracting(Slice::start).containsExactly(at("2026-03-02"), at("2026-03-03"));
        assertThat(history.slices(scope.all())).hasSize(2);
    }

    @Test
    @DisplayName("only a window beyond the longest track is cut, and only where something is missing from the slices")
    void cut() {
        assertThat(history.cut(new Scope(Window.lastDays(30), NOW))).isFalse();
        assertThat(history.cut(new Scope(Window.lastDays(31), NOW))).isTrue();
        assertThat(history.cut(new Scope(Window.ALL, NOW))).isFalse();
        History<Binomial> young = new History<>(Binomial.EMPTY, new Binomial(3, 3), history.tracks());
        assertThat(young.cut(new Scope(Window.lastDays(31), NOW))).isFalse();
    }

    @Test
    @DisplayName("nothing in the window is the empty tally")
    void empty() {
        assertThat(history.within(new Scope(Window.last(HOUR), NOW.plus(Duration.ofDays(3)))))
                .isEqualTo(Binomial.EMPTY);
    }

    @Test
    @DisplayName("a slice stands on the time axis in its middle")
    void middle() {
        Slice<Binomial> slice = slice("2026-03-04T12:00:00Z", HOUR);
        assertThat(slice.end()).isEqualTo(slice.start().plusSeconds(3_600));
        assertThat(slice.middleSeconds()).isEqualTo(slice.start().getEpochSecond() + 1_800.0);
    }

    private static Instant at(String day) {
        return Instant.parse(day + "T00:00:00Z");
    }

    private static Slice<Binomial> slice(String start, Duration length) {
        return new Slice<>(Instant.parse(start), length, new Binomial(1, 1));
    }
}
