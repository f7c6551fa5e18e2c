package io.roi4j.impl.technicaldebt;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.impl.formula.Sound;
import io.roi4j.technicaldebt.PipelineRecorder;
import io.roi4j.technicaldebt.TechnicalDebtMetrics;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TechnicalDebtConcurrencyTest {
    private static final int THREADS = 4;
    private static final int FACTS = 2_000;
    private final Debt debt = new Debt();

    @Test
    void nothingIsLostBetweenThreadsWhileAnotherReads() {
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            int own = thread;
            writers.add(CompletableFuture.runAsync(() -> write(own)));
        }
        CompletableFuture<Void> all = CompletableFuture.allOf(writers.toArray(new CompletableFuture<?>[0]));
        while (!all.isDone()) {
            debt.metrics();
        }
        all.join();
        TechnicalDebtMetrics metrics = debt.metrics();
        assertThat(metrics.dataPipelines()
                        .pipelines()
                        .get("shared")
                        .pipelineArrivals()
                        .sum())
                .isEqualTo(THREADS * FACTS);
        // Every thread told the same bugs, updates and costs.
        assertThat(metrics.totals().openedBugs().sum()).isEqualTo(FACTS);
        assertThat(metrics.totals().fixedBugs().sum()).isEqualTo(FACTS);
        assertThat(Sound.value(metrics.bugs().bugBacklog())).isZero();
        assertThat(metrics.bugs().timeToFix().observations()).isEqualTo(FACTS);
        assertThat(metrics.updates().modelUpdateLeadTime().observations()).isEqualTo(FACTS / 10);
        assertThat(metrics.totals().itCost().sum()).isEqualTo(FACTS / 10.0);
        assertThat(debt.refused()).isZero();
    }

    private void write(int thread) {
        PipelineRecorder shared = debt.after.pipeline("shared");
        for (int i = 0; i < FACTS; i++) {
            shared.arrived(Debt.NOW.toEpochMilli() - i - thread);
            debt.after.bugOpened(Debt.opened("bug" + i, 20));
            debt.after.bugFixed(Debt.fixed("bug" + i, 10));
            if (i % 10 == 0) {
                debt.after.updateTriggered(Debt.triggered("update" + i, 20));
                debt.after.updateServing(Debt.serving("update" + i, 10));
                Debt.told(debt.after, List.of(Debt.cost("cost" + i, "2026-05-01T00:00:00Z", "1", "USD", true)));
            }
        }
    }
}
