package io.roi4j.impl.throughput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Absent;
import io.roi4j.Money;
import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.Verdict;
import io.roi4j.Warning;
import io.roi4j.Window;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import io.roi4j.throughput.CostIncurred;
import io.roi4j.throughput.Disruption;
import io.roi4j.throughput.ThroughputCalculator;
import io.roi4j.throughput.ThroughputMetrics;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ThroughputTest {
    private final Live live = new Live();
    private final ThroughputCalculator room = live.after().throughput();

    private ThroughputMetrics metrics() {
        return room.calculate(Minutes.WINDOW);
    }

    private static CostIncurred cost(String id, Instant at, String amount, String currency) {
        return new CostIncurred(id, at, Money.of(amount, currency), "staff");
    }

    @Test
    void silenceIsKnownByHeartbeats() {
        Minutes.tell(live, 0, 0, 0);
        assertThat(Sound.value(metrics().volumePerTimeUnit())).isZero();
        // -ln(0.025) / 180 s
        Sound.limits(metrics().volumePerTimeUnit().estimate(), 0, 3.6888794541139363 / 180, 1e-12);
        Sound.absent(metrics().dispersionIndex(), Reason.ZERO_DENOMINATOR);
        Sound.absent(metrics().peaks().longestPeakRun(), Reason.ZERO_DENOMINATOR);
    }

    @Test
    void withoutFactsNothingIsKnown() {
        live.passDays(1);
        Sound.absent(metrics().volumePerTimeUnit(), Reason.ZERO_DENOMINATOR);
        Sound.absent(metrics().loadServed(), Reason.NOT_RECORDED);
        Sound.absent(metrics().costPerTransaction(), Reason.NOT_RECORDED);
        Sound.absent(metrics().peaks().peakSustainability(), Reason.NO_DATA);
        Sound.absent(metrics().recovery().recoveryTime(), Reason.NO_DATA);
        assertThat(Sound.value(metrics().recovery().disruptions())).isZero();
        Sound.metrics(metrics());
    }

    @Test
    void aMinuteThatNobodyWatchedIsInNoRate() {
        Minutes.tell(live, 6, -1, -1, 6);
        assertThat(Sound.value(metrics().volumePerTimeUnit())).isEqualTo(0.1);
    }

    @Test
    void theMinuteThatIsNotOverWaits() {
        Minutes.tell(live, 6);
        room.completed(live.millis(), 1_000);
        for (Window window : new Window[] {Minutes.WINDOW, Window.lastDays(30), Window.ALL}) {
            assertThat(Sound.value(room.calculate(window).volumePerTimeUnit())).isEqualTo(0.1);
        }
        assertThat(metrics().totals().completedTasks().sum()).isEqualTo(1_006);
        live.pass(Minutes.MINUTE);
        assertThat(Sound.value(metrics().volumePerTimeUnit())).isCloseTo(1_006 / 120.0, within(1e-12));
    }

    @Test
    void theBaselineIsRecordedOrDeclared() {
        live.before().throughput().declareRate(5, "guess");
        live.before().throughput().completed(live.millis(), 60);
        live.before().throughput().declareRate(7, "guess");
        Minutes.tell(live, 120);
        var comparison = metrics().volumePerTimeUnit().comparison();
        assertThat(comparison.label()).isEqualTo("cohort before");
        assertThat(comparison.relative().value().orElseThrow()).isCloseTo(1, within(1e-12));
        assertThat(comparison.verdict()).isEqualTo(Verdict.BETTER);
    }

    @Test
    void theLoadServedIsThatOfTheArrivals() {
        Minutes.tell(live, 9);
        room.offered(live.millis(), 10);
        live.pass(Minutes.MINUTE);
        assertThat(Sound.value(metrics().loadServed())).isCloseTo(0.9, within(1e-15));
    }

    @Test
    @DisplayName("edge-cases.json: cost 100, no transactions")
    void costWithoutTasks() {
        Minutes.tell(live, 0);
        room.incurred(cost("a", Live.START, "100", "USD"));
        Sound.absent(metrics().costPerTransaction(), Reason.ZERO_DENOMINATOR);
        assertThat(metrics().totals().processCost().sum()).isEqualTo(100);
    }

    @Test
    @DisplayName("edge-cases.json: two currencies")
    void costsOfTwoCurrencies() {
        Minutes.tell(live, 10);
        room.incurred(cost("a", Live.START, "10", "EUR"));
        room.incurred(cost("a", Live.START, "10", "EUR"));
        room.incurred(cost("b", Live.START, "12", "USD"));
        Sound.absent(metrics().costPerTransaction(), Reason.CURRENCY_MISMATCH);
        Sound.absent(metrics().marginalCost(), Reason.CURRENCY_MISMATCH);
        assertThat(live.refused()).isEqualTo(Map.of(Reason.CURRENCY_MISMATCH, 1L));
        live.passDays(2);
        Minutes.tell(live, 10);
        Sound.absent(room.calculate(Window.lastDays(1)).costPerTransaction(), Reason.NOT_RECORDED);
    }

    @Test
    void costsBeyondTheCapAreSummedUpByDay() {
        Minutes.tell(live, 1_000);
        for (int i = 0; i < Costs.KEPT + 500; i++) {
            room.incurred(cost("c" + i, Live.START.plusMillis(i), "0.10", "USD"));
        }
        assertThat(Sound.value(room.calculate().costPerTransaction())).isCloseTo(0.55, within(1e-12));
        room.incurred(cost("late", Live.START, "1", "USD"));
        room.incurred(cost("far", Instant.MIN, "1", "USD"));
        assertThat(live.refused()).isEqualTo(Map.of(Reason.TOO_OLD, 2L));
        assertThat(metrics().totals().processCost().sum()).isCloseTo(550, within(1e-9));
    }

    @Test
    void fallingDemandIsNoFade() {
        for (int i = 0; i < 6; i++) {
            long tasks = i == 0 || i > 3 ? 50 : 100;
            room.completed(live.millis(), tasks);
            room.offered(live.millis(), i < 4 ? 200 : tasks);
            live.pass(Minutes.MINUTE);
        }
        var peaks = metrics().peaks();
        Sound.absent(peaks.peakSustainability(), Reason.CENSORED_NOT_REACHED);
        assertThat(((Absent) peaks.peakSustainability().estimate()).lowerBound())
                .hasValue(180);
        assertThat(Sound.value(peaks.longestPeakRun())).isEqualTo(180);
        assertThat(peaks.longestPeakRun().warnings()).containsOnly(Warning.PEAK_FROM_MAXIMUM);
    }

    @Test
    void peaksAreJudgedAgainstTheDeclaredCapacity() {
        room.declareCapacity(100 / 60.0, "load test");
        Minutes.tell(live, 10, 95, 95, 50);
        var peaks = metrics().peaks();
        assertThat(Sound.value(peaks.longestPeakRun())).isEqualTo(120);
        assertThat(peaks.longestPeakRun().provenance()).isEqualTo(Provenance.DECLARED);
        assertThat(peaks.longestPeakRun().warnings()).containsOnly(Warning.DEMAND_UNKNOWN);
        Minutes.tell(live, 3);
        room.declareCapacity(1_000, "wishful thinking");
        assertThat(Sound.value(metrics().peaks().longestPeakRun())).isZero();
    }

    @Test
    void aGapBreaksARun() {
        Minutes.tell(live, 100, 100, -1, 100, 50);
        var peaks = metrics().peaks();
        assertThat(Sound.value(peaks.longestPeakRun())).isEqualTo(120);
        Sound.absent(peaks.peakSustainability(), Reason.CENSORED_NOT_REACHED);
    }

    @Test
    void onePeakNeedsTwoSlices() {
        Minutes.tell(live, 100);
        Sound.absent(metrics().peaks().longestPeakRun(), Reason.INSUFFICIENT_SAMPLE);
    }

    @Test
    void aDisruptionThatLastsIsCensored() {
        Minutes.tell(live, 100, 100);
        room.disrupted(new Disruption("outage", live.now()));
        Minutes.tell(live, 20, 95, 20, 20);
        var recovery = metrics().recovery();
        Sound.absent(recovery.recoveryTime(), Reason.CENSORED_NOT_REACHED);
        assertThat(((Absent) recovery.recoveryTime().estimate()).lowerBound()).hasValue(240);
    }

    @Test
    void aDisruptionWithoutAnImpactIsCountedApart() {
        Minutes.tell(live, 100, 100);
        room.disrupted(new Disruption("scare", live.now()));
        Minutes.tell(live, 91, 99, 20);
        Sound.absent(metrics().recovery().recoveryTime(), Reason.NO_DATA);
        assertThat(Sound.value(metrics().recovery().disruptionsWithoutImpact())).isEqualTo(1);
    }

    @Test
    void aRecoveryOutlivesItsMinutes() {
        Minutes.tell(live, 100, 100);
        room.disrupted(new Disruption("outage", live.now()));
        Minutes.tell(live, 20, 20);
        for (int i = 0; i < 200; i++) {
            Minutes.tell(live, i < 150 ? 50 : 100);
        }
        live.passDays(3);
        Minutes.tell(live, 100);
        var recovery = room.calculate().recovery();
        assertThat(Sound.value(recovery.recoveryTime())).isEqualTo(152 * 60);
        assertThat(Sound.value(recovery.resilienceLoss())).isCloseTo((1.6 + 75) * 60, within(1e-6));
    }

    @Test
    void whatTheHostToldStandsInWhereNothingWasWatchedBefore() {
        Disruption outage = new Disruption("outage", live.now());
        live.pass(Duration.ofHours(1));
        room.disrupted(outage);
        assertThat(Sound.value(metrics().recovery().disruptions())).isEqualTo(1);
        Sound.absent(metrics().recovery().recoveryTime(), Reason.NO_DATA);
        room.disrupted(new Disruption("outage", outage.start(), outage.start().plusSeconds(600)));
        room.disrupted(outage);
        var recovery = metrics().recovery();
        assertThat(Sound.value(recovery.recoveryTime())).isEqualTo(600);
        assertThat(recovery.recoveryTime().provenance()).isEqualTo(Provenance.REPORTED);
        assertThat(Sound.value(recovery.disruptions())).isEqualTo(1);
    }

    @Test
    void disruptionsBeyondTheCapAreCounted() {
        live.passDays(1);
        for (int i = 0; i < DisruptionLog.KEPT + 2; i++) {
            Instant start = Live.START.plusSeconds(i);
            room.disrupted(new Disruption("d" + i, start, start.plusSeconds(60)));
        }
        room.disrupted(new Disruption("late", Instant.MIN));
        var recovery = room.calculate(Window.ALL).recovery();
        assertThat(Sound.value(recovery.disruptions())).isEqualTo(DisruptionLog.KEPT + 2);
        assertThat(recovery.recoveryTime().warnings()).contains(Warning.HORIZON_CUT);
        assertThat(live.refused()).isEqualTo(Map.of(Reason.TOO_OLD, 1L));
    }
}
