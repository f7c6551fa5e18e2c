package io.roi4j.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Reading everything once. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ScrapeBenchmark {
    private final OutputStream sink = OutputStream.nullOutputStream();
    private int scrapes;

    /** Between two scrapes every series takes an inference, so that nothing read before still holds. */
    @Setup(Level.Invocation)
    public void oneInferenceEach(FilledSubject filled) {
        filled.oneEach(scrapes++);
    }

    /** As values. */
    @Benchmark
    public double values(FilledSubject filled) {
        Reading reading = new Reading();
        filled.subject.read(reading);
        return reading.sums() + reading.latencies();
    }

    /** As Prometheus text. */
    @Benchmark
    public void text(FilledSubject filled) throws IOException {
        filled.subject.print(sink);
    }
}
