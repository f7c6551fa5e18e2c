package io.roi4j.impl.tally;

import io.roi4j.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * An immutable picture of a timeline: the sum since the start, and the slices that are still remembered, at several
 * resolutions.
 *
 * @param empty the tally of nothing
 * @param total the tally of everything since the start
 * @param tracks the remembered slices, one track for each resolution, the finest first
 */
public record History<T extends Tally<T>>(T empty, T total, List<Track<T>> tracks) {
    public History {
        tracks = List.copyOf(tracks);
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
        Track<T> track = trackFor(scope);
        if (scope.window().isAll()) {
            return track.slices().stream()
                    .filter(slice -> !slice.start().isAfter(scope.asOf()))
                    .toList();
        }
        Instant from = scope.asOf().minus(scope.window().length());
        return track.slices().stream()
                .filter(slice -> slice.end().isAfter(from) && !slice.start().isAfter(scope.asOf()))
                .toList();
    }

    /** The tally of the scope's window; that of everything for the window since the start. */
    public T within(Scope scope) {
        return scope.window().isAll()
                ? total
                : slices(scope).stream().map(Slice::tally).reduce(empty, Tally::merge);
    }

    private Track<T> trackFor(Scope scope) {
        return tracks.stream()
                .filter(track -> track.span().compareTo(scope.window().length()) >= 0)
                .findFirst()
                .orElseGet(() -> tracks.get(tracks.size() - 1));
    }

    /** Whether the window reaches back further than the slices, and something that was told is no longer in them. */
    public boolean cut(Scope scope) {
        return !scope.window().isAll()
                && tracks.get(tracks.size() - 1).span().compareTo(scope.window().length()) < 0
                && !within(scope).equals(total);
    }
}
