package io.roi4j.impl.errorreduction;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Reason;
import io.roi4j.Window;
import io.roi4j.errorreduction.ErrorReductionCalculator;
import io.roi4j.errorreduction.Evaluation;
import io.roi4j.errorreduction.Retraining;
import io.roi4j.errorreduction.Trend;
import io.roi4j.impl.formula.Days;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The alarm of 6.4 in a running library. */
class AlarmTest {
    private final Live live = new Live();
    private final ErrorReductionCalculator room = live.after().errorReduction();

    @Test
    @DisplayName("twenty quiet days, five bad ones: one alarm, since the first bad day")
    void degraded() {
        days(20, 3);
        assertThat(Sound.value(trend().degradationAlarms())).isZero();
        Sound.absent(trend().sinceOnset(), Reason.CENSORED_NOT_REACHED);
        days(5, 15);
        assertThat(Sound.value(trend().degradationLevel())).isGreaterThan(1);
        assertThat(Sound.value(trend().degradationAlarms())).isEqualTo(1);
        assertThat(Sound.value(trend().sinceOnset())).isEqualTo(5 * Days.SECONDS);
    }

    @Test
    @DisplayName("retraining ends the alarm; its count stays as long as the window holds it")
    void retrained() {
        days(20, 3);
        days(5, 15);
        Evaluation evaluation = new Evaluation.Separate(300, 1_000, 60, 1_000);
        room.retrained(new Retraining("v2", live.now().minusSeconds(60), live.now(), evaluation, true));
        assertThat(Sound.value(trend().degradationLevel())).isZero();
        assertThat(Sound.value(trend().degradationAlarms())).isEqualTo(1);
        days(5, 3);
        assertThat(Sound.value(trend().degradationLevel())).isLessThan(0.5);
        assertThat(Sound.value(trend().degradationAlarms())).isEqualTo(1);
        live.passDays(82);
        room.outcome(true);
        assertThat(Sound.value(room.calculate(Window.lastDays(30)).trend().degradationAlarms()))
                .isZero();
    }

    @Test
    @DisplayName("without outcomes there is nothing to watch")
    void nothing() {
        Sound.absent(trend().degradationLevel(), Reason.NO_DATA);
        Sound.absent(trend().degradationAlarms(), Reason.NO_DATA);
        Sound.absent(trend().sinceOnset(), Reason.NO_DATA);
    }

    private void days(int count, int errorsOfFifty) {
        for (int day = 0; day < count; day++) {
            BothWays.times(errorsOfFifty, () -> room.outcome(false));
            BothWays.times(50 - errorsOfFifty, () -> room.outcome(true));
            live.passDays(1);
        }
    }

    private Trend trend() {
        return room.calculate().trend();
    }
}
