package io.roi4j.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Indicator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeterNamesTest {
    private static final Indicator TINY = TinyMetrics.class.getAnnotation(Indicator.class);

    @ParameterizedTest
    @CsvSource({
        "currentErrorRate, current.error.rate",
        "flopsPerWatt, flops.per.watt",
        "latencyP90, latency.p90",
        "costOfAIUse, cost.of.ai.use",
        "npv, npv",
        "top5Share, top5.share",
    })
    void camelCaseBecomesDotted(String component, String dotted) {
        assertThat(MeterNames.dotted(component)).isEqualTo(dotted);
    }

    @Test
    void indicatorStandsBeforeTheComponent() {
        assertThat(MeterNames.gauge(TINY, "hitShare")).isEqualTo("roi.tiny.things.hit.share");
    }

    @Test
    void counterLosesTheWordThatPrometheusAdds() {
        assertThat(MeterNames.counter(TINY, "waitTotal")).isEqualTo("roi.tiny.things.wait");
        assertThat(MeterNames.counter(TINY, "totalWait")).isEqualTo("roi.tiny.things.total.wait");
    }
}
