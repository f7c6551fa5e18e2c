package io.roi4j.impl.timeline;

import io.roi4j.impl.tally.Tally;
import java.util.function.Function;

/** Merges the small tally of each fact. */
final class Folding<F, T extends Tally<T>> implements Accumulator<F, T> {
    private final Function<? super F, ? extends T> sum;
    private T all;

    Folding(T empty, Function<? super F, ? extends T> sum) {
        this.sum = sum;
        this.all = empty;
    }

    @Override
    public void add(F fact) {
        all = all.merge(sum.apply(fact));
    }

    @Override
    public T tally() {
        return all;
    }
}
