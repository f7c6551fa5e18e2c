package io.roi4j.impl.timeline;

import io.roi4j.impl.tally.Tally;

/** Adds up facts that are small tallies themselves. */
public final class TallyAccumulator<T extends Tally<T>> implements Accumulator<T, T> {
    private T sum;

    /** Starts with the tally of nothing. */
    public TallyAccumulator(T empty) {
        this.sum = empty;
    }

    @Override
    public void add(T fact) {
        sum = sum.merge(fact);
    }

    @Override
    public T tally() {
        return sum;
    }
}
