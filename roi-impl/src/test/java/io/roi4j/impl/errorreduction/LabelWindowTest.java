package io.roi4j.impl.errorreduction;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Reason;
import io.roi4j.Scope;
import io.roi4j.Window;
import io.roi4j.errorreduction.ErrorReductionCalculator;
import io.roi4j.errorreduction.ErrorReductionMetrics;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.timeline.Resolution;
import io.roi4j.impl.timeline.Timeline;
import io.roi4j.inference.Inference;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 6.1: outcomes count when their label window has closed. */
class LabelWindowTest {
    private final Live live = new Live();
    private final ErrorReductionCalculator room = live.after().errorReduction();

    private void outcome(Duration ago, boolean correct) {
        room.outcome("", live.millis() - ago.toMillis(), correct, "fr");
    }

    @Test
    @DisplayName("bad answers found out at once, good ones after a week: without a window all looks bad")
    void complaintsComeFirst() {
        live.passDays(60);
        for (int day = 1; day <= 50; day++) {
            outcome(Duration.ofDays(day), false);
            if (day > 7) {
                BothWays.times(9, outcomeOf(day));
            }
        }
        assertThat(Sound.value(room.calculate().currentErrorRate())).isGreaterThan(0.11);
        room.labelWindow(Duration.ofDays(7));
        ErrorReductionMetrics found = room.calculate();
        assertThat(Sound.value(found.currentErrorRate())).isEqualTo(0.1);
        assertThat(found.currentErrorRate().observations()).isEqualTo(430);
        assertThat(Sound.value(found.openOutcomes())).isEqualTo(7);
        assertThat(found.segmentDistribution().segments().get("fr").outcomes().sum())
                .isEqualTo(437);
        Sound.metrics(found);
    }

    private Runnable outcomeOf(int day) {
        return () -> outcome(Duration.ofDays(day), true);
    }

    @Test
    @DisplayName("a window of an hour is cut to the minute, also in a window of 90 days")
    void minutes() {
        live.pass(Duration.ofHours(30));
        room.labelWindow(Duration.ofHours(1));
        outcome(Duration.ofMinutes(59), false);
        outcome(Duration.ofMinutes(61), true);
        for (Window window : List.of(Window.lastDays(90), Window.ALL, Window.last(Duration.ofHours(2)))) {
            ErrorReductionMetrics found = room.calculate(window);
            assertThat(Sound.value(found.currentErrorRate())).isZero();
            assertThat(found.currentErrorRate().observations()).isEqualTo(1);
            assertThat(Sound.value(found.openOutcomes())).isEqualTo(1);
        }
        live.pass(Duration.ofMinutes(2));
        assertThat(Sound.value(room.calculate().currentErrorRate())).isEqualTo(0.5);
        assertThat(Sound.value(room.calculate().openOutcomes())).isZero();
    }

    @Test
    @DisplayName("everything is open: no rate yet")
    void allOpen() {
        room.labelWindow(Duration.ofDays(30));
        outcome(Duration.ZERO, false);
        Sound.absent(room.calculate().currentErrorRate(), Reason.ZERO_DENOMINATOR);
        assertThat(Sound.value(room.calculate().openOutcomes())).isEqualTo(1);
    }

    @Test
    @DisplayName("the baseline waits as long, so that both sides of a pair stand or fall together")
    void pairs() {
        live.passDays(30);
        room.labelWindow(Duration.ofDays(7));
        room.paired("", live.millis() - Duration.ofDays(9).toMillis(), false, true, "");
        room.paired("", Inference.UNKNOWN, true, false, "");
        ErrorReductionMetrics found = room.calculate();
        assertThat(Sound.value(found.initialErrorRate())).isEqualTo(1);
        assertThat(Sound.value(found.currentErrorRate())).isZero();
        assertThat(found.pairedProbability().observations()).isEqualTo(1);
        assertThat(found.currentErrorRate().comparison().observations()).isEqualTo(1);
    }

    @Test
    void badWindowsAreRefused() {
        room.labelWindow(null);
        room.labelWindow(Duration.ofDays(-1));
        room.labelWindow(Duration.ofDays(401));
        assertThat(live.refused())
                .isEqualTo(Map.of(Reason.INVALID_INPUT, 1L, Reason.NEGATIVE_DURATION, 1L, Reason.OUT_OF_RANGE, 1L));
        outcome(Duration.ZERO, true);
        assertThat(room.calculate().currentErrorRate().observations()).isEqualTo(1);
    }

    /** What is left is what would be there if the open outcomes had never been told, in whole slices. */
    @Property(tries = 100)
    void openOutcomesAreAsIfNeverTold(
            @ForAll Random random,
            @ForAll @IntRange(min = 1, max = 200) int hours,
            @ForAll @IntRange(max = 3) int kind) {
        Instant now = Live.START.plus(Duration.ofMinutes(random.nextInt(2_000)));
        LabelWindow labels = new LabelWindow(Duration.ofHours(hours));
        Timeline<OutcomeFact, ErrorReductionTally> all = timeline();
        Timeline<OutcomeFact, ErrorReductionTally> settled = timeline();
        Duration slice = hours <= 2 ? Duration.ofMinutes(1) : hours <= 72 ? Duration.ofHours(1) : Duration.ofDays(1);
        IntStream.range(0, 200).forEach(i -> {
            long at = now.minus(Duration.ofMinutes(random.nextInt(30_000))).toEpochMilli();
            OutcomeFact fact =
                    new OutcomeFact("m", "s" + random.nextInt(3), random.nextBoolean(), Confusion.EMPTY, Pairs.EMPTY);
            all.add(now.toEpochMilli(), at, fact);
            long end = (Math.floorDiv(at, slice.toMillis()) + 1) * slice.toMillis();
            if (end <= now.minus(labels.length()).toEpochMilli()) {
                settled.add(now.toEpochMilli(), at, fact);
            }
        });
        Window window = List.of(Window.ALL, Window.lastDays(30), Window.lastDays(2), Window.last(Duration.ofHours(1)))
                .get(kind);
        Scope scope = new Scope(window, now);
        ErrorReductionTally found = labels.closed(all.history(), scope, "").tally();
        ErrorReductionTally wanted = settled.history().within(scope);
        // A slice of the window that is longer than those of the label window's own may hold less, never more.
        assertThat(found.outcomes().trials())
                .isLessThanOrEqualTo(wanted.outcomes().trials());
        if (window.isAll() || window.equals(Window.lastDays(30))) {
            assertThat(found).isEqualTo(wanted);
        }
    }

    private static Timeline<OutcomeFact, ErrorReductionTally> timeline() {
        return new Timeline<>(Resolution.LONG, OutcomeAccumulator::new);
    }
}
