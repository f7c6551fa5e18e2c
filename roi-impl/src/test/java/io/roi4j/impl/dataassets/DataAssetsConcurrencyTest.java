package io.roi4j.impl.dataassets;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Window;
import io.roi4j.dataassets.Attribute;
import io.roi4j.dataassets.AttributesAvailable;
import io.roi4j.dataassets.DataAssetsCalculator;
import io.roi4j.dataassets.DataAssetsMetrics;
import io.roi4j.dataassets.DatasetRecorder;
import io.roi4j.dataassets.LineageTraced;
import io.roi4j.dataassets.ModelAttributes;
import io.roi4j.impl.StreamingRoi;
import io.roi4j.inference.Inference;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        DataAssetsMetrics metrics = room.calculate(Window.ALL);
        assertThat(metrics.models().get("shared").modelAccesses().sum()).isEqualTo(THREADS * FACTS);
        assertThat(metrics.totals().runs().sum()).isEqualTo(THREADS * FACTS);
        assertThat(metrics.totals().retrievalTime().sum()).isEqualTo(THREADS * FACTS * 1e-9);
        assertThat(metrics.totals().qualityChecksPassed().sum()).isEqualTo(THREADS * FACTS);
        assertThat(Facts.value(metrics.attributes().availableAttributes())).isEqualTo(2 * THREADS);
        assertThat(Facts.value(metrics.lineage().lineageCoverage())).isEqualTo(1);
    }

    private static void write(DataAssetsCalculator room, int first) {
        DatasetRecorder shared = room.dataset("shared");
        for (int i = 0; i < FACTS; i++) {
            shared.stored(Inference.UNKNOWN, i);
            shared.accessed(Facts.daysAgo((first + i) % 399), 1, "shared", 1);
            room.processed(1, 2);
            room.qualityChecked(true);
            if (i % 100 == 0) {
                describe(room, first, i);
            }
        }
    }

    /** The later of two accounts has two attributes. */
    private static void describe(DataAssetsCalculator room, int first, int i) {
        String name = "features" + first;
        Instant at = Facts.NOW.minusSeconds(FACTS - i);
        room.attributesAvailable(new AttributesAvailable(name, at, i < FACTS - 100 ? Set.of("a") : Set.of("a", "b")));
        room.modelAttributes(ModelAttributes.of("model" + first, at, Set.of(new Attribute(name, "a"))));
        room.lineageTraced(new LineageTraced("etl", name, at, Map.of("a", Set.of(new Attribute("crm", "a")))));
        room.declareSource("crm");
    }
}
