package io.roi4j.impl.throughput;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Money;
import io.roi4j.Window;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.tally.Daily;
import io.roi4j.impl.tally.RecordKey;
import io.roi4j.impl.timeline.RecordLog;
import io.roi4j.throughput.CostIncurred;
import io.roi4j.throughput.Disruption;
import io.roi4j.throughput.ThroughputCalculator;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** However much is told, no more is kept than the caps say, and no fact is lost from a sum. */
class ThroughputBoundsTest {
    private static final int MANY = 3 * Costs.KEPT;

    @Test
    void costsAreKeptUpToTheCapAndSummedUpByDay() {
        RecordLog<CostIncurred, Daily<CategoryCosts>> log = Costs.log(Currency.getInstance("USD"));
        for (int i = 0; i < MANY; i++) {
            CostIncurred cost = cost(i, Live.START.plus(Duration.ofHours(i)));
            log.addGreatest(RecordKey.of(cost.id()), cost);
        }
        var records = log.records();
        assertThat(records.known()).hasSize(Costs.KEPT);
        assertThat(records.compacted().days()).hasSize(Daily.MOST);
        assertThat(Costs.byDay(records, Currency.getInstance("USD")).sum().all().entries())
                .isEqualTo(MANY);
    }

    private static CostIncurred cost(int i, Instant at) {
        return new CostIncurred("c" + i, at, Money.of("0.01", "USD"), "category " + i % 7);
    }

    @Test
    void disruptionsAreKeptUpToTheCap() {
        DisruptionLog log = new DisruptionLog();
        for (int i = 0; i < 3 * DisruptionLog.KEPT; i++) {
            assertThat(log.add(new Disruption("d" + i, Live.START.plusSeconds(i)), List.of()))
                    .isEmpty();
            assertThat(log.following(Live.START.plusSeconds(i * 60L))).isTrue();
            log.follow(List.of(), Live.START.plusSeconds(i * 60L));
        }
        Disruptions kept = log.disruptions(List.of(), Live.START.plus(Duration.ofDays(9)));
        assertThat(kept.known()).hasSize(DisruptionLog.KEPT);
        assertThat(kept.forgotten()).isEqualTo(2 * DisruptionLog.KEPT);
    }

    @Test
    void aRoomTakesManyFactsADayForMoreThanAYear() {
        Live live = new Live();
        ThroughputCalculator room = live.after().throughput();
        int days = 420;
        int facts = 100;
        for (int day = 0; day < days; day++) {
            room.disrupted(new Disruption("d" + day % 10, live.now()));
            for (int i = 0; i < facts; i++) {
                room.completed(live.millis(), 1);
                room.incurred(cost(day * facts + i, live.now()));
                live.pass(Duration.ofDays(1).dividedBy(facts));
            }
        }
        var metrics = room.calculate(Window.ALL);
        assertThat(metrics.totals().completedTasks().sum()).isEqualTo(days * facts);
        assertThat(metrics.totals().processCost().sum()).isEqualTo(days * facts / 100.0);
        assertThat(metrics.costPerTransaction().observations()).isEqualTo((long) Daily.MOST * facts);
        assertThat(Sound.value(metrics.recovery().disruptions())).isEqualTo(10);
        assertThat(live.refused()).isEmpty();
    }
}
