package io.roi4j.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.simple.SimpleConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.roi4j.Cohort;
import io.roi4j.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Whatever a registry does, the host goes on and so do the meters that it lets pass. */
class RegistryGuardTest {
    private static final String HIT_SHARE = "roi.tiny.things.hit.share";

    private final FakeRoi roi = new FakeRoi().tell(Map.of("triage", TinyMetrics.of(5)));
    private final RoiMeters meters = new RoiMeters(roi);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void meterOfAnotherType() {
        Counter theirs = Counter.builder(HIT_SHARE)
                .tags("initiative", "triage", "cohort", "after")
                .register(registry);
        meters.bindTo(registry);
        assertThat(registry.get(HIT_SHARE + ".lower").gauge().value()).isEqualTo(4.75);
        meters.close();
        assertThat(registry.getMeters()).containsExactly(theirs);
    }

    @Test
    void meterOfTheSameTypeIsTheirsAndStays() {
        Gauge theirs = Gauge.builder(HIT_SHARE, () -> 77)
                .tags("initiative", "triage", "cohort", "after")
                .register(registry);
        meters.bindTo(registry);
        assertThat(theirs.value()).isEqualTo(77);
        assertThat(registry.get(HIT_SHARE + ".lower").gauge().value()).isEqualTo(4.75);
        meters.close();
        assertThat(registry.getMeters()).containsExactly(theirs);
    }

    @Test
    void secondBridgeDoesNotTakeTheMetersOfTheFirst() {
        meters.bindTo(registry);
        int count = registry.getMeters().size();
        RoiMeters second = new RoiMeters(roi);
        second.bindTo(registry);
        second.close();
        assertThat(registry.getMeters()).hasSize(count);
        assertThat(registry.get(HIT_SHARE).gauge().value()).isEqualTo(5);
    }

    @Test
    void prometheusThatThrowsOnAClash() {
        PrometheusMeterRegistry prometheus =
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT).throwExceptionOnRegistrationFailure();
        Counter.builder(HIT_SHARE).register(prometheus);
        meters.bindTo(prometheus);
        assertThat(prometheus.scrape())
                .contains("roi_tiny_things_hit_share_lower{cohort=\"after\",initiative=\"triage\"} 4.75")
                .contains("roi_tiny_things_hit_share_total 0.0");
        meters.close();
        assertThat(prometheus.getMeters()).hasSize(1);
    }

    @Test
    void filterThatDenies() {
        registry.config().meterFilter(MeterFilter.deny(id -> id.getName().endsWith(".provenance")));
        meters.bindTo(registry);
        assertThat(registry.getMeters())
                .isNotEmpty()
                .noneMatch(meter -> meter.getId().getName().endsWith(".provenance"));
        meters.close();
        assertThat(registry.getMeters()).isEmpty();
    }

    @Test
    void filterThatThrows() {
        registry.config().meterFilter(new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                if (id.getName().equals(HIT_SHARE)) {
                    throw new IllegalStateException("no\nsuch\u2028thing");
                }
                return id;
            }
        });
        meters.bindTo(registry);
        assertThat(registry.find(HIT_SHARE).gauge()).isNull();
        assertThat(registry.get(HIT_SHARE + ".lower").gauge().value()).isEqualTo(4.75);
    }

    @Test
    void registryThatAlwaysThrows() {
        SimpleMeterRegistry broken = new SimpleMeterRegistry(SimpleConfig.DEFAULT, Clock.SYSTEM) {
            @Override
            protected <T> Gauge newGauge(Meter.Id id, T state, ToDoubleFunction<T> function) {
                throw new NoSuchMethodError("made for another version");
            }

            @Override
            public List<Meter> getMeters() {
                throw new IllegalStateException("not now");
            }

            @Override
            public Meter remove(Meter meter) {
                throw new IllegalStateException("never");
            }
        };
        List<String> passed = new ArrayList<>();
        broken.config().onMeterAdded(meter -> passed.add(meter.getId().getName()));
        meters.bindTo(broken);
        meters.bindTo(registry);
        assertThat(passed).contains("roi.tiny.things.shots").doesNotContain(HIT_SHARE);
        assertThat(registry.get(HIT_SHARE).gauge().value()).isEqualTo(5);
        meters.close();
        assertThat(registry.getMeters()).isEmpty();
    }

    @Test
    void closedRegistry() {
        registry.close();
        meters.bindTo(registry);
        assertThat(registry.getMeters()).isEmpty();
        meters.close();
    }

    @Test
    void registryClosedBeforeWeAre() {
        meters.bindTo(registry);
        registry.close();
        roi.tell(Map.of("late", TinyMetrics.of(1)));
        meters.refresh();
        meters.close();
        assertThat(registry.getMeters()).isEmpty();
    }

    @Test
    void compositeWithoutParts() {
        CompositeMeterRegistry composite = new CompositeMeterRegistry();
        meters.bindTo(composite);
        composite.add(registry);
        assertThat(registry.get(HIT_SHARE).gauge().value()).isEqualTo(5);
    }

    @Test
    void libraryThatFails() {
        meters.bindTo(registry);
        roi.fail(new IllegalStateException("broken"));
        assertThat(registry.get(HIT_SHARE).gauge().value()).isNaN();
        assertThat(registry.get("roi.report.generation").gauge().value()).isNaN();
        assertThat(registry.get("roi.tiny.things.shots").functionCounter().count())
                .isEqualTo(0);
        roi.fail(null);
        assertThat(registry.get(HIT_SHARE).gauge().value()).isEqualTo(5);
        assertThat(registry.get("roi.tiny.things.shots").functionCounter().count())
                .isEqualTo(5);
    }

    record NotAnIndicator(String text) {}

    @Test
    void metricsThatCannotBeListedCostOnlyThemselves() {
        roi.tell(
                List.of(new Report.Entry("triage", Cohort.AFTER, List.of(new NotAnIndicator("x"), TinyMetrics.of(6)))),
                FakeRoi.HEALTHY);
        meters.bindTo(registry);
        assertThat(registry.get(HIT_SHARE).gauge().value()).isEqualTo(6);
    }
}
