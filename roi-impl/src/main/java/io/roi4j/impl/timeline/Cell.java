package io.roi4j.impl.timeline;

import io.roi4j.impl.tally.Tally;
import org.jspecify.annotations.Nullable;

/**
 * An accumulator that keeps its frozen tally until the next fact, because most slices are closed. Not safe for use by several
 * threads.
 */
public final class Cell<F, T extends Tally<T>> {
    private final Accumulator<F, T> accumulator;
    private @Nullable T frozen;

    /** The sum of what this accumulator is given. */
    public Cell(Accumulator<F, T> accumulator) {
        this.accumulator = accumulator;
    }

    /** Adds one fact. */
    public void add(F fact) {
        accumulator.add(fact);
        frozen = null;
    }

    /** The tally of all facts so far. */
    public T tally() {
        T tally = frozen;
        if (tally == null) {
            tally = accumulator.tally();
            frozen = tally;
        }
        return tally;
    }
}
