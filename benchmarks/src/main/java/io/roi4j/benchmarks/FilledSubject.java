package io.roi4j.benchmarks;

import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A library with all its series, each of which has taken a few inferences. */
@State(Scope.Benchmark)
public class FilledSubject {
    private static final int FACTS_EACH = 50;

    @Param
    public Library library = Library.ROI4J;

    /** A square number: as many initiatives as models. */
    @Param("100")
    public int series;

    // Plain arrays: looking up what to record must cost next to nothing.
    Subject subject = new LimitSubject();
    Names names = Names.square(1);
    Series[] handles = {};
    String[] initiatives = {};
    String[] models = {};
    Call[] calls = Calls.draw();

    @Setup
    public void fill() {
        names = Names.square(series);
        subject = library.setUp(names);
        handles = handles(subject, names);
        initiatives =
                IntStream.range(0, names.size()).mapToObj(names::initiative).toArray(String[]::new);
        models = IntStream.range(0, names.size()).mapToObj(names::model).toArray(String[]::new);
        for (int i = 0; i < FACTS_EACH; i++) {
            oneEach(i);
        }
    }

    /** One inference for every series. */
    void oneEach(int seed) {
        for (int i = 0; i < handles.length; i++) {
            handles[i].record(calls[(seed + i) & (Calls.SIZE - 1)]);
        }
    }

    static Series[] handles(Subject subject, Names names) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> subject.series(names.initiative(i), names.model(i)))
                .toArray(Series[]::new);
    }
}
