package io.roi4j.impl.timeline;

import io.roi4j.Reason;
import io.roi4j.impl.tally.DayProducts;
import io.roi4j.impl.tally.History;
import io.roi4j.impl.tally.Products;
import io.roi4j.impl.tally.Slice;
import io.roi4j.impl.tally.Tally;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Facts in time: the sum since the start and slices at several resolutions, in bounded memory. A fact may arrive late; it
 * counts in the slice of its own time.
 *
 * <p>Safe for use by several threads. No foreign code runs under its lock.
 *
 * @param <F> the facts
 * @param <T> their tally
 */
public final class Timeline<F, T extends Tally<T>> {
    private final T empty;
    private final Cell<F, T> total;
    private final List<Grid<F, T>> grids;
    private final Grid<F, T> coarsest;
    private DayProducts<T> products;

    /** A timeline without facts, at the given resolutions, the finest first. */
    public Timeline(List<Resolution> resolutions, Supplier<Accumulator<F, T>> accumulators) {
        this(resolutions, accumulators, List.of());
    }

    /**
     * The same; of the slices of the coarsest resolution, the squares and products are kept since the start.
     *
     * @param pairs gives those of one slice, for each pair of sums that is wanted; pure and quick
     */
    public Timeline(
            List<Resolution> resolutions,
            Supplier<Accumulator<F, T>> accumulators,
            List<Function<? super T, Products>> pairs) {
        Accumulator<F, T> sum = accumulators.get();
        this.empty = sum.tally();
        this.total = new Cell<>(sum);
        this.products = DayProducts.of(pairs);
        List<Grid<F, T>> finer = resolutions.subList(0, resolutions.size() - 1).stream()
                .map(resolution -> new Grid<>(resolution, accumulators))
                .toList();
        this.coarsest = new Grid<>(resolutions.get(resolutions.size() - 1), accumulators, this::forget);
        this.grids = Stream.concat(finer.stream(), Stream.of(coarsest)).toList();
    }

    /**
     * Adds a fact.
     *
     * @param nowMillis the present, in milliseconds since the epoch
     * @param atMillis the fact's own time
     * @return why the fact was refused, or empty when it was taken
     */
    public synchronized Optional<Reason> add(long nowMillis, long atMillis, F fact) {
        Reason refusal = refusal(nowMillis, atMillis);
        if (refusal == null) {
            addAccepted(nowMillis, atMillis, fact);
        }
        return Optional.ofNullable(refusal);
    }

    /** Why a fact of this time can't be taken now, or null when it can. */
    public @Nullable Reason refusal(long nowMillis, long atMillis) {
        if (ahead(nowMillis, atMillis)) {
            return Reason.OUT_OF_RANGE;
        }
        return coarsest.reaches(nowMillis, atMillis) ? null : Reason.TOO_OLD;
    }

    private void forget(Cell<F, T> slice) {
        products = products.forget(slice.tally());
    }

    /** Adds a fact that was taken earlier: it counts in any case, in all slices that are still remembered. */
    public synchronized void addAccepted(long nowMillis, long atMillis, F fact) {
        total.add(fact);
        for (Grid<F, T> grid : grids) {
            if (grid.reaches(nowMillis, atMillis)) {
                grid.add(nowMillis, atMillis, fact);
            }
        }
    }

    /** Whether a fact's own time lies further in the future than clocks differ; both in milliseconds since the epoch. */
    public static boolean ahead(long nowMillis, long atMillis) {
        return atMillis > nowMillis + Grid.AHEAD_MILLIS;
    }

    /** The same for an instant, which may lie further away than milliseconds in a long reach. */
    public static boolean ahead(long nowMillis, Instant at) {
        return at.isAfter(Instant.ofEpochMilli(nowMillis + Grid.AHEAD_MILLIS));
    }

    /** The slices of the finest resolution alone, the oldest first: much less than all of the {@link #history()}. */
    public synchronized List<Slice<T>> finest() {
        return grids.get(0).track().slices();
    }

    /** An immutable picture of this moment. */
    public synchronized History<T> history() {
        return new History<>(
                empty, total.tally(), grids.stream().map(Grid::track).toList(), products);
    }
}
