package io.roi4j.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.roi4j.Health;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HealthGaugeTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final FakeRoi roi = new FakeRoi();

    private double value(String name) {
        return registry.get(name).gauge().value();
    }

    @Test
    void tellWhatTheLibrarySaysOfItself() {
        roi.tell(
                List.of(),
                new Health(
                        Map.of(),
                        Map.of(),
                        7,
                        Map.of("inference", 2L, "error-reduction", 1L),
                        4,
                        Optional.of(new Health.Calculation(FakeRoi.AS_OF, Duration.ofMillis(1_250)))));
        new RoiMeters(roi).bindTo(registry);
        assertThat(value("roi.report.calculation")).isEqualTo(1.25);
        assertThat(value("roi.health.stale")).isEqualTo(3);
        assertThat(value("roi.health.expired.prices")).isEqualTo(4);
    }

    @Test
    void beforeTheFirstReportNothingIsKnownOfItsTime() {
        new RoiMeters(roi).bindTo(registry);
        assertThat(value("roi.report.calculation")).isNaN();
        assertThat(value("roi.health.stale")).isZero();
    }
}
