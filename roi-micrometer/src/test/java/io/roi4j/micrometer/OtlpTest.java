package io.roi4j.micrometer;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MockClock;
import io.micrometer.registry.otlp.AggregationTemporality;
import io.micrometer.registry.otlp.OtlpConfig;
import io.micrometer.registry.otlp.OtlpMeterRegistry;
import io.roi4j.Cohort;
import io.roi4j.Health;
import io.roi4j.Ratio;
import io.roi4j.Reason;
import io.roi4j.Report;
import io.roi4j.micrometer.OtlpReceiver.Point;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadFactory;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The same meters by OpenTelemetry's protocol, read where they arrive. */
@Timeout(60)
class OtlpTest {
    private static final String HIT_SHARE = "roi.tiny.things.hit.share";
    private static final String SHOTS = "roi.tiny.things.shots";
    private static final Duration STEP = Duration.ofMinutes(1);

    private final OtlpReceiver receiver = new OtlpReceiver();
    private final MockClock clock = new MockClock();
    private final FakeRoi roi = new FakeRoi();
    private final RoiMeters meters = new RoiMeters(roi);

    @AfterEach
    void stop() {
        receiver.close();
    }

    /** Exports when it is told to, and when it is closed. */
    private static final class Pushed extends OtlpMeterRegistry {
        private final OtlpReceiver receiver;

        Pushed(OtlpConfig config, MockClock clock, OtlpReceiver receiver) {
            super(config, clock);
            this.receiver = receiver;
        }

        List<Point> push() {
            publish();
            return receiver.take();
        }

        @Override
        public void start(ThreadFactory threadFactory) {}
    }

    @Test
    void namesUnitsHelpTagsAndValuesArrive() {
        roi.tell(
                List.of(new Report.Entry(
                        "triage", Cohort.AFTER, List.of(TinyMetrics.of(5).withModels(2, "gpt", "mini")))),
                new Health(Map.of(Reason.TOO_OLD, 3L), Map.of("model", 4L)));
        Pushed registry = bound(AggregationTemporality.CUMULATIVE);
        List<Point> points = registry.push();
        assertThat(points).hasSameSizeAs(registry.getMeters());

        Map<String, String> own = Map.of("cohort", "after", "initiative", "triage");
        assertGauge(points, HIT_SHARE, "", "Hits / all shots.", own, 5);
        assertGauge(points, HIT_SHARE + ".upper", "", "Upper confidence limit: Hits / all shots.", own, 5.5);
        assertGauge(points, "roi.tiny.things.wait.median", "seconds", "How long one waits.", own, 5);
        assertGauge(points, "roi.tiny.things.use.frequency", "per_second", "Uses / time.", own, 5);
        assertGauge(
                points,
                "roi.tiny.things.cost.per.use",
                "",
                "Cost / uses. In whole units of the currency.",
                Map.of("cohort", "after", "initiative", "triage", "currency", "EUR"),
                5);
        assertThat(points(points, "roi.tiny.things.model.hit.share"))
                .extracting(Point::tags)
                .containsExactlyInAnyOrder(
                        Map.of("cohort", "after", "initiative", "triage", "model", "gpt"),
                        Map.of("cohort", "after", "initiative", "triage", "model", "mini"));
        assertGauge(points, "roi.report.timestamp", "seconds", null, Map.of(), 1_000_000);

        assertCounter(points, SHOTS, "", "Shots so far.", own, 5);
        assertCounter(points, "roi.tiny.things.wait", "seconds", "Time waited so far.", own, 5);
        assertCounter(points, "roi.tiny.things.energy", "joules", "Energy so far.", own, 5);
        assertCounter(points, "roi.refused", "", null, Map.of("reason", "too-old"), 3);
        assertCounter(points, "roi.overflowed", "", null, Map.of("dimension", "model"), 4);
    }

    @Test
    void absentMeasuresDoNotBreakTheExport() {
        roi.tell(Map.of("triage", TinyMetrics.of(5).with(new Ratio(Readings.absent(Reason.NO_DATA)))));
        Pushed registry = bound(AggregationTemporality.CUMULATIVE);
        List<Point> points = registry.push();
        assertThat(points).hasSameSizeAs(registry.getMeters());
        assertThat(one(points, HIT_SHARE).value()).isNaN();
        assertThat(one(points, HIT_SHARE + ".status").value()).isEqualTo(Reason.NO_DATA.code());
        assertThat(one(points, "roi.tiny.things.wait.median").value()).isEqualTo(5);
        assertThat(one(points, SHOTS).value()).isEqualTo(5);
        roi.tell(Map.of("triage", TinyMetrics.of(6)));
        assertThat(one(registry.push(), HIT_SHARE).value()).isEqualTo(6);
    }

    @Test
    void latecomersAreInTheNextExport() {
        Pushed registry = bound(AggregationTemporality.CUMULATIVE);
        roi.tell(Map.of("late", TinyMetrics.of(5)));
        assertThat(points(registry.push(), HIT_SHARE)).isEmpty();
        Threads.awaitEnd();
        assertThat(one(registry.push(), HIT_SHARE).tags()).containsEntry("initiative", "late");
    }

    @Test
    void afterCloseNothingOfOursIsExported() {
        roi.tell(Map.of("triage", TinyMetrics.of(5)));
        Pushed registry = bound(AggregationTemporality.CUMULATIVE);
        Gauge.builder("jobs", () -> 77).register(registry);
        assertThat(registry.push()).extracting(Point::name).contains("jobs", HIT_SHARE, SHOTS);
        meters.close();
        roi.tell(Map.of("triage", TinyMetrics.of(6), "late", TinyMetrics.of(6)));
        assertThat(registry.push()).extracting(Point::name).containsExactly("jobs");
        registry.close();
        assertThat(receiver.take()).extracting(Point::name).isSubsetOf("jobs");
    }

    @Test
    void cumulativeCountersAreTheTotalAtEachExport() {
        roi.tell(Map.of("triage", TinyMetrics.of(5)));
        Pushed registry = bound(AggregationTemporality.CUMULATIVE);
        assertThat(one(registry.push(), SHOTS).value()).isEqualTo(5);
        roi.tell(Map.of("triage", TinyMetrics.of(9)));
        assertThat(one(registry.push(), SHOTS).value()).isEqualTo(9);
        assertThat(one(registry.push(), SHOTS).value()).isEqualTo(9);
    }

    /** What was counted before binding is in the first of them; what a report lacks or takes back is in none. */
    @Test
    void deltasAddUpToTheTotal() {
        roi.tell(Map.of("triage", TinyMetrics.of(5)));
        Pushed registry = bound(AggregationTemporality.DELTA);
        List<Double> deltas = new ArrayList<>();
        for (double total : new double[] {5, 9, 9, 7, 12, 12}) {
            roi.tell(Map.of("triage", TinyMetrics.of(total)));
            deltas.add(delta(registry));
        }
        roi.tell(Map.of());
        deltas.add(delta(registry));
        roi.tell(Map.of("triage", TinyMetrics.of(20)));
        deltas.add(delta(registry));
        assertThat(deltas).containsExactly(5.0, 4.0, 0.0, 0.0, 3.0, 0.0, 0.0, 8.0);
    }

    /** Whoever closes the registry before the meters loses nothing of the last, unfinished step. */
    @Test
    void registryThatIsClosedFirstExportsTheLastDelta() {
        roi.tell(Map.of("triage", TinyMetrics.of(5)));
        Pushed registry = bound(AggregationTemporality.DELTA);
        assertThat(delta(registry)).isEqualTo(5);
        roi.tell(Map.of("triage", TinyMetrics.of(9)));
        registry.close();
        assertThat(one(receiver.take(), SHOTS).value()).isEqualTo(4);
        meters.close();
        assertThat(registry.getMeters()).isEmpty();
    }

    @Test
    void wholeCatalogueHasOneUnitOneTypeAndOneSetOfTagsForAName() {
        roi.tell(
                List.of(
                        new Report.Entry("triage", Cohort.AFTER, Filled.catalogue()),
                        new Report.Entry("search", Cohort.BEFORE, Filled.catalogue())),
                FakeRoi.HEALTHY);
        Pushed registry = bound(AggregationTemporality.CUMULATIVE);
        List<Point> points = registry.push();
        assertThat(points).hasSameSizeAs(registry.getMeters()).hasSizeGreaterThan(1_000);
        Map<String, Set<List<Object>>> shapes = points.stream()
                .collect(groupingBy(
                        Point::name,
                        mapping(
                                point -> List.of(
                                        point.metric().getUnit(),
                                        point.metric().getDataCase(),
                                        point.tags().keySet()),
                                toSet())));
        assertThat(shapes.values()).allSatisfy(shape -> assertThat(shape).hasSize(1));
    }

    private double delta(Pushed registry) {
        clock.add(STEP);
        Point point = one(registry.push(), SHOTS);
        assertThat(point.metric().getSum().getAggregationTemporality())
                .isEqualTo(io.opentelemetry.proto.metrics.v1.AggregationTemporality.AGGREGATION_TEMPORALITY_DELTA);
        return point.value();
    }

    private Pushed bound(AggregationTemporality temporality) {
        Pushed registry = new Pushed(settings(temporality), clock, receiver);
        meters.bindTo(registry);
        return registry;
    }

    private static void assertGauge(
            List<Point> points, String name, String unit, String help, Map<String, String> tags, double value) {
        Point point = one(points, name);
        assertThat(point.metric().hasGauge()).isTrue();
        assertPoint(point, unit, help, tags, value);
    }

    private static void assertCounter(
            List<Point> points, String name, String unit, String help, Map<String, String> tags, double value) {
        Point point = one(points, name);
        assertThat(point.metric().getSum().getIsMonotonic()).isTrue();
        assertThat(point.metric().getSum().getAggregationTemporality())
                .isEqualTo(io.opentelemetry.proto.metrics.v1.AggregationTemporality.AGGREGATION_TEMPORALITY_CUMULATIVE);
        assertPoint(point, unit, help, tags, value);
    }

    private static void assertPoint(Point point, String unit, String help, Map<String, String> tags, double value) {
        assertThat(point.metric().getUnit()).isEqualTo(unit);
        if (help == null) {
            assertThat(point.metric().getDescription()).isNotBlank();
        } else {
            assertThat(point.metric().getDescription()).isEqualTo(help);
        }
        assertThat(point.tags()).isEqualTo(tags);
        assertThat(point.value()).isEqualTo(value);
    }

    private static Point one(List<Point> points, String name) {
        assertThat(points(points, name)).hasSize(1);
        return points(points, name).get(0);
    }

    private static List<Point> points(List<Point> points, String name) {
        Predicate<Point> named = point -> point.name().equals(name);
        return points.stream().filter(named).toList();
    }

    private OtlpConfig settings(AggregationTemporality temporality) {
        Map<String, String> settings = Map.of(
                "otlp.url", receiver.url(),
                "otlp.step", STEP.toSeconds() + "s",
                "otlp.aggregationTemporality", temporality.name());
        return settings::get;
    }
}
