package io.roi4j.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.simple.CountingMode;
import io.micrometer.core.instrument.simple.SimpleConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.roi4j.Cohort;
import io.roi4j.Report;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A composite hands on to its parts, and what a part throws to its caller, by when other parts may have the meter already. */
@Timeout(30)
class CompositeRegistryTest {
    private static final String HIT_SHARE = "roi.tiny.things.hit.share";

    private final FakeRoi roi = new FakeRoi().tell(Map.of("triage", TinyMetrics.of(5)));
    private final RoiMeters meters = new RoiMeters(roi);
    private final CompositeMeterRegistry composite = new CompositeMeterRegistry();
    // A composite asks its parts in no order: among this many, some come before the one that throws.
    private final List<SimpleMeterRegistry> parts =
            Stream.generate(SimpleMeterRegistry::new).limit(16).toList();

    private static final class Gaugeless extends SimpleMeterRegistry {
        Gaugeless() {
            super(SimpleConfig.DEFAULT, Clock.SYSTEM);
        }

        @Override
        protected <T> Gauge newGauge(Meter.Id id, T state, ToDoubleFunction<T> function) {
            throw new IllegalStateException("no gauges");
        }
    }

    @Test
    void partWithAMeterOfAnotherTypeLeavesNothingInTheOthers() {
        parts.forEach(composite::add);
        Counter theirs = Counter.builder(HIT_SHARE)
                .tags("initiative", "triage", "cohort", "after")
                .register(parts.get(0));
        meters.bindTo(composite);
        for (SimpleMeterRegistry part : parts) {
            assertThat(part.find(HIT_SHARE).gauge()).isNull();
            assertThat(part.get(HIT_SHARE + ".lower").gauge().value()).isEqualTo(4.75);
        }
        assertEmptyAfterClose(theirs);
    }

    @Test
    void partThatThrowsLeavesNothingInTheOthers() {
        parts.forEach(composite::add);
        composite.add(new Gaugeless());
        meters.bindTo(composite);
        for (SimpleMeterRegistry part : parts) {
            assertThat(part.getMeters()).isNotEmpty().noneMatch(Gauge.class::isInstance);
            assertThat(part.get("roi.tiny.things.shots").functionCounter().count())
                    .isEqualTo(5);
        }
        assertEmptyAfterClose();
    }

    @Test
    void partWithAFilterThatThrowsLeavesNothingInTheOthers() {
        composite.config().commonTags("region", "eu");
        parts.forEach(composite::add);
        AtomicInteger asked = new AtomicInteger();
        MeterFilter lastThrows = new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                if (id.getName().equals(HIT_SHARE) && asked.incrementAndGet() == parts.size()) {
                    throw new IllegalStateException("not this one");
                }
                return id;
            }
        };
        parts.forEach(part -> part.config().meterFilter(lastThrows));
        meters.bindTo(composite);
        assertThat(asked).hasValue(parts.size());
        for (SimpleMeterRegistry part : parts) {
            assertThat(part.find(HIT_SHARE).gauge()).isNull();
            assertThat(part.get(HIT_SHARE + ".lower")
                            .tag("region", "eu")
                            .gauge()
                            .value())
                    .isEqualTo(4.75);
        }
        assertEmptyAfterClose();
    }

    @Test
    void partThatIsBoundByItselfKeepsWhatAnotherPartRefuses() {
        SimpleMeterRegistry first = parts.get(0);
        meters.bindTo(first);
        composite.add(first).add(new Gaugeless());
        meters.bindTo(composite);
        assertThat(first.get(HIT_SHARE).gauge().value()).isEqualTo(5);
        assertEmptyAfterClose();
    }

    @Test
    void prometheusThatThrowsOnAClashLeavesNothingInTheOthers() {
        PrometheusMeterRegistry prometheus =
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT).throwExceptionOnRegistrationFailure();
        Gauge theirs = Gauge.builder(HIT_SHARE, () -> 1).tag("zone", "a").register(prometheus);
        composite.add(prometheus);
        parts.forEach(composite::add);
        meters.bindTo(composite);
        assertThat(prometheus.scrape())
                .contains("roi_tiny_things_hit_share{zone=\"a\"} 1.0")
                .contains("roi_tiny_things_hit_share_lower{cohort=\"after\",initiative=\"triage\"} 4.75");
        assertEmptyAfterClose();
        assertThat(prometheus.getMeters()).containsExactly(theirs);
        assertThat(prometheus.scrape().lines().filter(line -> !line.startsWith("#")))
                .containsExactly("roi_tiny_things_hit_share{zone=\"a\"} 1.0");
    }

    @Test
    void metersOfAPartStayTheirs() {
        parts.forEach(composite::add);
        Gauge theirs = Gauge.builder(HIT_SHARE, () -> 77)
                .tags("initiative", "triage", "cohort", "after")
                .register(parts.get(0));
        meters.bindTo(composite);
        assertThat(theirs.value()).isEqualTo(77);
        assertThat(parts.get(1).get(HIT_SHARE + ".lower").gauge().value()).isEqualTo(4.75);
        assertEmptyAfterClose(theirs);
        assertThat(parts.get(0).get(HIT_SHARE).gauge().value()).isEqualTo(77);
    }

    @Test
    void otherInitiativesOfANameThatAPartHasArePublished() {
        parts.forEach(composite::add);
        Gauge theirs = Gauge.builder(HIT_SHARE, () -> 77)
                .tags("initiative", "search", "cohort", "after")
                .register(parts.get(0));
        meters.bindTo(composite);
        assertThat(parts.get(0)
                        .get(HIT_SHARE)
                        .tag("initiative", "triage")
                        .gauge()
                        .value())
                .isEqualTo(5);
        assertEmptyAfterClose(theirs);
    }

    @Test
    void partThatIsBoundByItselfToo() {
        SimpleMeterRegistry first = parts.get(0);
        meters.bindTo(first);
        parts.forEach(composite::add);
        meters.bindTo(composite);
        meters.bindTo(parts.get(1));
        for (SimpleMeterRegistry part : parts) {
            assertThat(part.get(HIT_SHARE).gauge().value()).isEqualTo(5);
            assertThat(part.getMeters()).hasSameSizeAs(first.getMeters());
        }
        assertEmptyAfterClose();
    }

    @Test
    void compositeOfComposites() {
        CompositeMeterRegistry inner = new CompositeMeterRegistry();
        parts.forEach(inner::add);
        composite.add(inner);
        Counter.builder(HIT_SHARE)
                .tags("initiative", "triage", "cohort", "after")
                .register(parts.get(0));
        Gauge theirs = Gauge.builder(HIT_SHARE + ".upper", () -> 77)
                .tags("initiative", "triage", "cohort", "after")
                .register(parts.get(0));
        meters.bindTo(composite);
        assertThat(parts.get(1).get(HIT_SHARE + ".lower").gauge().value()).isEqualTo(4.75);
        meters.close();
        assertThat(composite.getMeters()).isEmpty();
        assertThat(parts.get(0).getMeters()).hasSize(2).contains(theirs);
        parts.stream().skip(1).forEach(part -> assertThat(part.getMeters()).isEmpty());
    }

    @Test
    void partsOfSeveralKindsEarlyAndLate() {
        composite.config().commonTags("region", "eu");
        SimpleMeterRegistry simple = new SimpleMeterRegistry();
        simple.config().meterFilter(MeterFilter.deny(id -> id.getName().endsWith(".provenance")));
        PrometheusMeterRegistry prometheus = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        prometheus.config().commonTags("service", "desk");
        SimpleMeterRegistry stepping = new SimpleMeterRegistry(
                key -> key.equals("simple.mode") ? CountingMode.STEP.name() : null, Clock.SYSTEM);
        MeterRegistry closed = new SimpleMeterRegistry();
        closed.close();
        composite.add(simple).add(closed);
        meters.bindTo(composite);
        composite.add(prometheus).add(stepping);
        // Born when all of them are there.
        roi.tell(
                List.of(
                        new Report.Entry("triage", Cohort.AFTER, List.of(TinyMetrics.of(6))),
                        new Report.Entry("late", Cohort.AFTER, List.of(TinyMetrics.of(7)))),
                FakeRoi.HEALTHY);
        meters.refresh();
        for (String initiative : List.of("triage", "late")) {
            double value = initiative.equals("late") ? 7 : 6;
            for (MeterRegistry each : List.of(simple, prometheus, stepping)) {
                assertThat(each.get(HIT_SHARE)
                                .tags("initiative", initiative, "region", "eu")
                                .gauge()
                                .value())
                        .isEqualTo(value);
            }
        }
        assertThat(prometheus.scrape())
                .contains(
                        "roi_tiny_things_hit_share{cohort=\"after\",initiative=\"late\",region=\"eu\",service=\"desk\"} 7.0");
        assertThat(simple.find(HIT_SHARE + ".provenance").meter()).isNull();
        meters.close();
        for (MeterRegistry each : List.of(composite, simple, prometheus, stepping, closed)) {
            assertThat(each.getMeters()).isEmpty();
        }
        assertThat(prometheus.scrape()).isEmpty();
    }

    private void assertEmptyAfterClose(Meter... theirs) {
        meters.close();
        assertThat(composite.getMeters()).isEmpty();
        assertThat(parts.get(0).getMeters()).containsExactly(theirs);
        parts.stream().skip(1).forEach(part -> assertThat(part.getMeters()).isEmpty());
    }
}
