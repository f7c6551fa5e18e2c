package io.roi4j.impl.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Comparison;
import io.roi4j.Direction;
import io.roi4j.Estimate;
import io.roi4j.NoInterval;
import io.roi4j.Present;
import io.roi4j.Reason;
import io.roi4j.Verdict;
import io.roi4j.impl.golden.GoldenCase;
import io.roi4j.impl.tally.EventCount;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RatesTest {
    @Test
    @DisplayName("R ?poisson.test (Benjamin & Mansell 1982): 137 events in 24.19893")
    void rate() {
        GoldenCase golden = GoldenCase.load("poisson-rate-137");
        Estimate rate = Rates.estimate(new EventCount(137, 24.19893), Days.SETTINGS);
        golden.check("rate", rate.value().orElseThrow());
        golden.checkAll("ci", Sound.interval(rate).lower(), Sound.interval(rate).upper());
    }

    @Test
    @DisplayName("R ?poisson.test: 11 in 800 against 21 in 3011")
    void ratio() {
        GoldenCase golden = GoldenCase.load("poisson-ratio-11-21");
        Comparison found = compared(new EventCount(11, 800), new EventCount(21, 3_011));
        golden.check("rate_ratio", 1 + found.relative().value().orElseThrow());
        golden.checkAll(
                "ci",
                1 + Sound.interval(found.relative()).lower(),
                1 + Sound.interval(found.relative()).upper());
        // MOVER of the two exact intervals, scipy.stats.chi2 and numpy.hypot
        assertThat(found.absolute().value().orElseThrow()).isCloseTo(0.006775572899368981, within(1e-15));
        Sound.limits(found.absolute(), -0.0010352928539206652, 0.017948675883100715, 1e-12);
        assertThat(found.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(found.observations()).isEqualTo(21);
    }

    @Test
    @DisplayName("no events in a day: 0 with an upper limit of -ln(0.025) a day")
    void noEvents() {
        Estimate rate = Rates.estimate(new EventCount(0, 86_400), Days.SETTINGS);
        assertThat(rate.value()).hasValue(0);
        Sound.limits(rate, 0, -Math.log(0.025) / 86_400, 1e-15);
    }

    @Test
    @DisplayName("no exposure: no rate; no baseline: no comparison; a baseline without events: no relative change")
    void absent() {
        EventCount some = new EventCount(5, 10);
        assertThat(Rates.estimate(EventCount.EMPTY, Days.SETTINGS).reason()).contains(Reason.ZERO_DENOMINATOR);
        assertThat(compared(some, EventCount.EMPTY).absolute().reason()).contains(Reason.NO_BASELINE);
        assertThat(compared(EventCount.EMPTY, some).absolute().reason()).contains(Reason.ZERO_DENOMINATOR);
        Comparison found = compared(some, new EventCount(0, 10));
        assertThat(found.relative().reason()).contains(Reason.ZERO_BASELINE);
        assertThat(found.absolute().value()).hasValue(0.5);
    }

    @Test
    @DisplayName("counts beyond the exact method have a value without an interval")
    void huge() {
        EventCount huge = new EventCount(Long.MAX_VALUE, 2);
        assertThat(Rates.estimate(huge, Days.SETTINGS))
                .isEqualTo(new Present(0x1p62, new NoInterval(Reason.NON_CONVERGED)));
        assertThat(Rates.estimate(new EventCount(Long.MAX_VALUE, 0), Days.SETTINGS)
                        .reason())
                .contains(Reason.ZERO_DENOMINATOR);
        Comparison found = compared(huge, new EventCount(4, 2));
        assertThat(found.relative().value()).hasValue(0x1p61 - 1);
        assertThat(found.verdict()).isEqualTo(Verdict.UNDETERMINED);
    }

    private static Comparison compared(EventCount current, EventCount baseline) {
        return Rates.comparison(
                new Inputs<>(Evidence.of(current), Evidence.of(baseline), Days.SETTINGS), Direction.DOWN);
    }
}
