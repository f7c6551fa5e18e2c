package io.roi4j.impl.technicaldebt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Amount;
import io.roi4j.Initiative;
import io.roi4j.Interval;
import io.roi4j.Reason;
import io.roi4j.Warning;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.inference.Calls;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** 4.3, the companion whose denominator are the correct predictions. */
class CorrectPredictionTest {
    private final Live live = new Live();

    private Amount cost() {
        return live.after().technicalDebt().calculate().costPerCorrectPrediction();
    }

    private void judge(Initiative cohort, int correct, int wrong) {
        for (int i = 0; i < correct + wrong; i++) {
            cohort.errorReduction().outcome(i < correct);
        }
    }

    @Test
    void costOverThoseThatWereCorrect() {
        Calls.spread(live.after().inferences("gpt"), new BigDecimal("10"), 100);
        judge(live.after(), 80, 20);
        assertThat(Sound.value(cost())).isCloseTo(10 / 80.0, within(1e-12));
        assertThat(cost().warnings()).containsOnly(Warning.INDEPENDENCE_ASSUMED);
    }

    @Test
    void failedCallsCostAndAreNotCorrect() {
        Calls.spread(live.after().inferences("gpt"), new BigDecimal("9"), 90);
        for (int i = 0; i < 10; i++) {
            Calls.priced(live.after().inferences("gpt"), false, 100_000_000_000L);
        }
        judge(live.after(), 45, 45);
        assertThat(Sound.value(cost())).isCloseTo(10 / 45.0, within(1e-12));
    }

    @Test
    void whatWasJudgedStandsForAll() {
        Calls.spread(live.after().inferences("gpt"), new BigDecimal("10"), 100);
        judge(live.after(), 8, 2);
        assertThat(Sound.value(cost())).isCloseTo(10 / 80.0, within(1e-12));
        assertThat(cost().warnings()).contains(Warning.INCOMPLETE);
    }

    @Test
    void theIntervalHoldsThatOfBoth() {
        for (int day = 0; day < 4; day++) {
            Calls.spread(live.after().inferences("gpt"), new BigDecimal(1 + day % 2), 20);
            live.passDays(1);
        }
        judge(live.after(), 60, 20);
        var perSuccess = live.after().technicalDebt().calculate().costPerSuccessfulPrediction();
        Interval one = Sound.interval(perSuccess.estimate());
        // Zou and Donner's limits with Wilson's for 60 of 80 (R Hmisc::binconf: 0.6452, 0.8319)
        double ratio = Sound.value(perSuccess) / 0.75;
        double below = Math.hypot(Math.log(Sound.value(perSuccess) / one.lower()), Math.log(0.8319 / 0.75));
        double above = Math.hypot(Math.log(one.upper() / Sound.value(perSuccess)), Math.log(0.75 / 0.6452));
        assertThat(Sound.value(cost())).isCloseTo(ratio, within(1e-12));
        Sound.limits(cost().estimate(), ratio * Math.exp(-below), ratio * Math.exp(above), 1e-4);
    }

    @Test
    void comparesWithTheBaseline() {
        Calls.spread(live.before().inferences("rule"), new BigDecimal("4"), 10);
        judge(live.before(), 5, 5);
        Calls.spread(live.after().inferences("gpt"), new BigDecimal("2"), 10);
        judge(live.after(), 10, 0);
        assertThat(cost().comparison().baseline().value().orElseThrow()).isCloseTo(0.8, within(1e-12));
        assertThat(cost().comparison().relative().value().orElseThrow()).isCloseTo(-0.75, within(1e-12));
    }

    @Test
    void isAbsentForAReason() {
        Sound.absent(cost(), Reason.ZERO_DENOMINATOR);
        Calls.spread(live.after().inferences("gpt"), BigDecimal.ONE, 10);
        Sound.absent(cost(), Reason.NOT_RECORDED);
        judge(live.after(), 0, 3);
        Sound.absent(cost(), Reason.ZERO_DENOMINATOR);
        Live unpriced = new Live();
        unpriced.after().inferences("gpt").succeeded(1);
        judge(unpriced.after(), 1, 0);
        Sound.absent(unpriced.after().technicalDebt().calculate().costPerCorrectPrediction(), Reason.UNKNOWN_PRICE);
    }

    @Test
    void aWindowBeyondTheMemoryIsCut() {
        for (int day = 0; day < 450; day++) {
            Calls.priced(live.after().inferences("gpt"), true, 1);
            live.passDays(1);
        }
        var year = live.after().technicalDebt().calculate(io.roi4j.Window.lastDays(365));
        assertThat(year.costPerPrediction().warnings()).isEmpty();
        var longer = live.after().technicalDebt().calculate(io.roi4j.Window.lastDays(500));
        assertThat(longer.costPerPrediction().warnings()).containsOnly(Warning.HORIZON_CUT);
    }
}
