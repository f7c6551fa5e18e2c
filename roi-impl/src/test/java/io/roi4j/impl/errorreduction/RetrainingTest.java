package io.roi4j.impl.errorreduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Amount;
import io.roi4j.Money;
import io.roi4j.Reason;
import io.roi4j.Verdict;
import io.roi4j.Warning;
import io.roi4j.Window;
import io.roi4j.errorreduction.CorrectiveIterations;
import io.roi4j.errorreduction.Evaluation;
import io.roi4j.errorreduction.Retraining;
import io.roi4j.impl.formula.Days;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RetrainingTest {
    private static final Evaluation TWELVE_TO_EIGHT = new Evaluation.Separate(120, 1_000, 80, 1_000);

    private final Live live = new Live();

    @BeforeEach
    void hundredDays() {
        live.passDays(100);
    }

    @Test
    @DisplayName("none: no figures, and a count of 0 is a figure")
    void none() {
        CorrectiveIterations found = iterations();
        Sound.absent(found.logReductionRate(), Reason.NO_DATA);
        Sound.absent(found.halfLife(), Reason.NO_DATA);
        Sound.absent(found.significantShare(), Reason.NO_DATA);
        Sound.absent(found.costPerPoint(), Reason.NO_DATA);
        assertThat(Sound.value(found.retrainings())).isZero();
        assertThat(found.relativeReductions()).isEmpty();
    }

    @Test
    @DisplayName("200 dollars for four points: 50 a point; interval from that of the gain, numpy")
    void costPerPoint() {
        tell("v1", 1, TWELVE_TO_EIGHT, "200");
        Amount found = iterations().costPerPoint();
        assertThat(Sound.value(found)).isCloseTo(50, within(1e-9));
        // 200 / (4 +- 100 * z * sqrt(.12*.88/1000 + .08*.92/1000))
        Sound.limits(found.estimate(), 30.194523852746403, 145.31901627895218, 1e-6);
        assertThat(iterations().iterationTotals().iterationCost().sum()).isEqualTo(200);
    }

    @Test
    @DisplayName("on the same items the gain varies less, and so does the cost of a point; numpy")
    void costPerPointOfPairs() {
        tell("v1", 1, new Evaluation.Paired(20, 30, 10, 140), "200");
        Amount found = iterations().costPerPoint();
        assertThat(Sound.value(found)).isCloseTo(20, within(1e-9));
        // d = np.r_[ones(30), -ones(10), zeros(160)]; 200 / (10 +- 100 * z * sqrt(d.var() / 200))
        Sound.limits(found.estimate(), 12.468039182266963, 50.517995305142286, 1e-9);
    }

    @Test
    @DisplayName("retraining time counts to the nanosecond")
    void shortRetraining() {
        Instant start = ago(1);
        live.after()
                .errorReduction()
                .retrained(new Retraining("v1", start, start.plusMillis(1_500), TWELVE_TO_EIGHT, true));
        assertThat(Sound.value(iterations().logReductionRate())).isCloseTo(Math.log(1.5) / 1.5, within(1e-12));
        assertThat(iterations().iterationTotals().iterationTime().sum()).isEqualTo(1.5);
    }

    @Test
    @DisplayName("a cost that nobody told is unknown, a cost of 0 isn't")
    void unknownCost() {
        tell("v1", 1, TWELVE_TO_EIGHT, "0");
        assertThat(Sound.value(iterations().costPerPoint())).isZero();
        live.after().errorReduction().retrained(new Retraining("v2", ago(3), ago(2), TWELVE_TO_EIGHT, true));
        Sound.absent(iterations().costPerPoint(), Reason.UNKNOWN_PRICE);
    }

    @Test
    @DisplayName("a cost in a refused currency: no short total while the window holds it")
    void refusedCurrency() {
        tell("v1", 1, TWELVE_TO_EIGHT, "200");
        Money euros = Money.of("12.50", "EUR");
        Retraining old = new Retraining("v0", ago(95), ago(89), TWELVE_TO_EIGHT, true, Optional.of(euros));
        live.after().errorReduction().retrained(old);
        Sound.absent(iterations().costPerPoint(), Reason.CURRENCY_MISMATCH);
        assertThat(Sound.value(iterations().retrainings())).isEqualTo(2);
        assertThat(live.refused()).containsOnlyKeys(Reason.CURRENCY_MISMATCH).containsValue(1L);
        live.passDays(2);
        assertThat(Sound.value(iterations().costPerPoint())).isCloseTo(50, within(1e-9));
    }

    @Test
    @DisplayName("nothing gained: no half-life, no cost per point, and a rate that says worse")
    void worse() {
        tell("v1", 1, new Evaluation.Separate(80, 1_000, 120, 1_000), "200");
        Sound.absent(iterations().halfLife(), Reason.NO_IMPROVEMENT);
        Sound.absent(iterations().costPerPoint(), Reason.NO_IMPROVEMENT);
        assertThat(Sound.value(iterations().logReductionRate())).isNegative();
        assertThat(iterations().logReductionRate().comparison().verdict()).isEqualTo(Verdict.WORSE);
        assertThat(Sound.value(iterations().significantShare())).isZero();
    }

    @Test
    @DisplayName("a gain within chance: a half-life without an interval")
    void withinChance() {
        tell("v1", 1, new Evaluation.Separate(12, 100, 11, 100), "200");
        assertThat(Sound.value(iterations().halfLife())).isPositive();
        assertThat(iterations().halfLife().estimate().interval()).isEmpty();
        assertThat(iterations().costPerPoint().estimate().interval()).isEmpty();
        assertThat(iterations().logReductionRate().comparison().verdict()).isEqualTo(Verdict.UNDETERMINED);
    }

    @Test
    @DisplayName("on the same items the interval has the variance of pairs, (b + c)/(k0 k1); numpy")
    void paired() {
        tell("v1", 10, new Evaluation.Paired(20, 30, 10, 140), "200");
        CorrectiveIterations found = iterations();
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
        tell("v1", 1, new Evaluation.Separate(10, 100, 0, 100), "200");
        CorrectiveIterations found = iterations();
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
        tell("v1", 1, new Evaluation.Paired(0, 10, 0, 90), "200");
        assertThat(Sound.value(iterations().relativeReductions().get("1"))).isEqualTo(1);
        Sound.interval(iterations().relativeReductions().get("1").estimate());
    }

    @Test
    @DisplayName("judged on what had raised the alarm: selected baseline")
    void selected() {
        tell("v1", 1, TWELVE_TO_EIGHT, "200");
        assertThat(iterations().halfLife().warnings()).isEmpty();
        live.after().errorReduction().retrained(new Retraining("v2", ago(3), ago(2), TWELVE_TO_EIGHT, false));
        CorrectiveIterations found = iterations();
        assertThat(found.halfLife().warnings()).containsExactly(Warning.SELECTED_BASELINE);
        assertThat(found.significantShare().warnings()).containsExactly(Warning.SELECTED_BASELINE);
        assertThat(found.relativeReductions().get("1").warnings()).isEmpty();
        assertThat(found.relativeReductions().get("2").warnings()).containsExactly(Warning.SELECTED_BASELINE);
    }

    @Test
    @DisplayName("the same one told twice changes nothing")
    void twice() {
        tell("v1", 1, TWELVE_TO_EIGHT, "200");
        var before = live.after().errorReduction().calculate();
        tell("v1", 1, TWELVE_TO_EIGHT, "200");
        assertThat(live.after().errorReduction().calculate()).isEqualTo(before);
        assertThat(live.refused()).isEmpty();
    }

    @Test
    @DisplayName("by the end: the window holds the recent ones, the totals all, the ranks begin with the latest")
    void windowAndRanks() {
        for (int i = 1; i <= 7; i++) {
            tell("v" + i, i, new Evaluation.Separate(100, 1_000, 100 - 10L * i, 1_000), "1");
        }
        live.after().errorReduction().retrained(new Retraining("old", ago(99), ago(91), TWELVE_TO_EIGHT, true));
        CorrectiveIterations found = iterations();
        assertThat(Sound.value(found.retrainings())).isEqualTo(7);
        assertThat(found.iterationTotals().iterations().sum()).isEqualTo(8);
        assertThat(found.relativeReductions()).hasSize(IterationFormulas.SHOWN);
        assertThat(Sound.value(found.relativeReductions().get("1"))).isCloseTo(0.1, within(1e-12));
        assertThat(Sound.value(found.relativeReductions().get("2"))).isCloseTo(0.2, within(1e-12));
        CorrectiveIterations all =
                live.after().errorReduction().calculate(Window.ALL).correctiveIterations();
        assertThat(Sound.value(all.retrainings())).isEqualTo(8);
    }

    @Test
    @DisplayName("none, or one that ends in the future: refused")
    void refused() {
        live.after().errorReduction().retrained(null);
        assertThat(live.refused(Reason.INVALID_INPUT)).isEqualTo(1);
        Instant soon = live.now().plus(Duration.ofMinutes(5));
        live.after().errorReduction().retrained(new Retraining("v1", ago(1), soon, TWELVE_TO_EIGHT, true));
        assertThat(live.refused(Reason.OUT_OF_RANGE)).isZero();
        live.after()
                .errorReduction()
                .retrained(new Retraining("v2", ago(1), soon.plusSeconds(1), TWELVE_TO_EIGHT, true));
        live.after().errorReduction().retrained(new Retraining("v3", ago(1), Instant.MAX, TWELVE_TO_EIGHT, true));
        assertThat(live.refused(Reason.OUT_OF_RANGE)).isEqualTo(2);
        assertThat(iterations().iterationTotals().iterations().sum()).isEqualTo(1);
    }

    /** A retraining that took so many days and ended so many days ago. */
    private void tell(String id, int days, Evaluation evaluation, String dollars) {
        Money cost = Money.of(dollars, "USD");
        live.after()
                .errorReduction()
                .retrained(new Retraining(id, ago(2L * days), ago(days), evaluation, true, Optional.of(cost)));
    }

    private Instant ago(long days) {
        return live.now().minus(Duration.ofDays(days));
    }

    private CorrectiveIterations iterations() {
        return live.after().errorReduction().calculate().correctiveIterations();
    }
}
