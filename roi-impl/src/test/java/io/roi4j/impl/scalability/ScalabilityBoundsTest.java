package io.roi4j.impl.scalability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Reason;
import io.roi4j.Warning;
import io.roi4j.Window;
import io.roi4j.impl.formula.Days;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.tally.Declarations;
import io.roi4j.intake.ImportBatch;
import io.roi4j.intake.ImportRow;
import io.roi4j.scalability.CashFlow;
import io.roi4j.scalability.CashFlow.Kind;
import io.roi4j.scalability.EnergyReading;
import io.roi4j.scalability.InfrastructureCost;
import io.roi4j.scalability.InfrastructureCost.Component;
import io.roi4j.scalability.LoadPoint;
import io.roi4j.scalability.ScalabilityFact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Years of slow facts leave as much behind as days of them. */
class ScalabilityBoundsTest {
    private static final int MANY = 3 * FactLogs.ENTRIES;

    private final Live live = new Live();

    @Test
    @DisplayName("three times as many bills, readings, flows and points as are kept: nothing is lost but the points")
    void manyFacts() {
        FactLogs logs = new FactLogs(Days.SETTINGS.currency());
        for (int i = 0; i < MANY; i++) {
            Instant at = Live.START.plus(Duration.ofMinutes(i));
            logs.add(new InfrastructureCost(
                    "b" + i, at, i % 2 == 0 ? Component.USEFUL : Component.IDLE, Slow.dollars(1)));
            logs.add(new EnergyReading("e" + i, at, 3, 2));
            logs.add(new CashFlow("f" + i, "d" + i % 2, at, Slow.dollars(1), Kind.BENEFIT));
            logs.add(new LoadPoint("p" + i, at, 1 + i % 9, 1));
        }
        ScalabilityTally tally = logs.tally(Declarations.EMPTY);
        assertThat(tally.infrastructure().known()).hasSize(FactLogs.ENTRIES);
        assertThat(tally.energy().known()).hasSize(FactLogs.ENTRIES);
        assertThat(tally.flows().known()).hasSize(FactLogs.ENTRIES);
        assertThat(tally.loads().known()).hasSize(FactLogs.POINTS);
        // 20,000 minutes are 13.9 days.
        assertThat(tally.infrastructure().compacted().days()).hasSize(14);
        assertThat(tally.flows().compacted().days()).hasSize(14);
        assertThat(InfrastructureSums.of(tally, Days.SETTINGS.currency()).useful())
                .isEqualByComparingTo("15000");
        assertThat(InfrastructureSums.of(tally, Days.SETTINGS.currency()).facility())
                .isEqualByComparingTo("90000");
        assertThat(CashCurve.of(tally.flows(), Days.SETTINGS.scope(), Days.SETTINGS.currency())
                        .get("d0")
                        .flows())
                .isEqualTo(MANY / 2);
    }

    @Test
    @DisplayName(
            "days beyond those that are kept are forgotten, the oldest first, but not from the sums since the start")
    void manyDays() {
        live.passDays(2_000);
        int days = FactLogs.DAYS_OF_FLOWS + 10;
        int kept = FactLogs.ENTRIES;
        // The kept ones are all of the last day, so that the days before are sums.
        IntStream.range(0, days).forEach(day -> tell(bill("old" + day, day), flow("old" + day, day, -1)));
        IntStream.range(0, kept).forEach(i -> tell(bill("new" + i, 1_900), flow("new" + i, 1_900, 1)));
        var metrics = live.after().scalability().calculate(Window.lastDays(1_990));
        assertThat(metrics.infrastructureOverhead().overheadRatio().observations())
                .isEqualTo(FactLogs.DAYS + kept);
        assertThat(metrics.infrastructureOverhead().overheadRatio().warnings()).contains(Warning.HORIZON_CUT);
        assertThat(metrics.infrastructureOverhead()
                        .infrastructure()
                        .overheadCost()
                        .sum())
                .isEqualTo(days + kept);
        Sound.absent(metrics.returnTimes().timeToRoi().get("triage"), Reason.TOO_OLD);
        Sound.absent(metrics.returnTimes().portfolioTimeToRoi(), Reason.NO_DATA);
        Sound.metrics(metrics);
        // The last 200 days have lost nothing.
        assertThat(live.after()
                        .scalability()
                        .calculate(Window.lastDays(200))
                        .infrastructureOverhead()
                        .overheadRatio()
                        .warnings())
                .isEmpty();
    }

    @Test
    @DisplayName("a return is the same whether its flows are kept one by one or summed by day")
    void summedFlowsPayBackAlike() {
        live.passDays(2_000);
        IntStream.range(0, 100).forEach(day -> tell(flow("cost" + day, day, -10)));
        IntStream.range(0, 100).forEach(day -> tell(flow("gain" + day, 100 + day, 20)));
        double before = Sound.value(returns());
        IntStream.range(0, FactLogs.ENTRIES).forEach(i -> tell(flow("late" + i, 1_000, 1)));
        assertThat(Sound.value(returns())).isEqualTo(before).isCloseTo(149 * Days.SECONDS, within(1e-6));
    }

    private io.roi4j.Elapsed returns() {
        return live.after().scalability().calculate().returnTimes().timeToRoi().get("triage");
    }

    @Test
    @DisplayName("deletions of unknown records push out no fact, and are bounded themselves")
    void manyDeletions() {
        live.after().scalability().loaded(new LoadPoint("p", Live.START, 1, 1));
        List<ImportRow<ScalabilityFact>> rows = IntStream.range(0, MANY)
                .mapToObj(i -> ImportRow.<ScalabilityFact>deleted("gone" + i, 1))
                .toList();
        var answer = live.after().scalability().importBatch(new ImportBatch<>("ledger", live.now(), rows));
        assertThat(answer.rows()).hasSize(MANY);
        assertThat(live.after()
                        .scalability()
                        .calculate()
                        .loadScaling()
                        .contention()
                        .observations())
                .isEqualTo(1);
    }

    private void tell(ScalabilityFact... facts) {
        for (ScalabilityFact fact : facts) {
            Slow.record(live.after().scalability(), fact);
        }
    }

    private static Instant day(int day) {
        return Live.START.plus(Duration.ofDays(day));
    }

    private static InfrastructureCost bill(String id, int day) {
        return new InfrastructureCost(id, day(day), Component.IDLE, Slow.dollars(1));
    }

    private static CashFlow flow(String id, int day, double dollars) {
        return new CashFlow(id, "triage", day(day), Slow.dollars(dollars), Kind.NET);
    }
}
