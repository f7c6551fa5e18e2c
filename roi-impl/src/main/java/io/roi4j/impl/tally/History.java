package io.roi4j.impl.tally;

import io.roi4j.Scope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * An immutable picture of a timeline: the sum since the start, and the slices that are still remembered, at several
 * resolutions.
 *
 * @param empty the tally of nothing
 * @param total the tally of everything since the start
 * @param tracks the remembered slices, one track for each resolution, the finest first
 * @param products what is known of its days beyond those that are remembered, for the limits of ratios of sums
 */
public record History<T extends Tally<T>>(T empty, T total, List<Track<T>> tracks, DayProducts<T> products) {
    public History {
        tracks = List.copyOf(tracks);
    }

    /** A picture of a timeline that keeps nothing of days that are no longer remembered. */
    public History(T empty, T total, List<Track<T>> tracks) {
        this(empty, total, tracks, DayProducts.none());
    }

    /** Squares and products over all days since the start, one for each pair of sums that the timeline was told of. */
    public List<Products> dayProducts() {
        return products.with(tracks.get(tracks.size() - 1).slices());
    }

    /**
     * The slices of one resolution.
     *
     * @param span how far back this resolution reaches
     * @param slices those in which something happened, the oldest first
     */
    public record Track<T extends Tally<T>>(Duration span, List<Slice<T>> slices) {
        public Track {
            slices = List.copyOf(slices);
        }
    }

    /**
     * The slices that the scope's window touches, from the finest track that reaches back far enough, the oldest first.
     */
    public List<Slice<T>> slices(Scope scope) {
        Reach reach = Reach.of(scope);
        List<Slice<T>> touched = new ArrayList<>();
        for (Slice<T> slice : trackFor(scope).slices()) {
            if (reach.touches(slice.start(), slice.length())) {
                touched.add(slice);
            }
        }
        return List.copyOf(touched);
    }

    /** The tally of the scope's window; that of everything for the window since the start. */
    public T within(Scope scope) {
        return scope.window().isAll() ? total : sum(empty, slices(scope));
    }

    /** The tally of some slices. */
    public static <T extends Tally<T>> T sum(T empty, List<Slice<T>> slices) {
        if (slices.isEmpty()) {
            return empty;
        }
        T sum = slices.get(0).tally();
        for (int i = 1; i < slices.size(); i++) {
            sum = sum.merge(slices.get(i).tally());
        }
        return sum;
    }

    private Track<T> trackFor(Scope scope) {
        for (Track<T> track : tracks) {
            if (track.span().compareTo(scope.window().length()) >= 0) {
                return track;
            }
        }
        return tracks.get(tracks.size() - 1);
    }

    /** Whether the window reaches back further than the slices, and something that was told is no longer in them. */
    public boolean cut(Scope scope) {
        return cut(scope, within(scope));
    }

    /** The same, with the tally of the window. */
    public boolean cut(Scope scope, T within) {
        return !scope.window().isAll()
                && tracks.get(tracks.size() - 1).span().compareTo(scope.window().length()) < 0
                && !within.equals(total);
    }
}
