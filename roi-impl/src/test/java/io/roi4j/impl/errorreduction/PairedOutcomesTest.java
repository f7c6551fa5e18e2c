package io.roi4j.impl.errorreduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Reason;
import io.roi4j.Verdict;
import io.roi4j.Warning;
import io.roi4j.errorreduction.ErrorReductionCalculator;
import io.roi4j.errorreduction.ErrorReductionMetrics;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import io.roi4j.inference.Inference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PairedOutcomesTest {
    private final Live live = new Live();
    private final ErrorReductionCalculator room = live.after().errorReduction();

    @Test
    @DisplayName("all judged by both: Newcombe (1998) Stat Med 17:2635 method 10, log delta, McNemar; numpy and scipy")
    void allPaired() {
        pairs();
        ErrorReductionMetrics m = room.calculate();
        assertThat(Sound.value(m.initialErrorRate())).isEqualTo(0.25);
        assertThat(Sound.value(m.currentErrorRate())).isEqualTo(0.15);
        assertThat(Sound.value(m.absoluteReduction())).isCloseTo(0.1, within(1e-15));
        // phi = max(ad - bc - n/2, 0) / sqrt of the margins; a = 20, b = 30, c = 10, d = 140
        Sound.limits(m.absoluteReduction().estimate(), 0.038607699066193844, 0.16194055918436193, 1e-12);
        assertThat(Sound.value(m.relativeReduction())).isCloseTo(0.4, within(1e-15));
        // ln RR +- z * sqrt(40 / (30 * 50))
        Sound.limits(m.relativeReduction().estimate(), 0.1736731200794155, 0.5643370574673809, 1e-12);
        // scipy.stats.binomtest(10, 40)
        assertThat(Sound.value(m.pairedProbability())).isCloseTo(0.0022214337732293643, within(1e-12));
        assertThat(m.currentErrorRate().comparison().verdict()).isEqualTo(Verdict.BETTER);
        assertThat(m.currentErrorRate().comparison().label()).isEqualTo("baseline on the same items");
        assertThat(m.absoluteReduction().warnings()).doesNotContain(Warning.PARTLY_PAIRED);
        Sound.metrics(m);
    }

    @Test
    @DisplayName("a pair is an outcome of both cohorts")
    void outcomesOfBoth() {
        pairs();
        ErrorReductionMetrics before = live.before().errorReduction().calculate();
        assertThat(Sound.value(before.currentErrorRate())).isEqualTo(0.25);
        assertThat(before.currentErrorRate().observations()).isEqualTo(200);
        Sound.absent(before.pairedProbability(), Reason.NOT_RECORDED);
        assertThat(room.calculate().totals().pairsOnlyBaselineWrong().sum()).isEqualTo(30);
    }

    @Test
    @DisplayName("some judged by both: taken for independent, with a warning")
    void partlyPaired() {
        pairs();
        BothWays.times(50, () -> room.outcome(false));
        ErrorReductionMetrics m = room.calculate();
        ErrorReductionMetrics independent =
                new BothWays().initial(50, 200).current(80, 250).metrics().get(1);
        assertThat(m.absoluteReduction().estimate())
                .isEqualTo(independent.absoluteReduction().estimate());
        assertThat(m.relativeReduction().estimate())
                .isEqualTo(independent.relativeReduction().estimate());
        assertThat(m.currentErrorRate().warnings()).contains(Warning.PARTLY_PAIRED);
        assertThat(m.absoluteReduction().warnings()).contains(Warning.PARTLY_PAIRED);
        assertThat(independent.absoluteReduction().warnings()).doesNotContain(Warning.PARTLY_PAIRED);
        Sound.absent(independent.pairedProbability(), Reason.NOT_RECORDED);
    }

    @Test
    @DisplayName("what the baseline judged besides doesn't count where the same items can be compared")
    void sameItemsOnly() {
        BothWays.times(500, () -> live.before().errorReduction().outcome(false));
        pairs();
        ErrorReductionMetrics m = room.calculate();
        assertThat(Sound.value(m.initialErrorRate())).isEqualTo(0.25);
        assertThat(m.initialErrorRate().observations()).isEqualTo(200);
    }

    @Test
    @DisplayName("as many items wrong for both as for the current one alone: still pairs, numpy")
    void asManyOfEither() {
        pairs(10, 30, 10, 150);
        // ln RR +- z * sqrt(40 / (20 * 40))
        Sound.limits(room.calculate().relativeReduction().estimate(), 0.22499508698264736, 0.6774213997861425, 1e-12);
    }

    @Test
    @DisplayName("no error left on the same items: 100 % with Koopman's interval")
    void noErrorLeft() {
        pairs(0, 10, 0, 90);
        ErrorReductionMetrics m = room.calculate();
        assertThat(Sound.value(m.relativeReduction())).isEqualTo(1);
        assertThat(Sound.interval(m.relativeReduction().estimate()).upper()).isEqualTo(1);
    }

    @Test
    @DisplayName("paired classifications count in both confusion tables and as pairs")
    void classifications() {
        room.pairedClassified("", Inference.UNKNOWN, true, false, false, "");
        room.pairedClassified("", Inference.UNKNOWN, true, true, false, "");
        room.pairedClassified("", Inference.UNKNOWN, false, true, true, "");
        ErrorReductionMetrics after = room.calculate();
        ErrorReductionMetrics before = live.before().errorReduction().calculate();
        assertThat(Sound.value(after.falsePositiveRate())).isEqualTo(0.5);
        assertThat(Sound.value(before.falsePositiveRate())).isEqualTo(1);
        assertThat(Sound.value(after.falseNegativeRate())).isZero();
        assertThat(Sound.value(before.falseNegativeRate())).isEqualTo(1);
        assertThat(after.falsePositiveRate().comparison().absolute().value()).hasValue(-0.5);
        assertThat(after.totals().pairsOnlyBaselineWrong().sum()).isEqualTo(2);
        assertThat(after.totals().pairsBothWrong().sum()).isEqualTo(1);
    }

    @Test
    @DisplayName("a baseline has nothing to be paired with")
    void baselineOfBaseline() {
        live.before().errorReduction().paired("", Inference.UNKNOWN, true, false, "");
        assertThat(live.refused()).containsOnlyKeys(Reason.NO_BASELINE).containsValue(1L);
        Sound.absent(live.before().errorReduction().calculate().currentErrorRate(), Reason.ZERO_DENOMINATOR);
    }

    @Test
    @DisplayName("a refused pair counts for neither cohort, and once as refused")
    void refusedPair() {
        room.paired("", live.millis() + 3_600_000, true, false, "");
        assertThat(live.refused()).containsOnlyKeys(Reason.OUT_OF_RANGE).containsValue(1L);
        room.paired("", Inference.UNKNOWN, true, false, "\u0000");
        room.paired("a\nb", Inference.UNKNOWN, false, true, "fr");
        assertThat(live.refused(Reason.INVALID_INPUT)).isEqualTo(2);
        Sound.absent(room.calculate().currentErrorRate(), Reason.ZERO_DENOMINATOR);
        Sound.absent(live.before().errorReduction().calculate().currentErrorRate(), Reason.ZERO_DENOMINATOR);
    }

    private void pairs() {
        pairs(20, 30, 10, 140);
    }

    private void pairs(int bothWrong, int onlyBaselineWrong, int onlyCurrentWrong, int neitherWrong) {
        BothWays.times(bothWrong, () -> room.paired("", Inference.UNKNOWN, false, false, ""));
        BothWays.times(onlyBaselineWrong, () -> room.paired("", Inference.UNKNOWN, false, true, ""));
        BothWays.times(onlyCurrentWrong, () -> room.paired("", Inference.UNKNOWN, true, false, ""));
        BothWays.times(neitherWrong, () -> room.paired("", Inference.UNKNOWN, true, true, ""));
    }
}
