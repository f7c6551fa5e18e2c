package io.roi4j.impl.dataassets;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Window;
import io.roi4j.dataassets.DataAssetsCalculator;
import io.roi4j.dataassets.DatasetRecorder;
import io.roi4j.impl.StreamingRoi;
import io.roi4j.inference.Inference;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class DataAssetsConcurrencyTest {
    private static final int THREADS = 4;
    private static final int FACTS = 20_000;

    @Test
    void nothingIsLostBetweenThreadsWhileAnotherReads() {
        DataAssetsCalculator room = StreamingRoi.builder()
                .clock(InstantSource.fixed(Facts.NOW))
                .build()
                .initiative("x")
                .dataAssets();
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            int first = thread;
            writers.add(CompletableFuture.runAsync(() -> write(room, first)));
        }
        CompletableFuture<Void> all = CompletableFuture.allOf(writers.toArray(new CompletableFuture<?>[0]));
        while (!all.isDone()) {
            room.calculate();
        }
        all.join();
        assertThat(room.calculate().datasets().get("shared").accesses().sum()).isEqualTo(THREADS * FACTS);
        assertThat(room.calculate(Window.lastDays(400)).accessFrequency().observations())
                .isEqualTo(THREADS * FACTS);
        assertThat(Facts.value(room.calculate().activeUseRatio())).isEqualTo(1);
    }

    private static void write(DataAssetsCalculator room, int first) {
        DatasetRecorder shared = room.dataset("shared");
        for (int i = 0; i < FACTS; i++) {
            shared.stored(Inference.UNKNOWN, i);
            shared.accessed(Facts.daysAgo((first + i) % 399), 1);
        }
    }
}
