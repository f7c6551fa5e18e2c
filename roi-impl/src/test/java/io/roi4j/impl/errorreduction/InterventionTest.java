package io.roi4j.impl.errorreduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Reason;
import io.roi4j.Score;
import io.roi4j.Verdict;
import io.roi4j.Warning;
import io.roi4j.Window;
import io.roi4j.errorreduction.ErrorReductionCalculator;
import io.roi4j.errorreduction.ErrorReductionMetrics;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import io.roi4j.inference.Inference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterventionTest {
    private final Live live = new Live();
    private final ErrorReductionCalculator room = live.after().errorReduction();

    private Score rate() {
        return room.calculate().humanInterventionRate();
    }

    @Test
    void withoutPredictionsThereIsNoRate() {
        Sound.absent(rate(), Reason.ZERO_DENOMINATOR);
        room.intervened();
        Sound.absent(rate(), Reason.ZERO_DENOMINATOR);
    }

    @Test
    void thePredictionsAreTheCohortsInferences() {
        for (int i = 0; i < 500; i++) {
            live.after().inferences("gpt").succeeded(1);
        }
        live.before().inferences("gpt").succeeded(1);
        room.intervened();
        room.intervened();
        ErrorReductionMetrics metrics = room.calculate();
        assertThat(Sound.value(metrics.humanInterventionRate())).isEqualTo(4);
        assertThat(metrics.humanInterventionRate().observations()).isEqualTo(500);
        assertThat(metrics.humanInterventionRate().warnings()).contains(Warning.INDEPENDENCE_ASSUMED);
        assertThat(metrics.totals().interventions().sum()).isEqualTo(2);
        assertThat(metrics.totals().predictions().sum()).isEqualTo(500);
        Sound.metrics(metrics);
    }

    @Test
    void recordedInferencesCountMoreThanToldPredictions() {
        room.intervened(Inference.UNKNOWN, 3, 1_000);
        assertThat(Sound.value(rate())).isEqualTo(3);
        live.after().inferences("gpt").succeeded(1);
        assertThat(Sound.value(rate())).isEqualTo(3_000);
    }

    @Test
    void fewerInterventionsAreBetter() {
        live.before().errorReduction().intervened(Inference.UNKNOWN, 400, 2_000);
        room.intervened(Inference.UNKNOWN, 100, 2_000);
        assertThat(rate().comparison().verdict()).isEqualTo(Verdict.BETTER);
        assertThat(rate().comparison().absolute().value()).hasValue(-150);
        assertThat(rate().comparison().relative().value().orElseThrow()).isCloseTo(-0.75, within(1e-12));
    }

    @Test
    void interventionsInBurstsWidenTheInterval() {
        for (int day = 0; day < 20; day++) {
            room.intervened(Inference.UNKNOWN, day % 2 == 0 ? 0 : 40, 1_000);
            live.passDays(1);
        }
        Score bursts = rate();
        assertThat(Sound.value(bursts)).isCloseTo(20, within(1e-12));
        assertThat(bursts.warnings()).containsExactly(Warning.OVERDISPERSED);
        // Garwood's would be about 20 +- 2.
        assertThat(Sound.interval(bursts.estimate()).upper()).isGreaterThan(25);
        Sound.measure("humanInterventionRate", bursts);
    }

    @Test
    void evenDaysNeedNoWarning() {
        for (int day = 0; day < 20; day++) {
            room.intervened(Inference.UNKNOWN, 20, 1_000);
            live.passDays(1);
        }
        assertThat(rate().warnings()).isEmpty();
    }

    @Test
    void aWindowLongerThanTheMemoryIsCutOnceSomethingIsForgotten() {
        room.intervened(Inference.UNKNOWN, 500, 1_000);
        live.passDays(450);
        assertThat(room.calculate(Window.lastDays(500)).humanInterventionRate().warnings())
                .doesNotContain(Warning.HORIZON_CUT);
        for (int day = 0; day < 410; day++) {
            live.passDays(1);
            room.intervened(Inference.UNKNOWN, 5, 1_000);
        }
        Score year = room.calculate(Window.lastDays(300)).humanInterventionRate();
        Score more = room.calculate(Window.lastDays(900)).humanInterventionRate();
        Score all = room.calculate(Window.ALL).humanInterventionRate();
        assertThat(year.warnings()).doesNotContain(Warning.HORIZON_CUT);
        assertThat(more.warnings()).contains(Warning.HORIZON_CUT);
        assertThat(Sound.value(more)).isEqualTo(5);
        assertThat(all.warnings()).doesNotContain(Warning.HORIZON_CUT);
        assertThat(Sound.value(all)).isCloseTo(2_550 / 411.0, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"-1, 5", "1, -5", "0, 0", "1000000000001, 1", "1, 1000000000001", "-9223372036854775808, -1"})
    void whatCannotBeTrueIsRefused(long interventions, long predictions) {
        room.intervened(Inference.UNKNOWN, interventions, predictions);
        assertThat(live.refused(Reason.OUT_OF_RANGE)).isEqualTo(1);
        Sound.absent(rate(), Reason.ZERO_DENOMINATOR);
    }

    @Test
    void theFutureAndTheForgottenPastAreRefused() {
        room.intervened(live.millis() + 3_600_000, 1, 1);
        room.intervened(live.millis() - 402L * 86_400_000, 1, 1);
        assertThat(live.refused(Reason.OUT_OF_RANGE)).isEqualTo(1);
        assertThat(live.refused(Reason.TOO_OLD)).isEqualTo(1);
    }

    @Test
    void aClosedLibraryTakesNothing() {
        live.roi().close();
        room.intervened(Inference.UNKNOWN, -1, 5);
        room.intervened(Inference.UNKNOWN, 1, 5);
        Sound.absent(rate(), Reason.ZERO_DENOMINATOR);
        assertThat(live.refused()).isEmpty();
    }
}
