package io.roi4j.impl.formula;

import io.roi4j.Provenance;
import io.roi4j.Scope;
import io.roi4j.impl.tally.History;
import io.roi4j.impl.tally.Slice;
import io.roi4j.impl.tally.Tally;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * What is known of one side of a comparison.
 *
 * @param tally everything in the window
 * @param slices the same cut by time, the oldest first: the clusters of the intervals and the points of a trend; empty
 *     where the facts came in one lump
 * @param provenance where the facts come from
 * @param label what to call this side in a comparison
 * @param cut whether the window reaches back further than what is remembered
 */
public record Evidence<T extends Tally<T>>(
        T tally, List<Slice<T>> slices, Provenance provenance, String label, boolean cut) {
    public Evidence {
        Objects.requireNonNull(tally, "tally");
        slices = List.copyOf(slices);
        Objects.requireNonNull(provenance, "provenance");
        Objects.requireNonNull(label, "label");
    }

    /** Facts of a window that is remembered as a whole. */
    public Evidence(T tally, List<Slice<T>> slices, Provenance provenance, String label) {
        this(tally, slices, provenance, label, false);
    }

    /** Facts in one lump, as a notebook has them. */
    public static <T extends Tally<T>> Evidence<T> of(T tally) {
        return new Evidence<>(tally, List.of(), Provenance.MEASURED, "baseline");
    }

    /** The same of a window. */
    public static <T extends Tally<T>> Evidence<T> of(T tally, boolean cut) {
        return new Evidence<>(tally, List.of(), Provenance.MEASURED, "", cut);
    }

    /** What a history holds of a window. */
    public static <T extends Tally<T>> Evidence<T> of(History<T> history, Scope scope, String label) {
        List<Slice<T>> slices = history.slices(scope);
        T tally = scope.window().isAll() ? history.total() : History.sum(history.empty(), slices);
        return new Evidence<>(tally, slices, Provenance.MEASURED, label, history.cut(scope, tally));
    }

    /** A part of the tallies, with its slices. */
    public <P extends Tally<P>> Evidence<P> part(Function<? super T, P> part) {
        @SuppressWarnings({"unchecked", "rawtypes"}) // Of slices of parts and nothing else.
        Slice<P>[] parts = new Slice[slices.size()];
        for (int i = 0; i < parts.length; i++) {
            Slice<T> slice = slices.get(i);
            parts[i] = new Slice<>(slice.start(), slice.length(), part.apply(slice.tally()));
        }
        return new Evidence<>(part.apply(tally), List.of(parts), provenance, label, cut);
    }

    /** A part of the tally alone, for a formula that doesn't look at slices. */
    public <P extends Tally<P>> Evidence<P> whole(Function<? super T, P> part) {
        return new Evidence<>(part.apply(tally), List.of(), provenance, label, cut);
    }

    /** The same evidence, whose facts come from elsewhere. */
    public Evidence<T> from(Provenance origin) {
        return new Evidence<>(tally, slices, origin, label, cut);
    }

    /** The same evidence with another tally of the whole window. */
    public Evidence<T> with(T whole) {
        return new Evidence<>(whole, slices, provenance, label, cut);
    }
}
