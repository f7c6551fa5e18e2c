package io.roi4j.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.micrometer.observation.ObservationRegistry;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micrometer.registry.otlp.OtlpMeterRegistry;
import org.junit.jupiter.api.Test;

/** The build runs tests on two versions of Micrometer and says which it means: each run must be on that one. */
class MicrometerVersionTest {
    @Test
    void runsOnTheVersionThatTheBuildMeans() {
        String meant = System.getProperty("roi4j.micrometer.version");
        assumeTrue(meant != null, "this isn't the Maven build");
        assertThat(Versions.micrometer()).isEqualTo(meant);
        assertThat(Versions.of(ObservationRegistry.class)).isEqualTo(meant);
        assertThat(Versions.of(PrometheusMeterRegistry.class)).isEqualTo(meant);
        assertThat(Versions.of(OtlpMeterRegistry.class)).isEqualTo(meant);
    }
}
