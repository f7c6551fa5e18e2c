package io.roi4j.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** Recording one inference, in turn for each series. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RecordBenchmark {

    /** Everything was looked up once. */
    @Benchmark
    public void byHandle(FilledSubject filled, Cursor cursor) {
        Series series = filled.handles[cursor.nextSeries(filled.handles.length)];
        series.record(cursor.nextCall(filled.calls));
    }

    /** Everything is looked up for each record. */
    @Benchmark
    public void byNames(FilledSubject filled, Cursor cursor) {
        int next = cursor.nextSeries(filled.handles.length);
        filled.subject.record(filled.initiatives[next], filled.models[next], cursor.nextCall(filled.calls));
    }
}
