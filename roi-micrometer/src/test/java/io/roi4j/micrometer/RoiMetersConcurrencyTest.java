package io.roi4j.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RoiMetersConcurrencyTest {
    private static final int INITIATIVES = 150;
    private static final int SCRAPERS = 4;

    private final FakeRoi roi = new FakeRoi();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    });

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void noScrapeFailsWhileInitiativesAreBorn() throws Exception {
        PrometheusMeterRegistry registry =
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT).throwExceptionOnRegistrationFailure();
        ConcurrentLinkedQueue<Meter.Id> added = new ConcurrentLinkedQueue<>();
        registry.config().onMeterAdded(meter -> added.add(meter.getId()));
        RoiMeters meters = new RoiMeters(roi);
        meters.bindTo(registry);
        AtomicBoolean over = new AtomicBoolean();
        List<Future<Integer>> scrapers = new ArrayList<>();
        for (int i = 0; i < SCRAPERS; i++) {
            scrapers.add(threads.submit(scraping(registry, over)));
        }
        giveBirth();
        over.set(true);
        for (Future<Integer> scraper : scrapers) {
            assertThat(scraper.get()).isPositive();
        }
        registry.scrape();
        Threads.awaitEnd();
        String scrape = registry.scrape();
        for (int i = 0; i < INITIATIVES; i++) {
            assertThat(scrape).contains("roi_tiny_things_shots_total{cohort=\"after\",initiative=\"i" + i + "\"}");
        }
        assertThat(added).doesNotHaveDuplicates();
        meters.close();
        assertThat(registry.scrape()).isEmpty();
        assertThat(Threads.ours()).isEmpty();
    }

    @Test
    void closeDuringScrapesAndBirthsLeavesNothing() throws Exception {
        for (int round = 0; round < 20; round++) {
            PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
            RoiMeters meters = new RoiMeters(roi);
            meters.bindTo(registry);
            AtomicBoolean over = new AtomicBoolean();
            Future<Integer> scraper = threads.submit(scraping(registry, over));
            Future<?> host = threads.submit(() -> {
                while (!over.get()) {
                    meters.refresh();
                }
            });
            for (int i = 0; i < 20; i++) {
                roi.tell(Map.of("round" + round + "-" + i, TinyMetrics.of(1)));
                Thread.sleep(1);
            }
            meters.close();
            over.set(true);
            scraper.get();
            host.get();
            assertThat(registry.getMeters()).isEmpty();
            assertThat(Threads.ours()).isEmpty();
        }
    }

    @Test
    void countersNeverFallAndGaugesAreOfOneReport() throws Exception {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        roi.tell(Map.of("a", TinyMetrics.of(1)));
        new RoiMeters(roi).bindTo(registry);
        AtomicBoolean over = new AtomicBoolean();
        List<Future<Integer>> readers = new ArrayList<>();
        for (int i = 0; i < SCRAPERS; i++) {
            readers.add(threads.submit(() -> {
                double last = 0;
                int reads = 0;
                while (!over.get()) {
                    double generation =
                            registry.get("roi.report.generation").gauge().value();
                    double now = registry.get("roi.tiny.things.shots")
                            .functionCounter()
                            .count();
                    assertThat(now).isGreaterThanOrEqualTo(last).isGreaterThanOrEqualTo(generation - 1);
                    last = now;
                    reads++;
                }
                return reads;
            }));
        }
        // Generation 2 tells 1, and so on.
        for (int n = 2; n < 20_000; n++) {
            roi.tell(Map.of("a", TinyMetrics.of(n)));
        }
        over.set(true);
        for (Future<Integer> reader : readers) {
            assertThat(reader.get()).isPositive();
        }
    }

    /** A composite's lock spins for ever when its holder, here the listener's thread, registers a meter. */
    @Test
    void readUnderARegistrysLockRegistersNothingOnThatThread() throws Exception {
        CompositeMeterRegistry composite = new CompositeMeterRegistry();
        RoiMeters meters = new RoiMeters(roi);
        meters.bindTo(composite);
        SimpleMeterRegistry part = new SimpleMeterRegistry();
        part.config().onMeterAdded(meter -> meter.measure().forEach(measurement -> measurement.getValue()));
        roi.tell(Map.of("late", TinyMetrics.of(5)));
        threads.submit(() -> composite.add(part)).get();
        Threads.awaitEnd();
        assertThat(part.get("roi.tiny.things.hit.share").gauge().value()).isEqualTo(5);
    }

    private Callable<Integer> scraping(PrometheusMeterRegistry registry, AtomicBoolean over) {
        return () -> {
            int scrapes = 0;
            while (!over.get()) {
                registry.scrape();
                scrapes++;
            }
            return scrapes;
        };
    }

    private void giveBirth() throws InterruptedException {
        Map<String, TinyMetrics> alive = new TreeMap<>();
        for (int i = 0; i < INITIATIVES; i++) {
            alive.put("i" + i, TinyMetrics.of(i).withModels(i, "m" + i % 3, "m" + i % 7));
            roi.tell(alive);
            Thread.sleep(5);
        }
    }
}
