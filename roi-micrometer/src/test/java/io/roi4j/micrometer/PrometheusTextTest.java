package io.roi4j.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.roi4j.Health;
import io.roi4j.Ratio;
import io.roi4j.Reason;
import io.roi4j.Report;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PrometheusTextTest {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final FakeRoi roi = new FakeRoi();

    @Test
    void scrape() {
        TinyMetrics metrics = TinyMetrics.of(5)
                .with(new Ratio(Readings.absent(Reason.NO_DATA)))
                .withModels(2, "gpt");
        roi.tell(
                List.of(new Report.Entry("triage", io.roi4j.Cohort.AFTER, List.of(metrics))),
                new Health(Map.of(Reason.TOO_OLD, 3L), Map.of()));
        new RoiMeters(roi).bindTo(registry);
        assertThat(registry.scrape().lines())
                .contains(
                        "# HELP roi_tiny_things_hit_share Hits / all shots.",
                        "# TYPE roi_tiny_things_hit_share gauge",
                        "roi_tiny_things_hit_share{cohort=\"after\",initiative=\"triage\"} NaN",
                        "roi_tiny_things_hit_share_status{cohort=\"after\",initiative=\"triage\"} 1.0",
                        "roi_tiny_things_wait_median_seconds{cohort=\"after\",initiative=\"triage\"} 5.0",
                        "roi_tiny_things_wait_median_lower_seconds{cohort=\"after\",initiative=\"triage\"} 4.75",
                        "roi_tiny_things_use_frequency_per_second{cohort=\"after\",initiative=\"triage\"} 5.0",
                        "roi_tiny_things_flops_per_watt{cohort=\"after\",initiative=\"triage\"} 5.0",
                        "roi_tiny_things_flops_per_watt_upper{cohort=\"after\",initiative=\"triage\"} 5.5",
                        "roi_tiny_things_cost_per_use{cohort=\"after\",currency=\"EUR\",initiative=\"triage\"} 5.0",
                        "roi_tiny_things_model_hit_share{cohort=\"after\",initiative=\"triage\",model=\"gpt\"} 2.0",
                        "# TYPE roi_tiny_things_model_shots_total counter",
                        "roi_tiny_things_model_shots_total{cohort=\"after\",initiative=\"triage\",model=\"gpt\"} 2.0",
                        "roi_tiny_things_cost_total{cohort=\"after\",currency=\"EUR\",initiative=\"triage\"} 5.0",
                        "roi_tiny_things_wait_seconds_total{cohort=\"after\",initiative=\"triage\"} 5.0",
                        "roi_tiny_things_energy_joules_total{cohort=\"after\",initiative=\"triage\"} 5.0",
                        "roi_tiny_things_volume_bytes_total{cohort=\"after\",initiative=\"triage\"} 5.0",
                        "roi_refused_total{reason=\"too-old\"} 3.0",
                        "roi_report_generation 2.0",
                        "roi_report_timestamp_seconds 1000000.0");
    }

    @Test
    void nothingOfOursFailsToRegister() {
        registry.throwExceptionOnRegistrationFailure();
        int[] failed = {0};
        registry.config().onMeterRegistrationFailed((id, reason) -> failed[0]++);
        roi.tell(List.of(new Report.Entry("triage", io.roi4j.Cohort.AFTER, Filled.catalogue())), FakeRoi.HEALTHY);
        new RoiMeters(roi).bindTo(registry);
        assertThat(failed[0]).isZero();
        assertThat(registry.scrape().lines().filter(line -> line.startsWith("roi_")))
                .hasSameSizeAs(registry.getMeters());
    }
}
