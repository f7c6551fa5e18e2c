package io.roi4j.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.roi4j.Health;
import io.roi4j.Ratio;
import io.roi4j.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LatecomersTest {
    private static final String HIT_SHARE = "roi.tiny.things.hit.share";

    private final FakeRoi roi = new FakeRoi();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final RoiMeters meters = new RoiMeters(roi);

    @Test
    void readingAnyMeterBringsWhatIsNew() {
        meters.bindTo(registry);
        roi.tell(Map.of("late", TinyMetrics.of(5)));
        assertThat(registry.find(HIT_SHARE).gauge()).isNull();
        registry.get("roi.report.generation").gauge().value();
        Threads.awaitEnd();
        assertThat(registry.get(HIT_SHARE).tag("initiative", "late").gauge().value())
                .isEqualTo(5);
    }

    @Test
    void nextScrapeHoldsWhatIsNew() {
        PrometheusMeterRegistry prometheus = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        meters.bindTo(prometheus);
        roi.tell(Map.of("late", TinyMetrics.of(5).withModels(1, "gpt")));
        prometheus.scrape();
        Threads.awaitEnd();
        assertThat(prometheus.scrape())
                .contains("roi_tiny_things_hit_share{cohort=\"after\",initiative=\"late\"} 5.0")
                .contains("roi_tiny_things_model_shots_total{cohort=\"after\",initiative=\"late\",model=\"gpt\"} 1.0");
    }

    @Test
    void allRegistriesGetWhatOneOfThemFound() {
        SimpleMeterRegistry second = new SimpleMeterRegistry();
        meters.bindTo(registry);
        meters.bindTo(second);
        roi.tell(Map.of("late", TinyMetrics.of(5)));
        registry.get("roi.report.generation").gauge().value();
        Threads.awaitEnd();
        assertThat(second.get(HIT_SHARE).gauge().value()).isEqualTo(5);
    }

    @Test
    void refreshNeedsNoOtherThread() {
        meters.bindTo(registry);
        roi.tell(Map.of("late", TinyMetrics.of(5)));
        meters.refresh();
        assertThat(registry.get(HIT_SHARE).gauge().value()).isEqualTo(5);
        assertThat(Threads.ours()).isEmpty();
    }

    @Test
    void noThreadWhereNothingIsNew() {
        roi.tell(Map.of("triage", TinyMetrics.of(5)));
        meters.bindTo(registry);
        roi.tell(Map.of("triage", TinyMetrics.of(6)));
        Thread[] registering = new Thread[1];
        registry.config().onMeterAdded(meter -> registering[0] = Thread.currentThread());
        registry.getMeters().forEach(meter -> meter.measure().forEach(measurement -> measurement.getValue()));
        assertThat(Threads.ours()).isEmpty();
        assertThat(registering[0]).isNull();
    }

    @Test
    void newReasonsAndDimensionsAppear() {
        meters.bindTo(registry);
        roi.tell(List.of(), new Health(Map.of(Reason.PENDING, 1L), Map.of("segment", 2L)));
        meters.refresh();
        assertThat(registry.get("roi.refused")
                        .tag("reason", "pending")
                        .functionCounter()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("roi.overflowed")
                        .tag("dimension", "segment")
                        .functionCounter()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void whatVanishesReadsNaNAndReturns() {
        TinyMetrics without = TinyMetrics.of(5);
        TinyMetrics with = without.withWorst(Map.of("fr", new Ratio(Readings.present(0.5))));
        roi.tell(Map.of("triage", with));
        meters.bindTo(registry);
        Meter gauge = registry.get("roi.tiny.things.worst.segment").meter();
        roi.tell(Map.of("triage", without));
        assertThat(registry.get("roi.tiny.things.worst.segment").gauge().value())
                .isNaN();
        assertThat(registry.get("roi.tiny.things.worst.segment.status").gauge().value())
                .isNaN();
        roi.tell(Map.of("triage", with));
        assertThat(registry.get("roi.tiny.things.worst.segment").gauge().value())
                .isEqualTo(0.5);
        assertThat(registry.get("roi.tiny.things.worst.segment").meter()).isSameAs(gauge);
    }

    @Test
    void counterOfWhatVanishedKeepsItsSum() {
        roi.tell(Map.of("triage", TinyMetrics.of(5)));
        meters.bindTo(registry);
        assertThat(shots()).isEqualTo(5);
        roi.tell(Map.of());
        assertThat(shots()).isEqualTo(5);
        roi.tell(Map.of("triage", TinyMetrics.of(7)));
        assertThat(shots()).isEqualTo(7);
    }

    @Test
    void noIdIsEverRegisteredTwice() {
        List<Meter.Id> added = new ArrayList<>();
        List<Meter> removed = new ArrayList<>();
        registry.config().onMeterAdded(meter -> added.add(meter.getId())).onMeterRemoved(removed::add);
        meters.bindTo(registry);
        for (int round = 0; round < 20; round++) {
            roi.tell(round % 2 == 0 ? Map.of("a", TinyMetrics.of(1)) : Map.of("b", TinyMetrics.of(1)));
            meters.refresh();
        }
        assertThat(added).doesNotHaveDuplicates().hasSizeGreaterThan(100);
        assertThat(removed).isEmpty();
    }

    private double shots() {
        return registry.get("roi.tiny.things.shots").functionCounter().count();
    }
}
