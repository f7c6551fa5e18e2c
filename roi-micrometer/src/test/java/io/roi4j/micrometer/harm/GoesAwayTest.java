package io.roi4j.micrometer.harm;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.roi4j.Roi;
import io.roi4j.impl.StreamingRoi;
import io.roi4j.micrometer.RoiMeters;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An application server deploys and undeploys applications; its registry outlives them. Nothing of theirs may stay. */
class GoesAwayTest {
    private static final int PATIENCE = 200;

    /** Loads the library and its guest itself, and all else by the server's loader. */
    private static final class Deployment extends URLClassLoader {
        Deployment() {
            super(sources(), GoesAwayTest.class.getClassLoader());
        }

        private static URL[] sources() {
            return Stream.of(Roi.class, StreamingRoi.class, RoiMeters.class, GuestOfALoader.class)
                    .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                    .distinct()
                    .toArray(URL[]::new);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("io.roi4j.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                return known == null ? findClass(name) : known;
            }
        }
    }

    private final PrometheusMeterRegistry prometheus = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final CompositeMeterRegistry registry = new CompositeMeterRegistry();
    private final List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
    /** Tests before this one may have left a ticker, which ends by itself. */
    private final Set<Thread> before = Thread.getAllStackTraces().keySet();

    @Test
    void threeDeployments() throws Exception {
        deployments(3);
    }

    @Test
    @Tag("ci")
    void fiftyDeployments() throws Exception {
        deployments(50);
    }

    private void deployments(int number) throws Exception {
        registry.add(new SimpleMeterRegistry());
        registry.add(prometheus);
        for (int i = 0; i < number; i++) {
            loaders.add(new WeakReference<>(deployed()));
        }
        // The JDK remembers the record whose methods were linked last (a cache of one place in ObjectMethods, found in
        // a heap
        // dump): another deployment takes that place.
        deployed();
        for (int i = 0; i < PATIENCE && left() > 0; i++) {
            System.gc();
            Thread.sleep(10);
        }
        assertThat(left()).as("class loaders that stay, of " + number).isZero();
        assertThat(ours()).isEmpty();
        assertThat(registry.getMeters()).isEmpty();
        assertThat(prometheus.getMeters()).isEmpty();
        assertThat(prometheus.scrape()).isEmpty();
    }

    private ClassLoader deployed() throws IOException, ReflectiveOperationException {
        try (Deployment loader = new Deployment()) {
            Class<?> guest = loader.loadClass(GuestOfALoader.class.getName());
            assertThat(guest.getClassLoader()).isSameAs(loader);
            @SuppressWarnings("unchecked") // It implements that.
            Consumer<MeterRegistry> application =
                    (Consumer<MeterRegistry>) guest.getConstructor().newInstance();
            application.accept(registry);
            return loader;
        }
    }

    private long left() {
        return loaders.stream().filter(loader -> loader.get() != null).count();
    }

    private List<String> ours() throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("roi4j-meters")) {
                // It ends by itself once it has seen that there is nothing more.
                thread.join(10_000);
            }
        }
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread))
                .map(Thread::getName)
                .filter(name -> name.startsWith("roi4j-") || name.equals("request"))
                .toList();
    }
}
