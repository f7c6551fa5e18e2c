package io.roi4j.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Prometheus wants one type and one set of tag keys for a name. Whatever else has the name, the rest is scraped. */
class PrometheusClashTest {
    private static final String HIT_SHARE = "roi.tiny.things.hit.share";

    private final FakeRoi roi = new FakeRoi().tell(Map.of("triage", TinyMetrics.of(5)));
    private final RoiMeters meters = new RoiMeters(roi);

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void otherTagKeys(boolean throwing) {
        PrometheusMeterRegistry registry = registry(throwing);
        Meter theirs = Gauge.builder(HIT_SHARE, () -> 77).tag("zone", "a").register(registry);
        meters.bindTo(registry);
        // Micrometer 1.15 refuses ours, 1.17 has both.
        List<String> both = List.of(
                "roi_tiny_things_hit_share{cohort=\"after\",initiative=\"triage\"} 5.0",
                "roi_tiny_things_hit_share{zone=\"a\"} 77.0");
        boolean old = Versions.micrometer().startsWith("1.15.");
        assertThat(registry.scrape().lines().filter(line -> line.startsWith("roi_tiny_things_hit_share{")))
                .containsExactlyElementsOf(old ? both.subList(1, 2) : both);
        assertOthersGoOn(registry);
        assertOnlyTheirsIsLeft(registry, theirs, "roi_tiny_things_hit_share{zone=\"a\"} 77.0");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void otherType(boolean throwing) {
        PrometheusMeterRegistry registry = registry(throwing);
        // As ours is called in Prometheus.
        Meter theirs = Gauge.builder("roi.tiny.things.shots.total", () -> 77)
                .tags("zone", "a")
                .register(registry);
        meters.bindTo(registry);
        assertThat(registry.scrape().lines().filter(line -> line.startsWith("roi_tiny_things_shots")))
                .singleElement()
                .asString()
                .endsWith("{zone=\"a\"} 77.0");
        assertOthersGoOn(registry);
        meters.close();
        assertThat(registry.getMeters()).containsExactly(theirs);
        assertThat(registry.scrape().lines().filter(line -> !line.startsWith("#")))
                .singleElement()
                .asString()
                .endsWith("{zone=\"a\"} 77.0");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void filterThatMakesManyOne(boolean throwing) {
        roi.tell(Map.of("triage", TinyMetrics.of(5), "search", TinyMetrics.of(5)));
        PrometheusMeterRegistry registry = registry(throwing);
        registry.config().meterFilter(MeterFilter.ignoreTags("initiative"));
        Meter theirs = Gauge.builder("jobs", () -> 77).register(registry);
        meters.bindTo(registry);
        assertThat(registry.scrape().lines().filter(line -> line.startsWith("roi_tiny_things_hit_share{")))
                .containsExactly("roi_tiny_things_hit_share{cohort=\"after\"} 5.0");
        assertOnlyTheirsIsLeft(registry, theirs, "jobs 77.0");
    }

    private static PrometheusMeterRegistry registry(boolean throwing) {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        return throwing ? registry.throwExceptionOnRegistrationFailure() : registry;
    }

    private void assertOthersGoOn(PrometheusMeterRegistry registry) {
        roi.tell(Map.of("triage", TinyMetrics.of(6), "late", TinyMetrics.of(7)));
        meters.refresh();
        assertThat(registry.scrape())
                .contains("roi_tiny_things_hit_share_lower{cohort=\"after\",initiative=\"triage\"} 5.75")
                .contains("roi_tiny_things_hit_share_lower{cohort=\"after\",initiative=\"late\"} 6.75")
                .contains("roi_tiny_things_wait_seconds_total{cohort=\"after\",initiative=\"triage\"} 6.0");
    }

    private void assertOnlyTheirsIsLeft(PrometheusMeterRegistry registry, Meter theirs, String line) {
        meters.close();
        assertThat(registry.getMeters()).containsExactly(theirs);
        assertThat(registry.scrape().lines().filter(each -> !each.startsWith("#")))
                .containsExactly(line);
    }
}
