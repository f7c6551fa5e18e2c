package io.roi4j.impl.tally;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * The squares and products of a history's days, since the start: those of the days that are remembered follow from their
 * tallies, those of the days before are kept here. Immutable.
 *
 * <p>The oldest come first in every sum, so that it stays the same number, to the last digit, when a day is forgotten.
 *
 * @param pairs the products of one day's tally, for each pair of sums that is wanted
 * @param forgotten those of the days that are no longer remembered, in the same order
 */
public record DayProducts<T>(List<Function<? super T, Products>> pairs, List<Products> forgotten) {
    public DayProducts {
        pairs = List.copyOf(pairs);
        forgotten = List.copyOf(forgotten);
    }

    /** Those of some pairs, before the first day. */
    public static <T> DayProducts<T> of(List<Function<? super T, Products>> pairs) {
        return new DayProducts<>(pairs, Collections.nCopies(pairs.size(), Products.EMPTY));
    }

    /** Those where nobody wants any. */
    public static <T> DayProducts<T> none() {
        return of(List.of());
    }

    /** The same, with one day more that is forgotten. */
    public DayProducts<T> forget(T day) {
        List<Products> sums = new ArrayList<>(forgotten);
        for (int i = 0; i < sums.size(); i++) {
            sums.set(i, sums.get(i).merge(pairs.get(i).apply(day)));
        }
        return new DayProducts<>(pairs, sums);
    }

    /** Those of the forgotten days and of these, the oldest first; one for each pair. */
    public List<Products> with(List<Slice<T>> days) {
        List<Products> sums = new ArrayList<>(pairs.size());
        for (int i = 0; i < pairs.size(); i++) {
            Products sum = forgotten.get(i);
            for (int day = 0; day < days.size(); day++) {
                sum = sum.merge(pairs.get(i).apply(days.get(day).tally()));
            }
            sums.add(sum);
        }
        return List.copyOf(sums);
    }
}
