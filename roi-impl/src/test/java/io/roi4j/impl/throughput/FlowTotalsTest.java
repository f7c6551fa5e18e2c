package io.roi4j.impl.throughput;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Money;
import io.roi4j.Total;
import io.roi4j.impl.formula.Live;
import io.roi4j.throughput.CostIncurred;
import io.roi4j.throughput.FlowTotals;
import io.roi4j.throughput.ThroughputCalculator;
import io.roi4j.throughput.ThroughputMetrics;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FlowTotalsTest {
    private final Live live = new Live();
    private final ThroughputCalculator room = live.after().throughput();

    @Test
    @DisplayName("tasks of 2 and 3 s among others, readings of 4 and 6 tasks; the window doesn't matter")
    void byHand() {
        room.completedAfter(live.millis(), 2_000);
        room.completedAfter(live.millis(), 3_000);
        room.completed(live.millis(), 5);
        room.inProgress(live.millis(), 4);
        room.inProgress(live.millis(), 6);
        live.passDays(200);
        ThroughputMetrics metrics = room.calculate();
        assertThat(metrics.flow())
                .isEqualTo(new FlowTotals(new Total(5, "s"), Total.count(2), Total.count(10), Total.count(2)));
        assertThat(metrics.totals().completedTasks()).isEqualTo(Total.count(7));
    }

    @Test
    @DisplayName("7 and 2 dollars for staff, 5 for power and something in euros")
    void spend() {
        assertThat(room.calculate().categorySpend()).isEmpty();
        cost("1", "7", "USD", "staff");
        cost("2", "2", "USD", "staff");
        cost("3", "5", "USD", "power");
        cost("4", "9", "EUR", "power");
        assertThat(room.calculate().categorySpend())
                .containsOnlyKeys("staff", "power")
                .containsEntry("staff", new Total(9, "USD"))
                .containsEntry("power", new Total(5, "USD"));
        assertThat(room.calculate().totals().processCost()).isEqualTo(new Total(14, "USD"));
    }

    private void cost(String id, String amount, String currency, String category) {
        room.incurred(new CostIncurred(id, live.now(), Money.of(amount, currency), category));
    }
}
