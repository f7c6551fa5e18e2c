package io.roi4j.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.roi4j.Cohort;
import io.roi4j.Health;
import io.roi4j.Ratio;
import io.roi4j.Reason;
import io.roi4j.Report;
import io.roi4j.Roi;
import io.roi4j.impl.StreamingRoi;
import io.roi4j.micrometer.fleet.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Prometheus' own lint says of a scrape of everything there is. */
class PromtoolTest {
    @TempDir
    Path folder;

    private final Program promtool = new Program("promtool");

    @BeforeEach
    void findPromtool() {
        promtool.require();
    }

    @Test
    void wholeCatalogueIsWithoutObjection() throws Exception {
        TinyMetrics tiny = TinyMetrics.of(5)
                .with(new Ratio(Readings.absent(Reason.NO_DATA)))
                .withModels(2, "gpt", "quote \" backslash \\ é");
        List<Record> metrics = new ArrayList<>(Filled.catalogue());
        assertThat(metrics).hasSizeGreaterThan(4);
        metrics.add(tiny);
        FakeRoi roi = new FakeRoi();
        roi.tell(
                List.of(
                        new Report.Entry("triage", Cohort.AFTER, metrics),
                        new Report.Entry("triage", Cohort.BEFORE, metrics)),
                new Health(Map.of(Reason.TOO_OLD, 3L), Map.of("model", 1L)));
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new RoiMeters(roi).bindTo(registry);
        assertThat(lint(registry.scrape())).isEqualTo("exit 0: ");
    }

    /** Every sum in its own unit, which a figure in every place doesn't show. */
    @Test
    void realReportIsWithoutObjection() throws Exception {
        try (Roi roi = StreamingRoi.builder().build()) {
            roi.initiative("triage").inferences("gpt").succeeded(1_000_000, 10, 5);
            PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
            new RoiMeters(roi).bindTo(registry);
            assertThat(registry.scrape()).contains("roi_inference_latency_seconds_total{");
            assertThat(lint(registry.scrape())).isEqualTo("exit 0: ");
        }
    }

    @Test
    void lintThatObjectsIsHeard() throws Exception {
        assertThat(lint("# TYPE a_count gauge\na_count 1\n"))
                .startsWith("exit 3: ")
                .contains("a_count");
    }

    private String lint(String scrape) throws IOException, InterruptedException {
        return promtool.fed(folder, scrape, "check", "metrics");
    }
}
