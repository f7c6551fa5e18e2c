package io.roi4j.impl.scalability;

import io.roi4j.SlowFact;
import io.roi4j.impl.tally.Tally;
import io.roi4j.impl.timeline.Accumulator;
import io.roi4j.impl.timeline.Cell;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Sums slow facts by day (UTC). So many days are kept, the latest of those that have facts; what lay before is in the sum of
 * everything only.
 */
final class DaySumsAccumulator<F extends SlowFact, T extends Tally<T>> implements Accumulator<F, DaySums<T>> {
    private final int most;
    private final Supplier<? extends Accumulator<F, T>> sums;
    private final TreeMap<Long, Cell<F, T>> days = new TreeMap<>();
    private final Cell<F, T> total;
    private long lostUntilDay = DaySums.NOTHING_LOST;

    /**
     * Nothing, of facts whose sum is small.
     *
     * @param most how many days are kept, 1 or more
     * @param empty the sum of nothing
     * @param sum the sum of one fact
     */
    DaySumsAccumulator(int most, T empty, Function<? super F, ? extends T> sum) {
        this(most, () -> new Merging<>(empty, sum));
    }

    /**
     * Nothing, of facts whose sum is too large to be copied for each of them.
     *
     * @param most how many days are kept, 1 or more
     * @param sums makes the empty sum of a day
     */
    DaySumsAccumulator(int most, Supplier<? extends Accumulator<F, T>> sums) {
        this.most = most;
        this.sums = sums;
        this.total = new Cell<>(sums.get());
    }

    private static final class Merging<F, T extends Tally<T>> implements Accumulator<F, T> {
        private final Function<? super F, ? extends T> part;
        private T sum;

        Merging(T empty, Function<? super F, ? extends T> part) {
            this.part = part;
            this.sum = empty;
        }

        @Override
        public void add(F fact) {
            sum = sum.merge(part.apply(fact));
        }

        @Override
        public T tally() {
            return sum;
        }
    }

    @Override
    public void add(F fact) {
        total.add(fact);
        long day = DaySums.dayOf(fact.at());
        if (day <= lostUntilDay) {
            return;
        }
        days.computeIfAbsent(day, fresh -> new Cell<>(sums.get())).add(fact);
        Map.Entry<Long, Cell<F, T>> oldest = days.size() > most ? days.pollFirstEntry() : null;
        lostUntilDay = oldest == null ? lostUntilDay : oldest.getKey();
    }

    @Override
    public DaySums<T> tally() {
        SortedMap<Long, T> frozen = new TreeMap<>();
        days.forEach((day, facts) -> frozen.put(day, facts.tally()));
        return new DaySums<>(frozen, total.tally(), lostUntilDay);
    }
}
