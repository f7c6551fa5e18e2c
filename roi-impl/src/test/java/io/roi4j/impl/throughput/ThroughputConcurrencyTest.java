package io.roi4j.impl.throughput;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Money;
import io.roi4j.Window;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import io.roi4j.intake.ImportBatch;
import io.roi4j.intake.ImportRow;
import io.roi4j.throughput.CostIncurred;
import io.roi4j.throughput.Disruption;
import io.roi4j.throughput.ThroughputCalculator;
import io.roi4j.throughput.ThroughputMetrics;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThroughputConcurrencyTest {
    private static final int THREADS = 4;
    private static final int FACTS = 1_000;

    private final Live live = new Live();
    private final ThroughputCalculator room = live.after().throughput();

    @Test
    void nothingIsLostOrCountedTwiceWhileAnotherReads() {
        live.passDays(1);
        long at = Live.START.toEpochMilli();
        race(thread -> {
            for (int i = 0; i < FACTS; i++) {
                room.completed(at + i * 60_000L, 1);
                room.completedAfter(at, i);
                room.inProgress(at, 2);
                room.offered(at, 1);
                // The same by all threads, and one of each thread's own.
                room.incurred(cost("shared" + i));
                room.incurred(cost(thread + "/" + i));
                room.disrupted(new Disruption("d" + i % 100, Live.START.plusSeconds(i % 100)));
            }
        });
        ThroughputMetrics metrics = room.calculate(Window.ALL);
        assertThat(metrics.totals().completedTasks().sum()).isEqualTo(2 * THREADS * FACTS);
        assertThat(metrics.totals().offeredTasks().sum()).isEqualTo(THREADS * FACTS);
        assertThat(metrics.totals().watchedTime().sum()).isEqualTo(60 * FACTS);
        assertThat(metrics.totals().processCost().sum()).isEqualTo((1 + THREADS) * FACTS);
        assertThat(metrics.balance().timeInSystem().observations()).isEqualTo(THREADS * FACTS);
        assertThat(metrics.balance().workInProgress().observations()).isEqualTo(THREADS * FACTS);
        assertThat(Sound.value(metrics.recovery().disruptions())).isEqualTo(100);
        assertThat(live.refused()).isEmpty();
    }

    @Test
    void theSameBatchToldByAllCountsOnce() {
        live.passDays(1);
        List<ImportRow<CostIncurred>> rows = IntStream.range(0, FACTS)
                .mapToObj(i -> ImportRow.of("r" + i, i % 3, () -> cost("r" + i)))
                .toList();
        ImportBatch<CostIncurred> batch = new ImportBatch<>("books", live.now(), rows);
        List<Long> accepted = new java.util.concurrent.CopyOnWriteArrayList<>();
        race(thread -> accepted.add(room.importBatch(batch).accepted()));
        assertThat(accepted.stream().mapToLong(Long::longValue).sum()).isEqualTo(FACTS);
        assertThat(room.calculate().totals().processCost().sum()).isEqualTo(FACTS);
    }

    private static CostIncurred cost(String id) {
        return new CostIncurred(id, Live.START, Money.of("1", "USD"), "staff");
    }

    private void race(java.util.function.IntConsumer task) {
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int thread = i;
            writers.add(CompletableFuture.runAsync(() -> task.accept(thread)));
        }
        CompletableFuture<Void> all = CompletableFuture.allOf(writers.toArray(new CompletableFuture<?>[0]));
        while (!all.isDone()) {
            room.calculate();
        }
        all.join();
    }
}
