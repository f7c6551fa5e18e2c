package io.roi4j.impl.scalability;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Cohort;
import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.Warning;
import io.roi4j.Window;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import io.roi4j.scalability.CashFlow;
import io.roi4j.scalability.CashFlow.Kind;
import io.roi4j.scalability.ComplexityAtVolume;
import io.roi4j.scalability.ComputeRun;
import io.roi4j.scalability.CostAtVolume;
import io.roi4j.scalability.EnergyReading;
import io.roi4j.scalability.GoLive;
import io.roi4j.scalability.InfrastructureCost;
import io.roi4j.scalability.InfrastructureCost.Component;
import io.roi4j.scalability.LoadPoint;
import io.roi4j.scalability.ScalabilityCalculator;
import io.roi4j.scalability.ScalabilityFact;
import io.roi4j.scalability.ScalabilityMetrics;
import io.roi4j.scalability.TrainingRun;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SlowFactRecordingTest {
    private final Live live = new Live();
    private final ScalabilityCalculator room = live.after().scalability();

    private static List<ScalabilityFact> oneOfEach(Instant at) {
        return List.of(
                new CostAtVolume("c", at, 10, Slow.dollars(5)),
                new ComplexityAtVolume("x", at, "services", 10, 2),
                new LoadPoint("l", at, 1, 5),
                new TrainingRun("t", at, 1, Duration.ofHours(1), TrainingRun.Work.FIXED),
                new InfrastructureCost("i", at, Component.IDLE, Slow.dollars(3)),
                new EnergyReading("e", at, 3, 2),
                new ComputeRun(
                        "r",
                        at,
                        Duration.ofHours(1),
                        1e15,
                        OptionalDouble.of(5),
                        OptionalDouble.empty(),
                        Provenance.MEASURED,
                        Provenance.MEASURED),
                new GoLive("g", "triage", at),
                new CashFlow("f", "triage", at, Slow.dollars(-5), Kind.INVESTMENT));
    }

    @Test
    void nothingAtAllIsRefused() {
        ScalabilityMetrics before = room.calculate();
        room.costed(null);
        room.loaded(null);
        room.trained(null);
        room.billed(null);
        room.metered(null);
        room.flowed(null);
        room.computed(null);
        room.wentLive(null);
        room.complicated(null);
        assertThat(room.calculate()).isEqualTo(before);
        assertThat(live.refused()).isEqualTo(Map.of(Reason.INVALID_INPUT, 9L));
    }

    @Test
    void whatLiesAheadIsRefusedBeyondFiveMinutes() {
        ScalabilityMetrics before = room.calculate();
        oneOfEach(live.now().plus(Duration.ofMinutes(6))).forEach(fact -> Slow.record(room, fact));
        assertThat(room.calculate()).isEqualTo(before);
        assertThat(live.refused()).isEqualTo(Map.of(Reason.OUT_OF_RANGE, 9L));
        oneOfEach(live.now().plus(Duration.ofMinutes(5))).forEach(fact -> Slow.record(room, fact));
        assertThat(live.refused()).isEqualTo(Map.of(Reason.OUT_OF_RANGE, 9L));
        live.pass(Duration.ofMinutes(5));
        assertThat(room.calculate().loadScaling().contention().observations()).isEqualTo(1);
    }

    @Test
    void aDeploymentWithABadNameIsRefused() {
        room.flowed(new CashFlow("f", "bad\nname", live.now(), Slow.dollars(-5), Kind.INVESTMENT));
        assertThat(room.calculate().returnTimes().timeToRoi()).isEmpty();
        assertThat(live.refused()).isEqualTo(Map.of(Reason.INVALID_INPUT, 1L));
    }

    @Test
    void theFirstOfTwoAccountsCounts() {
        room.metered(new EnergyReading("e", live.now(), 3, 2));
        room.metered(new EnergyReading("e", live.now(), 9, 2));
        assertThat(Sound.value(room.calculate().infrastructureOverhead().powerUsageEffectiveness()))
                .isEqualTo(1.5);
        assertThat(room.calculate()
                        .infrastructureOverhead()
                        .infrastructure()
                        .facilityEnergy()
                        .sum())
                .isEqualTo(3);
        assertThat(live.refused()).isEmpty();
    }

    @Test
    void cohortsAndClosingKeepFactsApart() {
        oneOfEach(live.now()).forEach(fact -> Slow.record(live.before().scalability(), fact));
        assertThat(room.calculate().returnTimes().timeToRoi()).isEmpty();
        live.roi().close();
        ScalabilityMetrics before = live.before().scalability().calculate();
        room.loaded(null);
        Slow.record(live.before().scalability(), new LoadPoint("late", live.now(), 2, 3));
        assertThat(live.after().cohort(Cohort.BEFORE).scalability().calculate()).isEqualTo(before);
        assertThat(live.refused()).isEmpty();
    }

    @Test
    void pointsBeyondTheCapAreForgottenTheOldestFirstAndSaidSo() {
        for (int i = 0; i <= FactLogs.POINTS; i++) {
            room.loaded(new LoadPoint("p" + i, live.now(), 1 + i % 4, 5 + i % 7));
            live.pass(Duration.ofMinutes(1));
        }
        var found = room.calculate().loadScaling().contention();
        assertThat(found.observations()).isEqualTo(FactLogs.POINTS);
        assertThat(found.warnings()).containsExactly(Warning.HORIZON_CUT);
        room.loaded(new LoadPoint("p0", Live.START, 1, 5));
        assertThat(live.refused()).isEqualTo(Map.of(Reason.TOO_OLD, 1L));
        // The window of an hour has lost nothing.
        assertThat(room.calculate(Window.last(Duration.ofHours(1)))
                        .loadScaling()
                        .contention()
                        .warnings())
                .isEmpty();
    }
}
