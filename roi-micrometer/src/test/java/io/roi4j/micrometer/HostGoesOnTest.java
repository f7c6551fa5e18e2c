package io.roi4j.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import io.micrometer.core.instrument.simple.SimpleConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.roi4j.Initiative;
import io.roi4j.Roi;
import io.roi4j.impl.StreamingRoi;
import io.roi4j.inference.InferenceRecorder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The real library between a registry that misbehaves and one that doesn't: recording and the other registry notice nothing. */
@Timeout(60)
class HostGoesOnTest {
    private static final String SUCCEEDED = "roi.inference.succeeded";

    private final Roi roi = StreamingRoi.builder().build();
    private final Initiative triage = roi.initiative("triage");
    private final RoiMeters meters = new RoiMeters(roi);
    private final SimpleMeterRegistry sound = new SimpleMeterRegistry();

    @AfterEach
    void close() {
        roi.close();
    }

    /** What a registry may do to who binds to it. */
    enum Trouble {
        THROWS {
            @Override
            MeterRegistry registry() {
                return new Throwing();
            }
        },
        DENIES {
            @Override
            MeterRegistry registry() {
                SimpleMeterRegistry registry = new SimpleMeterRegistry();
                registry.config().meterFilter(MeterFilter.denyNameStartsWith("roi."));
                return registry;
            }
        },
        FILTER_THROWS {
            @Override
            MeterRegistry registry() {
                SimpleMeterRegistry registry = new SimpleMeterRegistry();
                registry.config().meterFilter(new MeterFilter() {
                    @Override
                    public MeterFilterReply accept(Meter.Id id) {
                        throw new IllegalStateException("no opinion");
                    }
                });
                return registry;
            }
        },
        CLASHES {
            @Override
            MeterRegistry registry() {
                PrometheusMeterRegistry registry =
                        new PrometheusMeterRegistry(PrometheusConfig.DEFAULT).throwExceptionOnRegistrationFailure();
                Counter.builder(SUCCEEDED).tag("zone", "a").register(registry);
                return registry;
            }
        },
        CLOSED {
            @Override
            MeterRegistry registry() {
                SimpleMeterRegistry registry = new SimpleMeterRegistry();
                registry.close();
                return registry;
            }
        },
        PART_THROWS {
            @Override
            MeterRegistry registry() {
                return new CompositeMeterRegistry()
                        .add(new SimpleMeterRegistry())
                        .add(new Throwing());
            }
        };

        abstract MeterRegistry registry();
    }

    private static final class Throwing extends SimpleMeterRegistry {
        Throwing() {
            super(SimpleConfig.DEFAULT, Clock.SYSTEM);
        }

        @Override
        protected <T> Gauge newGauge(Meter.Id id, T state, ToDoubleFunction<T> function) {
            throw new IllegalStateException("no gauges");
        }

        @Override
        protected <T> FunctionCounter newFunctionCounter(Meter.Id id, T state, ToDoubleFunction<T> function) {
            throw new NoSuchMethodError("made for another version");
        }
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void recordingAndTheOtherRegistryGoOn(Trouble trouble) {
        MeterRegistry registry = trouble.registry();
        List<Meter> theirs = registry.getMeters();
        triage.inferences("gpt").succeeded(1_000_000, 10, 5);
        meters.bindTo(registry);
        meters.bindTo(sound);

        InferenceRecorder late = roi.initiative("search").inferences("mini");
        for (int i = 0; i < 100; i++) {
            late.succeeded(1_000_000, 10, 5);
            triage.inferences("gpt").failed(1_000_000);
        }
        awaitTold("search", 100);
        assertThat(sound.get(SUCCEEDED)
                        .tags("initiative", "triage", "model", "gpt")
                        .functionCounter()
                        .count())
                .isEqualTo(1);
        assertThat(roi.health().refused()).isEmpty();

        meters.close();
        assertThat(registry.getMeters()).containsExactlyElementsOf(theirs);
        assertThat(sound.getMeters()).isEmpty();
    }

    @Test
    void registryIsClosedAndOpenedAnewWhileTheLibraryRuns() {
        triage.inferences("gpt").succeeded(1_000_000, 10, 5);
        SimpleMeterRegistry first = new SimpleMeterRegistry();
        meters.bindTo(first);
        meters.bindTo(sound);
        first.close();
        triage.inferences("late").succeeded(1_000_000, 10, 5);
        SimpleMeterRegistry second = new SimpleMeterRegistry();
        meters.bindTo(second);
        for (MeterRegistry open : List.of(sound, second)) {
            awaitTold(open, "triage", "late", 1);
        }
        meters.close();
        for (MeterRegistry each : List.of(first, second, sound)) {
            assertThat(each.getMeters()).isEmpty();
        }
    }

    @Test
    void whatTheHostPutsInOurPlaceIsTheHosts() {
        triage.inferences("gpt").succeeded(1_000_000, 10, 5);
        meters.bindTo(sound);
        Meter ours = sound.get(SUCCEEDED).functionCounter();
        sound.remove(ours);
        FunctionCounter theirs = FunctionCounter.builder(SUCCEEDED, this, self -> 77)
                .tags(ours.getId().getTags())
                .register(sound);
        assertThat(theirs.count()).isEqualTo(77);
        meters.refresh();
        meters.close();
        assertThat(new ArrayList<>(sound.getMeters())).containsExactly(theirs);
    }

    // A report lives for about a second.
    private static void sleep() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void awaitTold(String initiative, int count) {
        awaitTold(sound, initiative, "mini", count);
    }

    private void awaitTold(MeterRegistry registry, String initiative, String model, int count) {
        while (true) {
            meters.refresh();
            FunctionCounter counter = registry.find(SUCCEEDED)
                    .tags("initiative", initiative, "model", model)
                    .functionCounter();
            if (counter != null && counter.count() == count) {
                return;
            }
            sleep();
        }
    }
}
