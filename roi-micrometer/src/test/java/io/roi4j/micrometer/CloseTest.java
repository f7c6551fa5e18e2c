package io.roi4j.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CloseTest {
    private final FakeRoi roi =
            new FakeRoi().tell(Map.of("triage", TinyMetrics.of(5).withModels(1, "gpt")));
    private final RoiMeters meters = new RoiMeters(roi);

    @Test
    void simpleRegistryKeepsOnlyWhatIsNotOurs() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        Gauge theirs = Gauge.builder("jobs", () -> 1).register(registry);
        meters.bindTo(registry);
        meters.close();
        assertThat(registry.getMeters()).containsExactly(theirs);
    }

    @Test
    void prometheusScrapeIsEmpty() {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        registry.config().commonTags("service", "desk");
        meters.bindTo(registry);
        assertThat(registry.scrape()).contains("roi_tiny_things_hit_share{").contains("service=\"desk\"");
        meters.close();
        assertThat(registry.scrape()).isEmpty();
    }

    @Test
    void compositeAndItsPartsAreEmpty() {
        CompositeMeterRegistry composite = new CompositeMeterRegistry();
        composite.config().commonTags("region", "eu");
        SimpleMeterRegistry early = new SimpleMeterRegistry();
        early.config().commonTags("service", "desk");
        PrometheusMeterRegistry late = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        composite.add(early);
        meters.bindTo(composite);
        composite.add(late);
        assertThat(early.get("roi.tiny.things.hit.share")
                        .tags("region", "eu", "service", "desk")
                        .gauge()
                        .value())
                .isEqualTo(5);
        assertThat(late.scrape()).contains("roi_tiny_things_hit_share{").contains("region=\"eu\"");
        meters.close();
        assertThat(composite.getMeters()).isEmpty();
        assertThat(early.getMeters()).isEmpty();
        assertThat(late.scrape()).isEmpty();
    }

    @Test
    void allRegistriesAndAllLatecomers() {
        MeterRegistry first = new SimpleMeterRegistry();
        MeterRegistry second = new SimpleMeterRegistry();
        meters.bindTo(first);
        meters.bindTo(second);
        roi.tell(Map.of("late", TinyMetrics.of(1)));
        first.get("roi.report.generation").gauge().value();
        meters.close();
        assertThat(first.getMeters()).isEmpty();
        assertThat(second.getMeters()).isEmpty();
        assertThat(Threads.ours()).isEmpty();
    }

    @Test
    void afterCloseNothingComesBack() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        meters.bindTo(registry);
        Gauge held = registry.get("roi.tiny.things.hit.share").gauge();
        meters.close();
        meters.close();
        roi.tell(Map.of("late", TinyMetrics.of(1)));
        assertThat(held.value()).isNaN();
        meters.refresh();
        meters.bindTo(registry);
        meters.bindTo(new SimpleMeterRegistry());
        assertThat(registry.getMeters()).isEmpty();
        assertThat(Threads.ours()).isEmpty();
    }

    @Test
    void anotherObjectMayTakeTheNamesAfterwards() {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        meters.bindTo(registry);
        meters.close();
        new RoiMeters(roi).bindTo(registry);
        assertThat(registry.scrape()).contains("roi_tiny_things_hit_share{cohort=\"after\",initiative=\"triage\"} 5.0");
    }
}
