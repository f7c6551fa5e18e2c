package io.roi4j.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.roi4j.Cohort;
import io.roi4j.Health;
import io.roi4j.Ratio;
import io.roi4j.Reason;
import io.roi4j.Report;
import io.roi4j.Roi;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RoiMetersTest {
    private static final String TINY = "roi.tiny.things.";

    private final FakeRoi roi = new FakeRoi();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final RoiMeters meters = new RoiMeters(roi);

    @Test
    void measureWithABetterSideIsNineGauges() {
        roi.tell(Map.of("triage", TinyMetrics.of(5)));
        meters.bindTo(registry);
        assertThat(namesFrom(TINY + "hit.share"))
                .containsExactly(
                        TINY + "hit.share",
                        TINY + "hit.share.baseline",
                        TINY + "hit.share.change",
                        TINY + "hit.share.lower",
                        TINY + "hit.share.observations",
                        TINY + "hit.share.provenance",
                        TINY + "hit.share.status",
                        TINY + "hit.share.upper",
                        TINY + "hit.share.verdict");
        assertThat(gauge("hit.share")).isEqualTo(5);
        assertThat(gauge("hit.share.lower")).isEqualTo(4.75);
        assertThat(gauge("hit.share.upper")).isEqualTo(5.5);
        assertThat(gauge("hit.share.observations")).isEqualTo(40);
        assertThat(gauge("hit.share.status")).isZero();
        assertThat(gauge("hit.share.provenance")).isEqualTo(3);
        assertThat(gauge("hit.share.baseline")).isEqualTo(4.875);
        assertThat(gauge("hit.share.change")).isEqualTo(0.125);
        assertThat(gauge("hit.share.verdict")).isEqualTo(1);
    }

    @Test
    void neutralMeasureHasNoVerdict() {
        roi.tell(Map.of("triage", TinyMetrics.of(5)));
        meters.bindTo(registry);
        assertThat(namesFrom(TINY + "past.alarms"))
                .containsExactly(
                        TINY + "past.alarms",
                        TINY + "past.alarms.lower",
                        TINY + "past.alarms.observations",
                        TINY + "past.alarms.provenance",
                        TINY + "past.alarms.status",
                        TINY + "past.alarms.upper");
    }

    @Test
    void totalsAreCounters() {
        roi.tell(Map.of("triage", TinyMetrics.of(5)));
        meters.bindTo(registry);
        for (String name : List.of("shots", "wait", "cost", "energy", "volume", "input.tokens")) {
            assertThat(registry.get(TINY + name).functionCounter().count()).isEqualTo(5);
        }
        assertThat(registry.find(TINY + "wait.total").meters()).isEmpty();
    }

    @Test
    void units() {
        roi.tell(Map.of("triage", TinyMetrics.of(5)));
        meters.bindTo(registry);
        assertThat(id("wait.median").getBaseUnit()).isEqualTo("seconds");
        assertThat(id("wait.median.upper").getBaseUnit()).isEqualTo("seconds");
        assertThat(id("wait.median.baseline").getBaseUnit()).isEqualTo("seconds");
        assertThat(id("wait.median.observations").getBaseUnit()).isNull();
        assertThat(id("wait.median.verdict").getBaseUnit()).isNull();
        assertThat(id("use.frequency").getBaseUnit()).isEqualTo("per_second");
        assertThat(id("flops.per.watt.lower").getBaseUnit()).isNull();
        assertThat(id("cost.per.use").getBaseUnit()).isNull();
        assertThat(id("hit.share").getBaseUnit()).isNull();
        assertThat(id("wait").getBaseUnit()).isEqualTo("seconds");
        assertThat(id("energy").getBaseUnit()).isEqualTo("joules");
        assertThat(id("volume").getBaseUnit()).isEqualTo("bytes");
        assertThat(id("cost").getBaseUnit()).isNull();
        assertThat(id("input.tokens").getBaseUnit()).isNull();
    }

    @Test
    void tags() {
        TinyMetrics metrics =
                TinyMetrics.of(5).withModels(2, "gpt").withWorst(Map.of("fr", new Ratio(Readings.present(1))));
        roi.tell(
                List.of(new Report.Entry("triage", Cohort.CONTROL_BEFORE, List.of(metrics))),
                new Health(Map.of(Reason.TOO_OLD, 3L), Map.of("model", 4L)));
        meters.bindTo(registry);
        Tags own = Tags.of("initiative", "triage", "cohort", "control-before");
        assertThat(tags("hit.share.status")).isEqualTo(own);
        assertThat(tags("cost.per.use.lower")).isEqualTo(own.and("currency", "EUR"));
        assertThat(tags("cost")).isEqualTo(own.and("currency", "EUR"));
        assertThat(tags("model.hit.share")).isEqualTo(own.and("model", "gpt"));
        assertThat(tags("model.shots")).isEqualTo(own.and("model", "gpt"));
        assertThat(tags("worst.segment.upper")).isEqualTo(own.and("segment", "fr"));
    }

    @Test
    void helpComesFromTheDefinition() {
        roi.tell(Map.of("triage", TinyMetrics.of(5)));
        meters.bindTo(registry);
        assertThat(id("hit.share").getDescription()).isEqualTo("Hits / all shots.");
        assertThat(id("hit.share.upper").getDescription()).isEqualTo("Upper confidence limit: Hits / all shots.");
        assertThat(id("cost.per.use").getDescription()).isEqualTo("Cost / uses. In whole units of the currency.");
        assertThat(id("heat").getDescription()).isEqualTo("Heat so far. In the unit K.");
        assertThat(registry.getMeters())
                .allSatisfy(meter -> assertThat(meter.getId().getDescription()).isNotBlank());
    }

    @Test
    void health() {
        roi.tell(List.of(), new Health(Map.of(Reason.TOO_OLD, 3L), Map.of("model", 4L)));
        meters.bindTo(registry);
        assertThat(registry.get("roi.refused")
                        .tag("reason", "too-old")
                        .functionCounter()
                        .count())
                .isEqualTo(3);
        assertThat(registry.get("roi.overflowed")
                        .tag("dimension", "model")
                        .functionCounter()
                        .count())
                .isEqualTo(4);
    }

    @Test
    void reportSaysItsGenerationAndInstant() {
        meters.bindTo(registry);
        assertThat(registry.get("roi.report.generation").gauge().value()).isEqualTo(1);
        assertThat(registry.get("roi.report.timestamp").gauge().value()).isEqualTo(1_000_000);
        assertThat(registry.get("roi.report.timestamp").gauge().getId().getBaseUnit())
                .isEqualTo("seconds");
    }

    @Test
    void absentIsNaNWithItsReason() {
        TinyMetrics metrics = TinyMetrics.of(5).with(new Ratio(Readings.absent(Reason.NO_BASELINE)));
        roi.tell(Map.of("triage", metrics));
        meters.bindTo(registry);
        assertThat(gauge("hit.share")).isNaN();
        assertThat(gauge("hit.share.lower")).isNaN();
        assertThat(gauge("hit.share.verdict")).isNaN();
        assertThat(gauge("hit.share.status")).isEqualTo(Reason.NO_BASELINE.code());
        roi.tell(Map.of("triage", TinyMetrics.of(6)));
        assertThat(gauge("hit.share")).isEqualTo(6);
        assertThat(gauge("hit.share.status")).isZero();
    }

    @Test
    void severalRegistries() {
        SimpleMeterRegistry second = new SimpleMeterRegistry();
        roi.tell(Map.of("triage", TinyMetrics.of(5)));
        meters.bindTo(registry);
        meters.bindTo(second);
        assertThat(second.get(TINY + "hit.share").gauge().value()).isEqualTo(5);
        assertThat(second.getMeters()).hasSameSizeAs(registry.getMeters());
    }

    @Test
    void bindingAgainChangesNothing() {
        roi.tell(Map.of("triage", TinyMetrics.of(5)));
        meters.bindTo(registry);
        List<Meter> before = registry.getMeters();
        meters.bindTo(registry);
        assertThat(registry.getMeters()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void libraryThatDoesNothing() {
        new RoiMeters(Roi.noop()).bindTo(registry);
        assertThat(registry.get("roi.report.generation").gauge().value()).isZero();
    }

    @Test
    void nullIsTheOnlyThingThatThrows() {
        assertThatNullPointerException().isThrownBy(() -> new RoiMeters(null)).withMessage("roi");
        assertThatNullPointerException().isThrownBy(() -> meters.bindTo(null)).withMessage("registry");
    }

    private List<String> namesFrom(String prefix) {
        TreeSet<String> names = new TreeSet<>();
        registry.getMeters().stream()
                .map(meter -> meter.getId().getName())
                .filter(name -> name.startsWith(prefix))
                .forEach(names::add);
        return List.copyOf(names);
    }

    private double gauge(String name) {
        return registry.get(TINY + name).gauge().value();
    }

    private Meter.Id id(String name) {
        return registry.get(TINY + name).meter().getId();
    }

    private Tags tags(String name) {
        return Tags.of(id(name).getTags());
    }
}
