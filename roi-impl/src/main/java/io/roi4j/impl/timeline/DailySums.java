package io.roi4j.impl.timeline;

import io.roi4j.SlowFact;
import io.roi4j.impl.tally.Daily;
import io.roi4j.impl.tally.Records;
import io.roi4j.impl.tally.Tally;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Adds up facts by day, for what a {@link RecordLog} compacts: a fact costs the change of one day. */
public final class DailySums<F extends SlowFact, T extends Tally<T>> implements Accumulator<F, Daily<T>> {
    private final Supplier<? extends Accumulator<F, T>> sums;
    private final TreeMap<Long, Cell<F, T>> days = new TreeMap<>();
    private T older;

    /** No facts; {@code sums} makes the empty sum of a day. */
    public DailySums(Supplier<? extends Accumulator<F, T>> sums) {
        this.sums = sums;
        this.older = sums.get().tally();
    }

    /** All of them by day, those that are still kept one by one too. */
    public static <F extends SlowFact, T extends Tally<T>> Daily<T> of(
            Records<F, Daily<T>> records, Supplier<? extends Accumulator<F, T>> sums) {
        DailySums<F, T> known = new DailySums<>(sums);
        records.facts().forEach(known::add);
        return records.compacted().merge(known.tally());
    }

    @Override
    public void add(F fact) {
        days.computeIfAbsent(Daily.day(fact.at()), day -> new Cell<>(sums.get()))
                .add(fact);
        if (days.size() > Daily.MOST) {
            older = older.merge(days.pollFirstEntry().getValue().tally());
        }
    }

    @Override
    public Daily<T> tally() {
        SortedMap<Long, T> frozen = new TreeMap<>();
        days.forEach((day, cell) -> frozen.put(day, cell.tally()));
        return new Daily<>(frozen, older);
    }
}
