package io.roi4j.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.ref.WeakReference;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The host keeps nothing but its registry, as in {@code new RoiMeters(roi).bindTo(registry)}. */
@Timeout(30)
class GarbageCollectionTest {
    @Test
    void metersLiveAsLongAsTheirRegistry() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        CompositeMeterRegistry composite = new CompositeMeterRegistry();
        SimpleMeterRegistry part = new SimpleMeterRegistry();
        composite.add(part);
        bindAndForget(registry);
        bindAndForget(composite);
        collectGarbage();
        for (SimpleMeterRegistry each : new SimpleMeterRegistry[] {registry, part}) {
            assertThat(each.get("roi.tiny.things.hit.share").gauge().value()).isEqualTo(5);
            assertThat(each.get("roi.tiny.things.shots").functionCounter().count())
                    .isEqualTo(5);
            assertThat(each.get("roi.report.generation").gauge().value()).isEqualTo(2);
        }
    }

    @Test
    void closeLetsGoOfTheLibrary() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        FakeRoi roi = new FakeRoi().tell(Map.of("triage", TinyMetrics.of(5)));
        WeakReference<FakeRoi> reference = new WeakReference<>(roi);
        RoiMeters meters = new RoiMeters(roi);
        meters.bindTo(registry);
        meters.close();
        roi = null;
        meters = null;
        while (reference.get() != null) {
            System.gc();
        }
        assertThat(registry.getMeters()).isEmpty();
    }

    private static void bindAndForget(io.micrometer.core.instrument.MeterRegistry registry) {
        new RoiMeters(new FakeRoi().tell(Map.of("triage", TinyMetrics.of(5)))).bindTo(registry);
    }

    private static void collectGarbage() {
        WeakReference<Object> witness = new WeakReference<>(new Object());
        while (witness.get() != null) {
            System.gc();
        }
    }
}
