package io.roi4j.impl.throughput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Reason;
import io.roi4j.Verdict;
import io.roi4j.Warning;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import io.roi4j.throughput.FlowBalance;
import io.roi4j.throughput.ThroughputCalculator;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FlowBalanceTest {
    private final Live live = new Live();
    private final ThroughputCalculator room = live.after().throughput();

    /** So many tasks a minute of so many seconds each, so many of them in the process. */
    private void minute(ThroughputCalculator process, int tasks, long seconds, long stock) {
        for (int i = 0; i < tasks; i++) {
            process.completedAfter(live.millis(), seconds * 1_000);
        }
        process.inProgress(live.millis(), stock);
        live.pass(Duration.ofMinutes(1));
    }

    private FlowBalance balance() {
        return room.calculate(Minutes.WINDOW).balance();
    }

    @Test
    @DisplayName("Little 1961: 6 tasks a minute that stay 30 s are 3 tasks in the process")
    void littlesLawHolds() {
        for (int i = 0; i < 4; i++) {
            minute(room, 6, 30, 3);
        }
        assertThat(Sound.value(balance().timeInSystem())).isEqualTo(30);
        assertThat(Sound.value(balance().workInProgress())).isEqualTo(3);
        assertThat(Sound.value(balance().littlesLawRatio())).isCloseTo(1, within(1e-12));
        assertThat(balance().littlesLawRatio().warnings()).isEmpty();
        assertThat(balance().timeInSystem().observations()).isEqualTo(24);
        assertThat(room.calculate(Minutes.WINDOW).volumePerTimeUnit().warnings())
                .doesNotContain(Warning.OUT_OF_BALANCE);
    }

    @Test
    void warnsWhenItIsOffByMoreThanAFifth() {
        minute(room, 6, 30, 2);
        minute(room, 6, 30, 2);
        assertThat(Sound.value(balance().littlesLawRatio())).isCloseTo(1.5, within(1e-12));
        assertThat(balance().littlesLawRatio().warnings()).contains(Warning.OUT_OF_BALANCE);
        assertThat(room.calculate(Minutes.WINDOW).volumePerTimeUnit().warnings())
                .contains(Warning.OUT_OF_BALANCE);
    }

    @Test
    void whatWasNotToldIsAbsent() {
        Minutes.tell(live, 6, 6);
        Sound.absent(balance().timeInSystem(), Reason.NOT_RECORDED);
        Sound.absent(balance().workInProgress(), Reason.NOT_RECORDED);
        Sound.absent(balance().littlesLawRatio(), Reason.NOT_RECORDED);
        room.completedAfter(live.millis(), 0);
        room.inProgress(live.millis(), 0);
        live.pass(Duration.ofMinutes(1));
        assertThat(Sound.value(balance().workInProgress())).isZero();
        Sound.absent(balance().littlesLawRatio(), Reason.ZERO_DENOMINATOR);
    }

    @Test
    void aProcessThatGotFasterIsBetter() {
        for (int i = 0; i < 5; i++) {
            minute(live.before().throughput(), 6, 60 + i, 6);
            minute(room, 6, 30 + i, 3);
            live.passDays(1);
        }
        var comparison = room.calculate().balance().timeInSystem().comparison();
        assertThat(comparison.absolute().value().orElseThrow()).isCloseTo(-30, within(1e-9));
        assertThat(comparison.verdict()).isEqualTo(Verdict.BETTER);
    }

    @Test
    void refusesTimesThatCannotBe() {
        room.completedAfter(live.millis(), -1);
        room.inProgress(live.millis(), -1);
        assertThat(live.refused(Reason.NEGATIVE_DURATION)).isEqualTo(1);
        assertThat(live.refused(Reason.OUT_OF_RANGE)).isEqualTo(1);
    }
}
