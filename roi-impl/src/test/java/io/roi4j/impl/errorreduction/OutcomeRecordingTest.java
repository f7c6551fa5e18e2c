package io.roi4j.impl.errorreduction;

import static io.roi4j.inference.Inference.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Cohort;
import io.roi4j.Reason;
import io.roi4j.Window;
import io.roi4j.errorreduction.ErrorReductionCalculator;
import io.roi4j.errorreduction.ErrorReductionMetrics;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OutcomeRecordingTest {
    private final Live live = new Live();
    private final ErrorReductionCalculator room = live.after().errorReduction();

    @Test
    @DisplayName("an outcome counts in the slice of its inference, not of its arrival")
    void late() {
        live.passDays(50);
        told(Duration.ofDays(40), false);
        told(Duration.ofHours(30), false);
        told(Duration.ofMinutes(10), true);
        assertThat(errorsOf(Window.last(Duration.ofHours(1)))).isEqualTo("0 of 1");
        assertThat(errorsOf(Window.lastDays(2))).isEqualTo("1 of 2");
        assertThat(errorsOf(Window.lastDays(30))).isEqualTo("1 of 2");
        assertThat(errorsOf(Window.lastDays(45))).isEqualTo("2 of 3");
        assertThat(errorsOf(Window.ALL)).isEqualTo("2 of 3");
    }

    @Test
    @DisplayName("a late outcome changes the trend of its day")
    void lateTrend() {
        for (int day = 0; day < 8; day++) {
            BothWays.times(day, () -> room.outcome(false));
            BothWays.times(100 - day, () -> room.outcome(true));
            live.passDays(1);
        }
        assertThat(Sound.value(room.calculate().trend().kendallTau())).isEqualTo(1);
        BothWays.times(100, () -> told(Duration.ofDays(8), false));
        // day 0 is now 50 % and above all others: 7 of 28 pairs fall
        assertThat(Sound.value(room.calculate().trend().kendallTau())).isCloseTo(14 / 28.0, within(1e-12));
    }

    @Test
    @DisplayName("older than 400 days: refused; ahead of the clock: up to five minutes are forgiven")
    void outOfReach() {
        told(Duration.ofDays(400), true);
        told(Duration.ofMinutes(-5), true);
        assertThat(live.refused()).isEmpty();
        told(Duration.ofDays(401), true);
        assertThat(live.refused(Reason.TOO_OLD)).isEqualTo(1);
        told(Duration.ofMinutes(-5).minusMillis(1), true);
        assertThat(live.refused(Reason.OUT_OF_RANGE)).isEqualTo(1);
        assertThat(errorsOf(Window.ALL)).isEqualTo("0 of 2");
    }

    static Stream<Arguments> garbage() {
        return Stream.of(
                bad("model null", Reason.INVALID_INPUT, room -> room.outcome(null, UNKNOWN, true, "fr")),
                bad("segment null", Reason.INVALID_INPUT, room -> room.outcome(true, null)),
                bad("a line break", Reason.INVALID_INPUT, room -> room.outcome("a\nb", UNKNOWN, false, "")),
                bad("too long", Reason.INVALID_INPUT, room -> room.outcome(false, "x".repeat(65))),
                bad("reserved", Reason.INVALID_INPUT, room -> room.outcome(false, "invalid")),
                bad("long ago", Reason.TOO_OLD, room -> room.classified("", 0, true, true, "")),
                bad("far ahead", Reason.OUT_OF_RANGE, room -> room.paired("", Long.MAX_VALUE, true, true, "")),
                bad("before time", Reason.TOO_OLD, room -> room.outcome("", Long.MIN_VALUE + 1, true, "")),
                bad("no retraining", Reason.INVALID_INPUT, room -> room.retrained(null)),
                bad("more than all", Reason.OUT_OF_RANGE, room -> room.declare(2, 1, "audit")));
    }

    private static Arguments bad(String what, Reason reason, Consumer<ErrorReductionCalculator> garbage) {
        return Arguments.of(what, reason, garbage);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void garbage(String what, Reason reason, Consumer<ErrorReductionCalculator> garbage) {
        room.outcome(false, "fr");
        room.classified(true, false);
        ErrorReductionMetrics before = room.calculate();
        ErrorReductionMetrics baseline = live.before().errorReduction().calculate();
        garbage.accept(room);
        assertThat(room.calculate()).isEqualTo(before);
        assertThat(live.before().errorReduction().calculate()).isEqualTo(baseline);
        assertThat(live.refused()).containsOnlyKeys(reason).containsValue(1L);
    }

    @Test
    @DisplayName("by model and by segment; without a name: unspecified")
    void names() {
        room.outcome("m1", UNKNOWN, false, "fr");
        room.outcome("m1", UNKNOWN, true, "de");
        room.outcome(true);
        ErrorReductionMetrics m = room.calculate();
        assertThat(m.models()).containsOnlyKeys("m1", "unspecified");
        assertThat(Sound.value(m.models().get("m1").modelErrorRate())).isEqualTo(0.5);
        assertThat(m.models().get("m1").modelErrors().sum()).isEqualTo(1);
        assertThat(m.models().get("m1").modelOutcomes().sum()).isEqualTo(2);
        assertThat(m.segmentDistribution().segments()).containsOnlyKeys("fr", "de", "unspecified");
    }

    @Test
    @DisplayName("more segments than fit: the rest in 'other', and no outcome lost")
    void overflow() {
        for (int i = 0; i < 60; i++) {
            room.outcome(false, "segment " + i);
        }
        var segments = room.calculate().segmentDistribution().segments();
        assertThat(segments).hasSize(51);
        assertThat(segments.get("other").outcomes().sum()).isEqualTo(10);
        assertThat(errorsOf(Window.ALL)).isEqualTo("60 of 60");
        assertThat(live.roi().health().overflowed()).containsEntry("segment", 10L);
    }

    @Test
    @DisplayName("each cohort its own; a control group has its own baseline")
    void cohorts() {
        live.after().cohort(Cohort.CONTROL_BEFORE).errorReduction().outcome(false);
        live.after().cohort(Cohort.CONTROL_AFTER).errorReduction().outcome(true);
        room.outcome(true);
        Sound.absent(room.calculate().initialErrorRate(), Reason.NO_BASELINE);
        var control = live.after().cohort(Cohort.CONTROL_AFTER).errorReduction().calculate();
        assertThat(Sound.value(control.initialErrorRate())).isEqualTo(1);
        assertThat(control.currentErrorRate().comparison().label()).isEqualTo("cohort control-before");
    }

    @Test
    @DisplayName("the baseline is all of it, however long ago")
    void oldBaseline() {
        live.before().errorReduction().outcome(false);
        live.passDays(300);
        room.outcome(true);
        assertThat(Sound.value(room.calculate().initialErrorRate())).isEqualTo(1);
        Sound.absent(live.before().errorReduction().calculate().currentErrorRate(), Reason.ZERO_DENOMINATOR);
    }

    @Test
    @DisplayName("after close nothing is taken, and what was taken can be read")
    void closed() {
        room.outcome(false);
        live.roi().close();
        room.outcome(true);
        room.paired("", UNKNOWN, true, true, "");
        room.declare(1, 2, "audit");
        assertThat(errorsOf(Window.ALL)).isEqualTo("1 of 1");
        assertThat(live.refused()).isEmpty();
    }

    private void told(Duration ago, boolean correct) {
        room.outcome("", live.millis() - ago.toMillis(), correct, "");
    }

    private String errorsOf(Window window) {
        var rate = room.calculate(window).currentErrorRate();
        return Math.round(Sound.value(rate) * rate.observations()) + " of " + rate.observations();
    }
}
