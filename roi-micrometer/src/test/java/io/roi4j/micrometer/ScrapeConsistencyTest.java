package io.roi4j.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.roi4j.Count;
import io.roi4j.Definition;
import io.roi4j.Indicator;
import io.roi4j.Report;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ScrapeConsistencyTest {
    private static final AtomicInteger ACCESSES = new AtomicInteger();

    private final FakeRoi roi = new FakeRoi();

    @Indicator(value = "watched", number = 98, title = "Watched", french = "Surveille")
    public record Watched(
            @Definition("How often somebody looked.") Count looks) {
        @Override
        public Count looks() {
            ACCESSES.incrementAndGet();
            return looks;
        }
    }

    @Test
    void allMetersOfAScrapeShowOneReport() {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new RoiMeters(roi.tell(Map.of("a", TinyMetrics.of(2), "b", TinyMetrics.of(2)))).bindTo(registry);
        for (int generation = 3; generation < 10; generation++) {
            roi.tell(Map.of("a", TinyMetrics.of(generation), "b", TinyMetrics.of(generation)));
            List<Double> values = registry.scrape()
                    .lines()
                    .filter(line -> line.matches("roi_tiny.*(share|median_seconds|frequency_per_second|total)[{].*")
                            || line.startsWith("roi_report_generation"))
                    .map(line -> Double.valueOf(line.substring(line.lastIndexOf(' ') + 1)))
                    .toList();
            assertThat(values).hasSize(21).containsOnly((double) generation);
        }
    }

    @Test
    void reportIsWalkedOncePerGeneration() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        new RoiMeters(roi.tell(Map.of("a", new Watched(new Count(Readings.present(1)))))).bindTo(registry);
        roi.tell(Map.of("a", new Watched(new Count(Readings.present(2)))));
        ACCESSES.set(0);
        for (int i = 0; i < 1_000; i++) {
            registry.get("roi.watched.looks").gauge().value();
        }
        assertThat(ACCESSES).hasValue(1);
    }

    @Test
    void olderReportDoesNotReturn() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        roi.tell(Map.of("a", TinyMetrics.of(2)));
        Report older = roi.report();
        new RoiMeters(roi.tell(Map.of("a", TinyMetrics.of(3)))).bindTo(registry);
        roi.tell(older);
        assertThat(registry.get("roi.tiny.things.hit.share").gauge().value()).isEqualTo(3);
        assertThat(registry.get("roi.report.generation").gauge().value()).isEqualTo(3);
    }

    @Test
    void counterNeverFalls() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        new RoiMeters(roi.tell(Map.of("a", TinyMetrics.of(9)))).bindTo(registry);
        assertThat(registry.get("roi.tiny.things.shots").functionCounter().count())
                .isEqualTo(9);
        roi.tell(Map.of("a", TinyMetrics.of(4)));
        assertThat(registry.get("roi.tiny.things.shots").functionCounter().count())
                .isEqualTo(9);
    }
}
