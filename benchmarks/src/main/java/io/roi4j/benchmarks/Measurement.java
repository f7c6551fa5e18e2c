package io.roi4j.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** A benchmark method, to be run for each of some libraries. */
record Measurement(Class<?> benchmark, String method, int threads, Set<Library> libraries, int series) {

    /** Has JMH measure. What it says goes to the log, its failure to the caller. */
    List<Score> run(Depth depth, Path log) throws RunnerException {
        TimeValue length = TimeValue.milliseconds(depth.length().toMillis());
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + benchmark.getName() + "\\." + method + "$")
                .threads(threads)
                .forks(depth.forks())
                .warmupIterations(depth.warmups())
                .warmupTime(length)
                .measurementIterations(depth.iterations())
                .measurementTime(length)
                .addProfiler(GCProfiler.class)
                .jvmArgs("-Xms2g", "-Xmx6g")
                .shouldFailOnError(true)
                .param("library", libraries.stream().map(Library::name).toArray(String[]::new))
                .param("series", String.valueOf(series))
                .output(log.toString());
        if (depth.forks() == 0) {
            options.mode(Mode.SingleShotTime).warmupIterations(0);
        }
        return new Runner(options.build()).run().stream().map(Score::of).toList();
    }
}
