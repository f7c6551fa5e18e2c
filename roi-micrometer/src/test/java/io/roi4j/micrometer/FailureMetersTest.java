package io.roi4j.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.roi4j.Roi;
import io.roi4j.bridge.ModelCall;
import io.roi4j.bridge.ModelCalls;
import io.roi4j.bridge.TokenCounts;
import io.roi4j.impl.StreamingRoi;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FailureMetersTest {
    private static final String FAILURES = "roi.inference.failures";

    private final Roi library = StreamingRoi.builder().build();
    private final ModelCalls calls = ModelCalls.into(library.initiative("triage"));
    private final FakeRoi roi = new FakeRoi();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void failedCallsByTheClassOfTheirError() {
        fail(calls, "IOException", "IOException", "rate_limit", "");
        RoiMeters meters = new RoiMeters(roi, calls);
        meters.bindTo(registry);
        assertThat(failures("IOException")).isEqualTo(2);
        assertThat(failures("rate_limit")).isEqualTo(1);
        assertThat(registry.get(FAILURES).meters()).hasSize(2);
        meters.close();
        assertThat(registry.getMeters()).isEmpty();
    }

    @Test
    void newClassIsThereWithTheNextReport() {
        RoiMeters meters = new RoiMeters(roi, calls);
        meters.bindTo(registry);
        assertThat(registry.find(FAILURES).meter()).isNull();
        fail(calls, "IOException");
        roi.tell(Map.of());
        registry.get("roi.report.generation").gauge().value();
        Threads.awaitEnd();
        assertThat(failures("IOException")).isEqualTo(1);
    }

    @Test
    void severalPlacesAddUpAndTheClassesStayBounded() {
        ModelCalls others = ModelCalls.into(library.initiative("search"));
        fail(calls, "IOException");
        fail(others, "IOException", "IOException");
        for (int i = 0; i < 1_000; i++) {
            fail(others, "Made" + i);
        }
        new RoiMeters(roi, calls, others).bindTo(registry);
        assertThat(failures("IOException")).isEqualTo(3);
        assertThat(failures("other")).isEqualTo(971);
        assertThat(registry.get(FAILURES).functionCounters().stream()
                        .mapToDouble(FunctionCounter::count)
                        .sum())
                .isEqualTo(1_003);
        assertThat(registry.get(FAILURES).meters()).hasSize(31);
    }

    @Test
    void fromAnObservationToTheScrape() {
        ObservationRegistry observations = ObservationRegistry.create();
        observations.observationConfig().observationHandler(new GenAiObservationHandler(calls));
        Observation call = Observation.createNotStarted("gen_ai.client.operation", observations)
                .lowCardinalityKeyValue("gen_ai.operation.name", "chat")
                .lowCardinalityKeyValue("gen_ai.request.model", "gpt");
        call.start();
        call.error(new IOException("what a user wrote"));
        call.stop();
        PrometheusMeterRegistry prometheus = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new RoiMeters(library, calls).bindTo(prometheus);
        assertThat(prometheus.scrape())
                .contains("roi_inference_failures_total{error=\"IOException\"} 1.0")
                .contains("roi_inference_failed_total{cohort=\"after\",initiative=\"triage\",model=\"gpt\"} 1.0")
                .doesNotContain("what a user wrote");
    }

    @Test
    void nothingWithoutCalls() {
        new RoiMeters(roi).bindTo(registry);
        assertThat(registry.find(FAILURES).meter()).isNull();
        assertThatNullPointerException().isThrownBy(() -> new RoiMeters(roi, (ModelCalls) null));
    }

    private double failures(String error) {
        return registry.get(FAILURES).tag("error", error).functionCounter().count();
    }

    private static void fail(ModelCalls calls, String... errors) {
        for (String error : errors) {
            calls.record(new ModelCall("openai", "chat", "gpt", "", 1_000, error, TokenCounts.NONE));
        }
    }
}
