package io.roi4j.impl.errorreduction;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.Verdict;
import io.roi4j.Window;
import io.roi4j.errorreduction.ErrorReductionCalculator;
import io.roi4j.errorreduction.ErrorReductionMetrics;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclaredRateTest {
    private final Live live = new Live();
    private final ErrorReductionCalculator before = live.before().errorReduction();
    private final ErrorReductionCalculator after = live.after().errorReduction();

    @Test
    @DisplayName("a declared baseline is compared with, and marked as declared wherever it enters")
    void baseline() {
        before.declare(378, 1_800, "audit of 2025");
        outcomes(after, 40, 500);
        ErrorReductionMetrics m = after.calculate();
        assertThat(Sound.value(m.initialErrorRate())).isEqualTo(0.21);
        assertThat(m.initialErrorRate().provenance()).isEqualTo(Provenance.DECLARED);
        assertThat(m.initialErrorRate().observations()).isEqualTo(1_800);
        assertThat(m.currentErrorRate().provenance()).isEqualTo(Provenance.MEASURED);
        assertThat(m.currentErrorRate().comparison().provenance()).isEqualTo(Provenance.DECLARED);
        assertThat(m.currentErrorRate().comparison().label()).isEqualTo("declared: audit of 2025");
        assertThat(m.currentErrorRate().comparison().verdict()).isEqualTo(Verdict.BETTER);
        assertThat(m.absoluteReduction().provenance()).isEqualTo(Provenance.DECLARED);
        assertThat(m.relativeReduction().provenance()).isEqualTo(Provenance.DECLARED);
        Sound.metrics(m);
    }

    @Test
    @DisplayName("one recorded outcome counts more than the declaration")
    void recordedAfterAll() {
        before.declare(378, 1_800, "audit of 2025");
        before.outcome(true);
        outcomes(after, 1, 2);
        ErrorReductionMetrics m = after.calculate();
        assertThat(Sound.value(m.initialErrorRate())).isZero();
        assertThat(m.initialErrorRate().observations()).isEqualTo(1);
        assertThat(m.initialErrorRate().provenance()).isEqualTo(Provenance.MEASURED);
        assertThat(m.currentErrorRate().comparison().label()).isEqualTo("cohort before");
    }

    @Test
    @DisplayName("recorded, but before the window: no rate, rather than the declared one")
    void recordedBeforeTheWindow() {
        after.declare(1, 2, "a guess");
        assertThat(Sound.value(after.calculate().currentErrorRate())).isEqualTo(0.5);
        outcomes(after, 1, 10);
        live.passDays(100);
        Sound.absent(after.calculate().currentErrorRate(), Reason.ZERO_DENOMINATOR);
        assertThat(Sound.value(after.calculate(Window.ALL).currentErrorRate())).isEqualTo(0.1);
    }

    @Test
    @DisplayName("the last declaration counts")
    void again() {
        before.declare(1, 2, "first");
        before.declare(1, 4, "second");
        assertThat(Sound.value(after.calculate().initialErrorRate())).isEqualTo(0.25);
    }

    @Test
    @DisplayName("a declared rate has no trend, no segments and nothing since the start")
    void onlyTheRate() {
        after.declare(5, 100, "audit");
        ErrorReductionMetrics m = after.calculate();
        Sound.absent(m.trend().degradationLevel(), Reason.NO_DATA);
        assertThat(m.segmentDistribution().segments()).isEmpty();
        assertThat(m.models()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-1, 10, audit", "11, 10, audit", "0, 0, audit", "1, -1, audit"})
    @DisplayName("counts that can't be are refused")
    void outOfRange(long errors, long outcomes, String source) {
        before.declare(errors, outcomes, source);
        assertThat(live.refused()).containsOnlyKeys(Reason.OUT_OF_RANGE).containsValue(1L);
        Sound.absent(after.calculate().initialErrorRate(), Reason.NO_BASELINE);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "0, 1800"})
    @DisplayName("no error, and nothing but errors, can be declared")
    void extremes(long errors, long outcomes) {
        before.declare(errors, outcomes, "x".repeat(200));
        assertThat(live.refused()).isEmpty();
        assertThat(after.calculate().initialErrorRate().observations()).isEqualTo(outcomes);
    }

    @Test
    @DisplayName("a source must be told, in 200 characters")
    void source() {
        before.declare(1, 2, null);
        before.declare(1, 2, " ");
        before.declare(1, 2, "x".repeat(201));
        assertThat(live.refused()).containsOnlyKeys(Reason.INVALID_INPUT).containsValue(3L);
        Sound.absent(after.calculate().initialErrorRate(), Reason.NO_BASELINE);
    }

    private static void outcomes(ErrorReductionCalculator room, int errors, int outcomes) {
        BothWays.times(errors, () -> room.outcome(false));
        BothWays.times(outcomes - errors, () -> room.outcome(true));
    }
}
