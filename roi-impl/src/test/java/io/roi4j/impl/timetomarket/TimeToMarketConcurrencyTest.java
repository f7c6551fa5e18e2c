package io.roi4j.impl.timetomarket;

import static io.roi4j.impl.timetomarket.Market.NOW;
import static io.roi4j.impl.timetomarket.Market.benefit;
import static io.roi4j.impl.timetomarket.Market.daysAgo;
import static io.roi4j.impl.timetomarket.Market.launched;
import static io.roi4j.impl.timetomarket.Market.validated;
import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.impl.formula.Sound;
import io.roi4j.intake.ImportBatch;
import io.roi4j.intake.ImportRow;
import io.roi4j.timetomarket.BookedFact;
import io.roi4j.timetomarket.IterationFinished;
import io.roi4j.timetomarket.TimeToMarketMetrics;
import io.roi4j.timetomarket.WorkDone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimeToMarketConcurrencyTest {
    private static final int THREADS = 4;
    private static final int FACTS = 500;

    private final Market market = new Market();

    @Test
    void nothingIsLostOrCountedTwiceWhileAnotherReads() {
        race(thread -> {
            for (int i = 0; i < FACTS; i++) {
                // The same by all threads, and one of each thread's own.
                for (String id : new String[] {"shared" + i, thread + "/" + i}) {
                    market.after.itemLaunched(launched(id, 10));
                    market.after.benefitRecognised(benefit(id, 5));
                    market.after.itemValidated(validated(id, 30));
                    market.after.workDone(work(id));
                }
                market.after.iterationFinished(new IterationFinished("i" + i, daysAgo(9), daysAgo(1), "sprint"));
            }
        });
        TimeToMarketMetrics metrics = market.metrics();
        long ids = (1 + THREADS) * FACTS;
        assertThat(metrics.totals().finishedUnits().sum()).isEqualTo(2.0 * ids);
        assertThat(metrics.totals().finishedIterations().sum()).isEqualTo(FACTS);
        assertThat(metrics.launches().conceptToLaunch().observations()).isEqualTo(ids);
        assertThat(metrics.values().timeToValue().observations()).isEqualTo(ids);
        assertThat(Sound.value(metrics.launches().pendingItems())).isZero();
        assertThat(market.roi.health().refused()).isEmpty();
    }

    @Test
    void theSameBatchToldByAllCountsOnce() {
        List<ImportRow<BookedFact>> rows = IntStream.range(0, FACTS)
                .mapToObj(i -> ImportRow.<BookedFact>of("r" + i, i % 3, () -> work("r" + i)))
                .toList();
        ImportBatch<BookedFact> batch = new ImportBatch<>("timesheets", NOW, rows);
        AtomicLong accepted = new AtomicLong();
        race(thread -> accepted.addAndGet(market.after.importBatch(batch).accepted()));
        assertThat(accepted.get()).isEqualTo(FACTS);
        assertThat(market.metrics().totals().finishedUnits().sum()).isEqualTo(2 * FACTS);
    }

    private static WorkDone work(String id) {
        return new WorkDone(id, daysAgo(1), "claim", 2, Duration.ofMinutes(5));
    }

    private void race(IntConsumer task) {
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int thread = i;
            writers.add(CompletableFuture.runAsync(() -> task.accept(thread)));
        }
        CompletableFuture<Void> all = CompletableFuture.allOf(writers.toArray(new CompletableFuture<?>[0]));
        while (!all.isDone()) {
            market.metrics();
        }
        all.join();
    }
}
