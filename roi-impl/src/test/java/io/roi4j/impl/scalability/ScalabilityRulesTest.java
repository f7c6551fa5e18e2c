package io.roi4j.impl.scalability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Absent;
import io.roi4j.Comparison;
import io.roi4j.Direction;
import io.roi4j.Money;
import io.roi4j.Reason;
import io.roi4j.Warning;
import io.roi4j.impl.formula.Days;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import io.roi4j.intake.ImportBatch;
import io.roi4j.scalability.CashFlow;
import io.roi4j.scalability.CashFlow.Kind;
import io.roi4j.scalability.ComplexityAtVolume;
import io.roi4j.scalability.ComputeRun;
import io.roi4j.scalability.GoLive;
import io.roi4j.scalability.InfrastructureCost;
import io.roi4j.scalability.ScalabilityCalculator;
import io.roi4j.scalability.TrainingRun;
import io.roi4j.scalability.TrainingRun.Work;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ScalabilityRulesTest {
    private final Live live = new Live();
    private final ScalabilityCalculator room = live.after().scalability();
    private final ScalabilityCalculator before = live.before().scalability();

    private static ComputeRun run(String id, boolean energy, boolean peak) {
        return new ComputeRun(
                id,
                Live.START,
                Duration.ofHours(1),
                1e12,
                energy ? OptionalDouble.of(1e3) : OptionalDouble.empty(),
                peak ? OptionalDouble.of(1e9) : OptionalDouble.empty(),
                io.roi4j.Provenance.MEASURED,
                io.roi4j.Provenance.MEASURED);
    }

    @Test
    @DisplayName("a run that doesn't tell its energy, or its peak, leaves that figure incomplete and not the other")
    void incompleteRuns() {
        var whole = Slow.pure(List.of(run("a", true, true), run("b", true, true)));
        assertThat(whole.flopsPerWatt().warnings()).isEmpty();
        assertThat(whole.modelFlopsUtilisation().warnings()).isEmpty();
        var noEnergy = Slow.pure(List.of(run("a", true, true), run("b", false, true)));
        assertThat(noEnergy.flopsPerWatt().warnings()).containsExactly(Warning.INCOMPLETE);
        assertThat(noEnergy.modelFlopsUtilisation().warnings()).isEmpty();
        var noPeak = Slow.pure(List.of(run("a", true, true), run("b", true, false)));
        assertThat(noPeak.flopsPerWatt().warnings()).isEmpty();
        assertThat(noPeak.modelFlopsUtilisation().warnings()).containsExactly(Warning.INCOMPLETE);
    }

    @Test
    @DisplayName("the books are known once a batch came")
    void booksAge() {
        assertThat(room.calculate().booksAge().observations()).isZero();
        room.importBatch(new ImportBatch<>("ledger", Live.START, List.of()));
        assertThat(room.calculate().booksAge().observations()).isEqualTo(1);
    }

    @Test
    @DisplayName("bills of the baseline in another currency leave no comparison")
    void foreignBaseline() {
        Instant at = live.now();
        room.billed(new InfrastructureCost("a", at, InfrastructureCost.Component.USEFUL, Slow.dollars(3)));
        room.billed(new InfrastructureCost("b", at, InfrastructureCost.Component.IDLE, Slow.dollars(1)));
        before.billed(new InfrastructureCost("c", at, InfrastructureCost.Component.IDLE, Money.of("1", "EUR")));
        var ratio = room.calculate().infrastructureOverhead().overheadRatio();
        assertThat(Sound.value(ratio)).isEqualTo(0.25);
        assertThat(ratio.comparison()).isEqualTo(Comparison.none(Direction.DOWN, Reason.CURRENCY_MISMATCH));
    }

    @Test
    @DisplayName("a facility may take just what its computers do, and all of it may be overhead")
    void edgesOfShares() {
        Evidence<PartOfWhole> all = Evidence.of(new PartOfWhole(BigDecimal.TEN, BigDecimal.TEN));
        assertThat(InfrastructureFormulas.effectivenessOf(all, Days.SETTINGS).value())
                .hasValue(1);
        assertThat(InfrastructureFormulas.shareOf(all, Days.SETTINGS).value()).hasValue(1);
        Evidence<PartOfWhole> more = Evidence.of(new PartOfWhole(BigDecimal.TEN, BigDecimal.ONE));
        assertThat(InfrastructureFormulas.shareOf(more, Days.SETTINGS).reason()).contains(Reason.INVALID_INPUT);
    }

    private void flow(ScalabilityCalculator to, String deployment, int day, String amount, String currency) {
        Instant at = Live.START.plus(Duration.ofDays(day));
        to.flowed(new CashFlow(deployment + day, deployment, at, Money.of(amount, currency), Kind.NET));
    }

    @Test
    @DisplayName("not paid back 100 days after the first flow and 60 after going live 40 days later")
    void unpaidSinceGoLive() {
        live.passDays(200);
        flow(room, "a", 0, "-100", "USD");
        flow(room, "a", 100, "50", "USD");
        room.wentLive(new GoLive("1", "a", Live.START.plus(Duration.ofDays(40))));
        var times = room.calculate().returnTimes();
        Absent whole = (Absent) times.timeToRoi().get("a").estimate();
        Absent since = (Absent) times.goLiveToRoi().get("a").estimate();
        assertThat(whole.lowerBound().orElseThrow() - since.lowerBound().orElseThrow())
                .isEqualTo(40 * Days.SECONDS);
    }

    @Test
    @DisplayName("flows of the baseline in another currency leave no comparison of portfolios")
    void foreignFlowsBefore() {
        live.passDays(200);
        flow(room, "a", 0, "-100", "USD");
        flow(room, "a", 100, "100", "USD");
        flow(before, "a", 0, "-100", "EUR");
        var portfolio = room.calculate().returnTimes().portfolioTimeToRoi();
        assertThat(Sound.value(portfolio)).isEqualTo(100 * Days.SECONDS);
        assertThat(portfolio.comparison()).isEqualTo(Comparison.none(Direction.DOWN, Reason.CURRENCY_MISMATCH));
    }

    private static TrainingRun training(int workers, Work work, double seconds) {
        return new TrainingRun(
                work + " " + workers, Live.START, workers, Duration.ofNanos(Math.round(seconds * 1e9)), work);
    }

    @Test
    @DisplayName("runs of work that grows with the workers are no part of the curve of fixed work")
    void curveOfFixedWork() {
        List<TrainingRun> runs = new ArrayList<>();
        for (int n : new int[] {1, 2, 4, 8, 16}) {
            runs.add(training(n, Work.FIXED, 1_000.0 / n * (1 + 0.02 * (n - 1))));
        }
        var alone = Slow.pure(runs).trainingScaling();
        runs.add(training(32, Work.PER_WORKER, 1_000));
        runs.add(training(64, Work.PER_WORKER, 9_000));
        var both = Slow.pure(runs).trainingScaling();
        assertThat(both.trainingContention()).isEqualTo(alone.trainingContention());
        assertThat(Sound.value(both.trainingContention())).isCloseTo(0.02, within(1e-3));
    }

    @Test
    @DisplayName("exactly as fast as the workers explain isn't superlinear, and as many are shown as may be")
    void linear() {
        List<TrainingRun> runs = new ArrayList<>();
        for (int n = 1; n <= TrainingFormulas.SHOWN; n++) {
            runs.add(training(n, Work.FIXED, 5_040.0 / n));
        }
        var found = Slow.pure(runs).trainingScaling();
        assertThat(found.strongScaling()).hasSize(TrainingFormulas.SHOWN).containsKeys("1", "2", "50");
        found.strongScaling()
                .values()
                .forEach(scaling -> assertThat(scaling.speedup().warnings()).isEmpty());
        runs.add(training(TrainingFormulas.SHOWN + 1, Work.FIXED, 90));
        assertThat(Slow.pure(runs).trainingScaling().strongScaling())
                .hasSize(TrainingFormulas.SHOWN)
                .doesNotContainKey("2");
    }

    @Test
    @DisplayName("less than twice the volume says little of how complexity grows")
    void leverage() {
        assertThat(complexity(10, 12, 15, 19)).containsExactly(Warning.LOW_LEVERAGE);
        assertThat(complexity(10, 12, 15, 20)).isEmpty();
        assertThat(complexity(10, 12, 15, 200)).isEmpty();
    }

    private static java.util.Set<Warning> complexity(int... volumes) {
        List<ComplexityAtVolume> points = new ArrayList<>();
        for (int volume : volumes) {
            points.add(new ComplexityAtVolume(
                    "p" + volume, Live.START, "services", volume, Math.sqrt(volume) + volume % 2));
        }
        return Slow.pure(points)
                .costScaling()
                .complexityElasticity()
                .get("services")
                .warnings();
    }

    @Test
    @DisplayName("inferences without a price have no known cost, and none at all no data")
    void unpriced() {
        Sound.absent(room.calculate().costScaling().costElasticity(), Reason.NO_DATA);
        live.after().inferences("gpt").succeeded(1);
        Sound.absent(room.calculate().costScaling().costElasticity(), Reason.UNKNOWN_PRICE);
    }

    @Test
    @DisplayName("impossible names are refused, whatever carries them")
    void names() {
        room.wentLive(new GoLive("1", "bad\nname", Live.START));
        room.complicated(new ComplexityAtVolume("2", Live.START, "bad\nname", 10, 1));
        flow(room, "bad\nname", 0, "1", "USD");
        assertThat(live.refused(Reason.INVALID_INPUT)).isEqualTo(3);
        var answer = room.importBatch(new ImportBatch<>(
                "ledger",
                Live.START,
                List.of(
                        io.roi4j.intake.ImportRow.of("1", 0, () -> new GoLive("1", "bad\nname", Live.START)),
                        io.roi4j.intake.ImportRow.of(
                                "2", 0, () -> new ComplexityAtVolume("2", Live.START, "bad\nname", 10, 1)))));
        assertThat(answer.refused()).hasSize(2);
    }
}
