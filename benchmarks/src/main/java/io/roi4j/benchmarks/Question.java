package io.roi4j.benchmarks;

import static io.roi4j.benchmarks.Depth.Size.FEW;
import static io.roi4j.benchmarks.Depth.Size.MANY;
import static io.roi4j.benchmarks.Depth.Size.ONE;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.openjdk.jmh.runner.RunnerException;

/** What is asked of every library: a benchmark method, by so many threads, for these libraries and sizes. */
@SuppressWarnings("ImmutableEnumChecker") // Nobody changes its sets and lists.
enum Question {
    BY_HANDLE("Record by handle", RecordBenchmark.class, "byHandle", 1, Library.RECORDERS, FEW, ONE, MANY),
    BY_NAMES("Record by names", RecordBenchmark.class, "byNames", 1, Library.RECORDERS, FEW),
    BY_HANDLE_SHARED("Record by handle, two threads", RecordBenchmark.class, "byHandle", 2, Library.RECORDERS, FEW),
    BY_NAMES_SHARED("Record by names, two threads", RecordBenchmark.class, "byNames", 2, Library.RECORDERS, FEW),
    HOT("Record by handle, two threads on one series", RecordBenchmark.class, "byHandle", 2, Library.RECORDERS, ONE),
    VALUES("Read all values", ScrapeBenchmark.class, "values", 1, readers(), FEW, MANY),
    TEXT("Write Prometheus text", ScrapeBenchmark.class, "text", 1, writers(), FEW, MANY),
    RECORD_AFTER("Record by handle, after a past", RecordBenchmark.class, "byHandle", 1, pasts(), FEW),
    VALUES_AFTER("Read all values, after a past", ScrapeBenchmark.class, "values", 1, pasts(), FEW);

    private final String title;
    private final Class<?> benchmark;
    private final String method;
    private final int threads;
    private final Set<Library> libraries;
    private final List<Depth.Size> sizes;

    Question(
            String title, Class<?> benchmark, String method, int threads, Set<Library> libraries, Depth.Size... sizes) {
        this.title = title;
        this.benchmark = benchmark;
        this.method = method;
        this.threads = threads;
        this.libraries = libraries;
        this.sizes = List.of(sizes);
    }

    String title() {
        return title;
    }

    Set<Library> libraries() {
        return libraries;
    }

    /** Records of the first size are measured thoroughly; the others show how the figures grow. */
    List<Score> ask(Depth depth, Path folder) throws RunnerException {
        List<Score> scores = new ArrayList<>();
        for (Depth.Size size : sizes) {
            Depth used = benchmark == ScrapeBenchmark.class
                    ? depth.settled()
                    : size == sizes.get(0) ? depth : depth.shallow();
            Measurement measurement = new Measurement(benchmark, method, threads, libraries, depth.series(size));
            scores.addAll(measurement.run(used, folder.resolve(name() + "-" + size + ".log")));
        }
        return scores;
    }

    private static Set<Library> readers() {
        Set<Library> all = EnumSet.copyOf(Library.RECORDERS);
        all.add(Library.ROI4J_METERS);
        return all;
    }

    private static Set<Library> writers() {
        return EnumSet.of(Library.ROI4J_METERS, Library.PROMETHEUS, Library.MICROMETER_PROMETHEUS);
    }

    private static Set<Library> pasts() {
        return EnumSet.of(Library.ROI4J_YOUNG, Library.ROI4J_AGED);
    }
}
