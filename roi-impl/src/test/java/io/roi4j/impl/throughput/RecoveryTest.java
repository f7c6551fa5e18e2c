package io.roi4j.impl.throughput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.Verdict;
import io.roi4j.Warning;
import io.roi4j.Window;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import io.roi4j.throughput.Disruption;
import io.roi4j.throughput.DisruptionRecovery;
import io.roi4j.throughput.ThroughputCalculator;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RecoveryTest {
    private final Live live = new Live();
    private final ThroughputCalculator room = live.after().throughput();

    private DisruptionRecovery recovery() {
        return room.calculate(Minutes.WINDOW).recovery();
    }

    /** A disruption after two good minutes. */
    private void disrupt(long... after) {
        Minutes.tell(live, 100, 100);
        room.disrupted(new Disruption("outage", live.now()));
        Minutes.tell(live, after);
    }

    @Test
    void theHostSaysHowManyMinutesMustHold() {
        room.judgeRecovery(0.9, 3);
        disrupt(20, 95, 95, 50, 95, 95, 95);
        assertThat(Sound.value(recovery().recoveryTime())).isEqualTo(240);
    }

    @Test
    void theHostSaysWhatIsNormal() {
        room.judgeRecovery(0.5, 2);
        disrupt(20, 60, 60, 95);
        assertThat(Sound.value(recovery().recoveryTime())).isEqualTo(60);
    }

    @Test
    void aMedianCanBeDeclared() {
        live.before().throughput().declareRecoveryTime(Duration.ofMinutes(4), "incident reviews of 2025");
        disrupt(20, 95, 95);
        var comparison = recovery().recoveryTime().comparison();
        assertThat(comparison.absolute().value()).hasValue(-180);
        assertThat(comparison.relative().value()).hasValue(-0.75);
        assertThat(comparison.provenance()).isEqualTo(Provenance.DECLARED);
        assertThat(comparison.label()).isEqualTo("declared: incident reviews of 2025");
        assertThat(comparison.verdict()).isEqualTo(Verdict.UNDETERMINED);
    }

    /** Ten disruptions in a row, each told with its end. */
    private static void told(ThroughputCalculator process, int seconds) {
        for (int i = 0; i < 10; i++) {
            Instant start = Live.START.plus(Duration.ofHours(i));
            process.disrupted(new Disruption("d" + i, start, start.plusSeconds(seconds + i)));
        }
    }

    @Test
    void recordedTimesAreComparedAsSurvival() {
        live.passDays(1);
        told(live.before().throughput(), 1_200);
        told(room, 600);
        DisruptionRecovery found = room.calculate().recovery();
        assertThat(found.recoveryTime().comparison().verdict()).isEqualTo(Verdict.BETTER);
        assertThat(Sound.value(found.recoveryTimesProbability())).isLessThan(0.001);
        Sound.absent(live.before().throughput().calculate().recovery().recoveryTimesProbability(), Reason.NO_BASELINE);
    }

    @Test
    void lossesAreCompared() {
        ThroughputCalculator before = live.before().throughput();
        for (int i = 0; i < 3; i++) {
            for (long tasks : new long[] {100, 100}) {
                before.completed(live.millis(), tasks);
                room.completed(live.millis(), tasks);
                live.pass(Minutes.MINUTE);
            }
            before.disrupted(new Disruption("b" + i, live.now()));
            room.disrupted(new Disruption("a" + i, live.now()));
            for (long tasks : new long[] {20, 20 + i, 100, 100}) {
                before.completed(live.millis(), tasks);
                room.completed(live.millis(), tasks + (tasks < 90 ? 40 : 0));
                live.pass(Minutes.MINUTE);
            }
            live.pass(Duration.ofHours(2));
        }
        var comparison = room.calculate().recovery().resilienceLoss().comparison();
        // Two minutes each, 40 % of normal work less lost in either.
        assertThat(comparison.absolute().value().orElseThrow()).isCloseTo(-48, within(1e-9));
        assertThat(comparison.verdict()).isEqualTo(Verdict.BETTER);
    }

    @Test
    void aWindowKnowsWhetherSomeOfItWereForgotten() {
        live.passDays(10);
        for (int i = 0; i < DisruptionLog.KEPT + 10; i++) {
            Instant start = Live.START.plus(Duration.ofMinutes(10L * i));
            room.disrupted(new Disruption("d" + i, start, start.plusSeconds(60 + i % 7)));
        }
        assertThat(room.calculate(Window.lastDays(9)).recovery().recoveryTime().warnings())
                .doesNotContain(Warning.HORIZON_CUT);
        DisruptionRecovery month = room.calculate(Window.lastDays(30)).recovery();
        assertThat(month.recoveryTime().warnings()).contains(Warning.HORIZON_CUT);
        assertThat(month.disruptionsWithoutImpact().warnings()).contains(Warning.HORIZON_CUT);
    }
}
