package io.roi4j.impl.timeline;

import io.roi4j.impl.tally.History;
import io.roi4j.impl.tally.Slice;
import io.roi4j.impl.tally.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The slices of one resolution. Slices are found by absolute time and dropped by number only, one for one, never by age:
 * after a long idle time, or when the clock jumped and came back, nothing that was kept is wiped.
 */
final class Grid<F, T extends Tally<T>> {
    /** How far ahead of the library's clock the clock of a host may be. */
    static final long AHEAD_MILLIS = Duration.ofMinutes(5).toMillis();

    private final Resolution resolution;
    private final Supplier<Accumulator<F, T>> accumulators;
    private final Consumer<Cell<F, T>> forgotten;
    /** The slices within reach, and those of hosts whose clock is ahead. */
    private final int most;

    private final TreeMap<Long, Cell<F, T>> cells = new TreeMap<>();
    /** The slices of the last track, as long as these are all; most readers find nothing new but the last one. */
    private @Nullable List<Slice<T>> known;
    /** Which of the known ones are out of date. */
    private final Set<Long> changed = new HashSet<>();
    /** The slice of the last fact since the last track, which mostly is that of the next one too. */
    private @Nullable Cell<F, T> last;

    private long lastIndex;

    /** A grid that forgets in silence. */
    Grid(Resolution resolution, Supplier<Accumulator<F, T>> accumulators) {
        this(resolution, accumulators, slice -> {});
    }

    /** @param forgotten takes each slice that has to make room */
    Grid(Resolution resolution, Supplier<Accumulator<F, T>> accumulators, Consumer<Cell<F, T>> forgotten) {
        this.resolution = resolution;
        this.accumulators = accumulators;
        this.forgotten = forgotten;
        this.most =
                resolution.slots() + (int) (AHEAD_MILLIS / resolution.length().toMillis()) + 1;
    }

    /** Whether a fact of this time is within reach. */
    boolean reaches(long nowMillis, long atMillis) {
        return resolution.indexOf(atMillis) > resolution.indexOf(nowMillis) - resolution.slots();
    }

    /** Adds a fact whose time is within reach. */
    void add(long nowMillis, long atMillis, F fact) {
        long index = resolution.indexOf(atMillis);
        Cell<F, T> cell = last;
        if (cell == null || index != lastIndex) {
            cell = cell(nowMillis, index);
            last = cell;
            lastIndex = index;
        }
        cell.add(fact);
    }

    private Cell<F, T> cell(long nowMillis, long index) {
        Cell<F, T> cell = cells.get(index);
        if (cell == null) {
            if (cells.size() >= most) {
                dropOne(nowMillis);
            }
            cell = new Cell<>(accumulators.get());
            cells.put(index, cell);
            known = null;
        }
        if (known != null) {
            changed.add(index);
        }
        return cell;
    }

    /** A full grid holds a slice out of reach: behind it, or far ahead of it since the clock was set back. */
    private void dropOne(long nowMillis) {
        Long ahead = cells.higherKey(resolution.indexOf(nowMillis + AHEAD_MILLIS));
        boolean behind = cells.firstKey() <= resolution.indexOf(nowMillis) - resolution.slots();
        Cell<F, T> dropped = cells.remove(behind || ahead == null ? cells.firstKey() : ahead);
        forgotten.accept(dropped);
    }

    History.Track<T> track() {
        List<Slice<T>> before = known;
        List<Slice<T>> slices = before == null ? all() : before;
        if (before != null && !changed.isEmpty()) {
            slices = new ArrayList<>(before);
            for (Long index : changed) {
                slices.set(
                        cells.size() - cells.tailMap(index).size(),
                        slice(index, Objects.requireNonNull(cells.get(index))));
            }
        }
        changed.clear();
        last = null;
        History.Track<T> track = new History.Track<>(resolution.span(), slices);
        known = track.slices();
        return track;
    }

    private List<Slice<T>> all() {
        List<Slice<T>> slices = new ArrayList<>(cells.size());
        cells.forEach((index, cell) -> slices.add(slice(index, cell)));
        return slices;
    }

    private Slice<T> slice(long index, Cell<F, T> cell) {
        return new Slice<>(
                Instant.ofEpochMilli(index * resolution.length().toMillis()), resolution.length(), cell.tally());
    }
}
