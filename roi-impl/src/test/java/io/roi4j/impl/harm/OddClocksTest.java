package io.roi4j.impl.harm;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Figures;
import io.roi4j.Initiative;
import io.roi4j.Measure;
import io.roi4j.Report;
import io.roi4j.Window;
import io.roi4j.impl.Furnished;
import io.roi4j.impl.Reports;
import io.roi4j.impl.StreamingRoi;
import io.roi4j.impl.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Clocks that go back, leap ahead, stand still or meet a leap day or the end of summer time: the windows hold what an oracle holds
 * that remembers every fact, and nothing took less than no time.
 */
class OddClocksTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration TEN_YEARS = Duration.ofDays(3_652);
    private static final List<Window> WINDOWS =
            List.of(Window.last(Duration.ofHours(2)), Window.lastDays(3), Window.lastDays(30), Window.lastDays(400));

    /**
     * A clock's way.
     *
     * @param start its first instant
     * @param steps by how much it moves after each round of facts
     */
    record Way(String name, Instant start, List<Duration> steps) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Way> ways() {
        ZoneId paris = ZoneId.of("Europe/Paris");
        Instant summerEnds = ZonedDateTime.of(2026, 10, 25, 1, 30, 0, 0, paris).toInstant();
        Instant summerBegins = ZonedDateTime.of(2027, 3, 28, 1, 30, 0, 0, paris).toInstant();
        return Stream.of(
                way("an hour back", TestClock.START, HOUR.negated()),
                way("ten years back", TestClock.START, TEN_YEARS.negated()),
                way("ten years ahead", TestClock.START, TEN_YEARS),
                way("an hour back and on", TestClock.START, HOUR.negated(), HOUR, HOUR),
                way("ten years ahead and back", TestClock.START, TEN_YEARS, TEN_YEARS.negated(), HOUR),
                way("ten years back and ahead", TestClock.START, TEN_YEARS.negated(), TEN_YEARS, HOUR),
                way("leap day", Instant.parse("2028-02-28T23:30:00Z"), HOUR, DAY, DAY, HOUR),
                way("no leap day", Instant.parse("2100-02-28T23:30:00Z"), HOUR, DAY, DAY, HOUR),
                way("summer time ends", summerEnds, HOUR, HOUR, HOUR, DAY),
                way("summer time begins", summerBegins, HOUR, HOUR, DAY),
                way("a clock of the wall, an hour back in autumn", summerEnds, HOUR, HOUR.negated(), HOUR),
                way("idle for a day", TestClock.START, DAY, HOUR),
                way("idle for a year", TestClock.START, Duration.ofDays(366), HOUR),
                way("standing still", TestClock.START, Duration.ZERO, Duration.ZERO),
                way(
                        "a second back, often",
                        TestClock.START,
                        Stream.generate(() -> Duration.ofSeconds(-1)).limit(30).toArray(Duration[]::new)));
    }

    private static Way way(String name, Instant start, Duration... steps) {
        return new Way(name, start, List.of(steps));
    }

    /** Facts as they were told, each with the time of the clock. */
    private final List<Instant> oracle = new ArrayList<>();

    private final TestClock clock = new TestClock();
    private final StreamingRoi roi = clock.roi().build();
    private final Initiative triage = roi.initiative("triage");
    private final Random random = new Random(5);

    private void facts() {
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            oracle.add(clock.instant());
            triage.inferences("gpt").succeeded(1_000);
            triage.throughput().completed();
            triage.errorReduction().outcome(true);
        }
    }

    /** Those that lie in slices that reach into the window; within a slice the library doesn't tell one from another. */
    private long[] bounds(Window window) {
        Instant now = clock.instant();
        Instant from = now.minus(window.length());
        Duration slice = window.length().compareTo(Duration.ofHours(2)) <= 0
                ? Duration.ofMinutes(1)
                : window.length().compareTo(Duration.ofDays(3)) <= 0 ? HOUR : DAY;
        long sure = oracle.stream()
                .filter(at -> !at.isBefore(from) && !at.isAfter(now))
                .count();
        long possible = oracle.stream()
                .filter(at -> !at.isBefore(from.minus(slice)) && !at.isAfter(now.plus(slice)))
                .count();
        return new long[] {sure, possible};
    }

    private void look(String when) {
        for (Window window : WINDOWS) {
            long[] bounds = bounds(window);
            long inferences =
                    triage.inferences().calculate(window).failedShare().observations();
            long outcomes =
                    triage.errorReduction().calculate(window).currentErrorRate().observations();
            assertThat(inferences).as(when + " inferences in " + window).isBetween(bounds[0], bounds[1]);
            assertThat(outcomes).as(when + " outcomes in " + window).isBetween(bounds[0], bounds[1]);
        }
        assertThat(triage.inferences()
                        .calculate(Window.ALL)
                        .models()
                        .get("gpt")
                        .totals()
                        .succeeded()
                        .sum())
                .as(when)
                .isEqualTo(oracle.size());
        noNegativeDuration(roi);
    }

    private static void noNegativeDuration(StreamingRoi roi) {
        Report report = Reports.quietly(roi);
        for (Report.Entry entry : report.entries()) {
            for (Record metrics : entry.metrics()) {
                for (Figures.Entry figure : Figures.of(metrics)) {
                    if (figure.figure() instanceof Measure measure
                            && measure.unit().equals("s")) {
                        measure.estimate()
                                .value()
                                .ifPresent(value -> assertThat(value)
                                        .as(figure.indicator().value() + " " + figure.name())
                                        .isNotNegative());
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void windowsHoldWhatAnOracleHolds(Way way) {
        clock.set(way.start());
        facts();
        look("at first");
        for (int i = 0; i < way.steps().size(); i++) {
            clock.pass(way.steps().get(i));
            look("before the facts of step " + i);
            facts();
            look("after step " + i);
        }
        assertThat(roi.health().refused()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void nothingTookLessThanNoTime(Way way) {
        StreamingRoi full = Furnished.roi(clock);
        for (Duration step : way.steps()) {
            clock.pass(step);
            noNegativeDuration(full);
        }
    }
}
