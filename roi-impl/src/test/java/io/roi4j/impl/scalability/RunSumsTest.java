package io.roi4j.impl.scalability;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Provenance;
import io.roi4j.Total;
import io.roi4j.impl.formula.Live;
import io.roi4j.intake.ImportBatch;
import io.roi4j.intake.ImportRow;
import io.roi4j.scalability.ComputeRun;
import io.roi4j.scalability.ScalabilityMetrics;
import io.roi4j.scalability.WorkTotals;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RunSumsTest {
    private final Live live = new Live();

    private ComputeRun run(String id, double operations, double joules, double peak) {
        return new ComputeRun(
                id,
                live.now(),
                Duration.ofSeconds(10),
                operations,
                joules == 0 ? OptionalDouble.empty() : OptionalDouble.of(joules),
                peak == 0 ? OptionalDouble.empty() : OptionalDouble.of(peak),
                Provenance.MEASURED,
                Provenance.MEASURED);
    }

    private WorkTotals totals() {
        return live.after().scalability().calculate().work();
    }

    private static WorkTotals totals(double operations, double joules, double rated, double peak) {
        return new WorkTotals(
                new Total(operations, "{FLOP}"),
                new Total(joules, "J"),
                new Total(rated, "{FLOP}"),
                new Total(peak, "{FLOP}"));
    }

    @Test
    @DisplayName("100 operations for 4 J, 200 of at most 30 a second in 10 s, and 50 with both")
    void byHand() {
        List<ComputeRun> runs = List.of(run("a", 100, 4, 0), run("b", 200, 0, 30), run("c", 50, 1, 7));
        for (ScalabilityMetrics metrics : Slow.bothWays(runs)) {
            assertThat(metrics.work()).isEqualTo(totals(150, 5, 250, 370));
        }
        assertThat(Slow.pure(List.of()).work()).isEqualTo(totals(0, 0, 0, 0));
    }

    @Test
    @DisplayName("more runs than are kept one by one are all in the sums")
    void theSumsOutliveTheRuns() {
        for (int i = 0; i < FactLogs.POINTS + 200; i++) {
            live.after().scalability().computed(run("r" + i, 10, 2, 3));
            live.pass(Duration.ofMinutes(1));
        }
        assertThat(totals()).isEqualTo(totals(12_000, 2_400, 12_000, 36_000));
    }

    @Test
    void aRunToldTwiceCountsOnceAndARevisionDownwardsLeavesTheSums() {
        live.after().scalability().computed(run("r", 10, 2, 3));
        live.after().scalability().computed(run("r", 10, 2, 3));
        assertThat(totals()).isEqualTo(totals(10, 2, 10, 30));
        live.after().scalability().importBatch(batch(0, run("s", 90, 8, 9)));
        assertThat(totals()).isEqualTo(totals(100, 10, 100, 120));
        live.after().scalability().importBatch(batch(1, run("s", 9, 7, 6)));
        assertThat(totals()).isEqualTo(totals(100, 10, 100, 120));
    }

    private ImportBatch<ComputeRun> batch(long revision, ComputeRun run) {
        return new ImportBatch<>("lab", live.now(), List.of(ImportRow.of(run.id(), revision, () -> run)));
    }
}
