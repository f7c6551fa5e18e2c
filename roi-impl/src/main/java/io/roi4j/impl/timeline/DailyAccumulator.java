package io.roi4j.impl.timeline;

import io.roi4j.SlowFact;
import io.roi4j.impl.tally.Daily;
import io.roi4j.impl.tally.Tally;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Sums slow facts by day (UTC). So many days are kept, the latest of those that have facts; what lay before is in the sum of
 * everything only.
 */
public final class DailyAccumulator<F extends SlowFact, T extends Tally<T>> implements Accumulator<F, Daily<T>> {
    private final int most;
    private final Function<? super F, ? extends T> sum;
    private final TreeMap<Long, T> days = new TreeMap<>();
    private T total;
    private long lostUntilDay = Daily.NOTHING_LOST;

    /**
     * Nothing.
     *
     * @param most how many days are kept, 1 or more
     * @param empty the sum of nothing
     * @param sum the sum of one fact
     */
    public DailyAccumulator(int most, T empty, Function<? super F, ? extends T> sum) {
        this.most = most;
        this.sum = sum;
        this.total = empty;
    }

    @Override
    public void add(F fact) {
        T one = sum.apply(fact);
        total = total.merge(one);
        long day = Daily.dayOf(fact.at());
        if (day <= lostUntilDay) {
            return;
        }
        days.merge(day, one, Tally::merge);
        Map.Entry<Long, T> oldest = days.size() > most ? days.pollFirstEntry() : null;
        lostUntilDay = oldest == null ? lostUntilDay : oldest.getKey();
    }

    @Override
    public Daily<T> tally() {
        return new Daily<>(days, total, lostUntilDay);
    }
}
