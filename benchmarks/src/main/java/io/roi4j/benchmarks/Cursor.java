package io.roi4j.benchmarks;

import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.ThreadParams;

/** Where a thread is in its round through all series and inferences. */
@State(Scope.Thread)
public class Cursor {
    private int series;
    private int call;

    /** Spreads the threads over the series. */
    @Setup
    public void spread(FilledSubject filled, ThreadParams thread) {
        series = filled.names.size() * thread.getThreadIndex() / thread.getThreadCount();
        call = Calls.SIZE * thread.getThreadIndex() / thread.getThreadCount();
    }

    int nextSeries(int size) {
        int next = series + 1;
        series = next >= size ? 0 : next;
        return series;
    }

    Call nextCall(Call[] calls) {
        return calls[call++ & (Calls.SIZE - 1)];
    }
}
