package io.roi4j.impl.scalability;

import io.roi4j.SlowFact;
import io.roi4j.impl.tally.Tally;
import io.roi4j.impl.timeline.Accumulator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Sums slow facts by day (UTC). So many days are kept, the latest of those that have facts; what lay before is in the sum of
 * everything only.
 */
final class DaySumsAccumulator<F extends SlowFact, T extends Tally<T>> implements Accumulator<F, DaySums<T>> {
    private final int most;
    private final Function<? super F, ? extends T> sum;
    private final TreeMap<Long, T> days = new TreeMap<>();
    private T total;
    private long lostUntilDay = DaySums.NOTHING_LOST;

    /**
     * Nothing.
     *
     * @param most how many days are kept, 1 or more
     * @param empty the sum of nothing
     * @param sum the sum of one fact
     */
    DaySumsAccumulator(int most, T empty, Function<? super F, ? extends T> sum) {
        this.most = most;
        this.sum = sum;
        this.total = empty;
    }

    @Override
    public void add(F fact) {
        T one = sum.apply(fact);
        total = total.merge(one);
        long day = DaySums.dayOf(fact.at());
        if (day <= lostUntilDay) {
            return;
        }
        days.merge(day, one, Tally::merge);
        Map.Entry<Long, T> oldest = days.size() > most ? days.pollFirstEntry() : null;
        lostUntilDay = oldest == null ? lostUntilDay : oldest.getKey();
    }

    @Override
    public DaySums<T> tally() {
        return new DaySums<>(days, total, lostUntilDay);
    }
}
