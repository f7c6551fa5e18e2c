package io.roi4j.impl.timeline;

import io.roi4j.impl.tally.Daily;
import io.roi4j.impl.tally.Tally;
import java.time.Instant;
import java.util.TreeMap;
import java.util.function.Function;

/** Adds up facts by day, for what a {@link RecordLog} compacts: a fact costs the change of one day. */
public final class DailySums<F, T extends Tally<T>> implements Accumulator<F, Daily<T>> {
    private final Function<? super F, Instant> at;
    private final Function<? super F, T> sum;
    private final TreeMap<Long, T> days = new TreeMap<>();
    private T older;

    /**
     * No facts.
     *
     * @param empty the sum of nothing
     * @param at when a fact was
     * @param sum what a fact adds to its day
     */
    public DailySums(T empty, Function<? super F, Instant> at, Function<? super F, T> sum) {
        this.at = at;
        this.sum = sum;
        this.older = empty;
    }

    @Override
    public void add(F fact) {
        days.merge(Daily.day(at.apply(fact)), sum.apply(fact), Tally::merge);
        if (days.size() > Daily.MOST) {
            older = older.merge(days.pollFirstEntry().getValue());
        }
    }

    @Override
    public Daily<T> tally() {
        return new Daily<>(days, older);
    }
}
