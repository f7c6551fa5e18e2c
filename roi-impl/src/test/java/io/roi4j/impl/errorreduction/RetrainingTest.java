package io.roi4j.impl.errorreduction;

import static io.roi4j.impl.errorreduction.Retrained.TWELVE_TO_EIGHT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Reason;
import io.roi4j.Verdict;
import io.roi4j.Warning;
import io.roi4j.Window;
import io.roi4j.errorreduction.CorrectiveIterations;
import io.roi4j.errorreduction.Evaluation;
import io.roi4j.errorreduction.Retraining;
import io.roi4j.impl.formula.Days;
import io.roi4j.impl.formula.Sound;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RetrainingTest {
    private final Retrained retrained = new Retrained();

    @Test
    @DisplayName("none: no figures, and a count of 0 is a figure")
    void none() {
        CorrectiveIterations found = retrained.iterations();
        Sound.absent(found.logReductionRate(), Reason.NO_DATA);
        Sound.absent(found.halfLife(), Reason.NO_DATA);
        Sound.absent(found.significantShare(), Reason.NO_DATA);
        Sound.absent(found.costPerPoint(), Reason.NO_DATA);
        assertThat(Sound.value(found.retrainings())).isZero();
        assertThat(found.relativeReductions()).isEmpty();
    }

    @Test
    @DisplayName("retraining time counts to the nanosecond")
    void shortRetraining() {
        Instant start = retrained.ago(1);
        retrained.tell(new Retraining("v1", start, start.plusMillis(1_500), TWELVE_TO_EIGHT, true));
        assertThat(Sound.value(retrained.iterations().logReductionRate()))
                .isCloseTo(Math.log(1.5) / 1.5, within(1e-12));
        assertThat(retrained.iterations().iterationTotals().iterationTime().sum())
                .isEqualTo(1.5);
    }

    @Test
    @DisplayName("nothing gained: no half-life, no cost per point, and a rate that says worse")
    void worse() {
        retrained.tell("v1", 1, new Evaluation.Separate(80, 1_000, 120, 1_000), "200");
        Sound.absent(retrained.iterations().halfLife(), Reason.NO_IMPROVEMENT);
        Sound.absent(retrained.iterations().costPerPoint(), Reason.NO_IMPROVEMENT);
        assertThat(Sound.value(retrained.iterations().logReductionRate())).isNegative();
        assertThat(retrained.iterations().logReductionRate().comparison().verdict())
                .isEqualTo(Verdict.WORSE);
        assertThat(Sound.value(retrained.iterations().significantShare())).isZero();
    }

    @Test
    @DisplayName("a gain within chance: a half-life without an interval")
    void withinChance() {
        retrained.tell("v1", 1, new Evaluation.Separate(12, 100, 11, 100), "200");
        assertThat(Sound.value(retrained.iterations().halfLife())).isPositive();
        assertThat(retrained.iterations().halfLife().estimate().interval()).isEmpty();
        assertThat(retrained.iterations().costPerPoint().estimate().interval()).isEmpty();
        assertThat(retrained.iterations().logReductionRate().comparison().verdict())
                .isEqualTo(Verdict.UNDETERMINED);
    }

    @Test
    @DisplayName("on the same items the interval has the variance of pairs, (b + c)/(k0 k1); numpy")
    void paired() {
        retrained.tell("v1", 10, new Evaluation.Paired(20, 30, 10, 140), "200");
        CorrectiveIterations found = retrained.iterations();
        double day = Days.SECONDS;
        assertThat(Sound.value(found.logReductionRate())).isCloseTo(0.05108256237659907 / day, within(1e-15));
        Sound.limits(found.logReductionRate().estimate(), 0.019076484534230338 / day, 0.08308864021896781 / day, 1e-15);
        // paired log delta, as in PairedOutcomesTest
        Sound.limits(found.relativeReductions().get("1").estimate(), 0.1736731200794155, 0.5643370574673809, 1e-12);
        assertThat(Sound.value(found.significantShare())).isEqualTo(1);
    }

    @Test
    @DisplayName("no error left: half an error is added, and said; numpy")
    void noErrorLeft() {
        retrained.tell("v1", 1, new Evaluation.Separate(10, 100, 0, 100), "200");
        CorrectiveIterations found = retrained.iterations();
        // ln((10.5/101) / (.5/101)), variance 1/10.5 - 1/101 + 1/.5 - 1/101
        assertThat(Sound.value(found.logReductionRate()) * Days.SECONDS).isCloseTo(3.044522437723423, within(1e-12));
        Sound.limits(
                found.logReductionRate().estimate(),
                0.22092502114508816 / Days.SECONDS,
                5.868119854301758 / Days.SECONDS,
                1e-15);
        assertThat(found.halfLife().warnings()).containsExactly(Warning.CONTINUITY_CORRECTED);
        assertThat(Sound.value(found.relativeReductions().get("1"))).isEqualTo(1);
    }

    @Test
    @DisplayName("no error left on the same items: Koopman's interval, because the one for pairs has none")
    void noErrorLeftOfPairs() {
        retrained.tell("v1", 1, new Evaluation.Paired(0, 10, 0, 90), "200");
        assertThat(Sound.value(retrained.iterations().relativeReductions().get("1")))
                .isEqualTo(1);
        Sound.interval(retrained.iterations().relativeReductions().get("1").estimate());
    }

    @Test
    @DisplayName("judged on what had raised the alarm: selected baseline")
    void selected() {
        retrained.tell("v1", 1, TWELVE_TO_EIGHT, "200");
        assertThat(retrained.iterations().halfLife().warnings()).isEmpty();
        retrained.tell(new Retraining("v2", retrained.ago(3), retrained.ago(2), TWELVE_TO_EIGHT, false));
        CorrectiveIterations found = retrained.iterations();
        assertThat(found.halfLife().warnings()).containsExactly(Warning.SELECTED_BASELINE);
        assertThat(found.significantShare().warnings()).containsExactly(Warning.SELECTED_BASELINE);
        assertThat(found.relativeReductions().get("1").warnings()).isEmpty();
        assertThat(found.relativeReductions().get("2").warnings()).containsExactly(Warning.SELECTED_BASELINE);
    }

    @Test
    @DisplayName("the same one told twice changes nothing")
    void twice() {
        retrained.tell("v1", 1, TWELVE_TO_EIGHT, "200");
        var before = retrained.live.after().errorReduction().calculate();
        retrained.tell("v1", 1, TWELVE_TO_EIGHT, "200");
        assertThat(retrained.live.after().errorReduction().calculate()).isEqualTo(before);
        assertThat(retrained.live.refused()).isEmpty();
    }

    @Test
    @DisplayName("by the end: the window holds the recent ones, the totals all, the ranks begin with the latest")
    void windowAndRanks() {
        for (int i = 1; i <= 7; i++) {
            retrained.tell("v" + i, i, new Evaluation.Separate(100, 1_000, 100 - 10L * i, 1_000), "1");
        }
        retrained.tell(new Retraining("old", retrained.ago(99), retrained.ago(91), TWELVE_TO_EIGHT, true));
        CorrectiveIterations found = retrained.iterations();
        assertThat(Sound.value(found.retrainings())).isEqualTo(7);
        assertThat(found.iterationTotals().iterations().sum()).isEqualTo(8);
        assertThat(found.relativeReductions()).hasSize(IterationFormulas.SHOWN);
        assertThat(Sound.value(found.relativeReductions().get("1"))).isCloseTo(0.1, within(1e-12));
        assertThat(Sound.value(found.relativeReductions().get("2"))).isCloseTo(0.2, within(1e-12));
        CorrectiveIterations all =
                retrained.live.after().errorReduction().calculate(Window.ALL).correctiveIterations();
        assertThat(Sound.value(all.retrainings())).isEqualTo(8);
    }

    @Test
    @DisplayName("none, or one that ends in the future: refused")
    void refused() {
        retrained.live.after().errorReduction().retrained(null);
        assertThat(retrained.live.refused(Reason.INVALID_INPUT)).isEqualTo(1);
        Instant soon = retrained.live.now().plus(Duration.ofMinutes(5));
        retrained.tell(new Retraining("v1", retrained.ago(1), soon, TWELVE_TO_EIGHT, true));
        assertThat(retrained.live.refused(Reason.OUT_OF_RANGE)).isZero();
        retrained.tell(new Retraining("v2", retrained.ago(1), soon.plusSeconds(1), TWELVE_TO_EIGHT, true));
        retrained.tell(
                new Retraining("v3", retrained.ago(1), Instant.parse("9999-01-01T00:00:00Z"), TWELVE_TO_EIGHT, true));
        assertThat(retrained.live.refused(Reason.OUT_OF_RANGE)).isEqualTo(2);
        assertThat(retrained.iterations().iterationTotals().iterations().sum()).isEqualTo(1);
    }
}
