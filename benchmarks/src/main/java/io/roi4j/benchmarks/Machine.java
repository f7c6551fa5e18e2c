package io.roi4j.benchmarks;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.prometheus.metrics.core.metrics.Counter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.Runner;

/** When, where and with what it was measured. */
final class Machine {
    private static final Path CPUS = Path.of("/proc/cpuinfo");

    private Machine() {}

    static Table table() {
        return new Table("measured", "")
                .row("on", Instant.now().atZone(ZoneOffset.UTC).toLocalDate().toString())
                .row("processor", processor() + ", " + Runtime.getRuntime().availableProcessors() + " cores")
                .row("system", property("os.name") + " " + property("os.version") + " " + property("os.arch"))
                .row("load before", load())
                .row("JVM", property("java.vm.name") + " " + Runtime.version())
                .row("peers", jars(MeterRegistry.class, Counter.class, SdkMeterProvider.class))
                .row("", jars(com.codahale.metrics.Counter.class, Runner.class));
    }

    /** The system's load average: above a few tenths somebody else was using the machine. */
    private static String load() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return load < 0 ? "unknown" : String.format(Locale.ROOT, "%.2f", load);
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }

    private static String processor() {
        try (Stream<String> lines = Files.lines(CPUS)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }

    /** The files that the classes came from: their names have the versions. */
    private static String jars(Class<?>... classes) {
        return List.of(classes).stream()
                .map(type ->
                        type.getProtectionDomain().getCodeSource().getLocation().getPath())
                .map(path -> path.substring(path.lastIndexOf('/') + 1).replace(".jar", ""))
                .collect(Collectors.joining(", "));
    }
}
