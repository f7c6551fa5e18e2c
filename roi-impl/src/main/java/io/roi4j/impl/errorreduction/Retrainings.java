package io.roi4j.impl.errorreduction;

import io.roi4j.Scope;
import io.roi4j.errorreduction.Retraining;
import io.roi4j.impl.tally.Tally;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Retrainings by their id, so that one told twice counts once; the oldest ones may have been summed up.
 *
 * @param known those that are still kept one by one
 * @param compacted the sums of those that are not
 * @param compactedUntil the latest end of those; {@link Instant#MIN} if none
 */
public record Retrainings(Map<String, Retraining> known, IterationSums compacted, Instant compactedUntil)
        implements Tally<Retrainings> {
    /** No retrainings. */
    public static final Retrainings EMPTY = new Retrainings(Map.of(), IterationSums.EMPTY);

    private static final Comparator<Retraining> BY_END = Comparator.comparing(Retraining::end)
            .thenComparing(Retraining::start)
            .thenComparing(Retraining::id)
            .thenComparing(Retraining::toString);

    public Retrainings {
        known = Map.copyOf(known);
    }

    /** Those kept one by one, beside the sums of others, as a notebook has them. */
    public Retrainings(Map<String, Retraining> known, IterationSums compacted) {
        this(known, compacted, Instant.MIN);
    }

    /** The union by id, and the sum of what was compacted. Of two accounts of one id the one that ended later counts. */
    @Override
    public Retrainings merge(Retrainings other) {
        Map<String, Retraining> union = new HashMap<>(known);
        other.known.forEach((id, retraining) -> union.merge(id, retraining, Retrainings::later));
        return new Retrainings(
                union,
                compacted.merge(other.compacted),
                compactedUntil.isAfter(other.compactedUntil) ? compactedUntil : other.compactedUntil);
    }

    private static Retraining later(Retraining a, Retraining b) {
        return BY_END.compare(a, b) >= 0 ? a : b;
    }

    /** Those that ended within the window; for the window since the start the compacted ones too. */
    public Retrainings within(Scope scope) {
        if (scope.window().isAll()) {
            return this;
        }
        Map<String, Retraining> recent = new HashMap<>(known);
        recent.values()
                .removeIf(retraining -> retraining.end().isAfter(scope.asOf())
                        || retraining
                                .end()
                                .isBefore(scope.asOf().minus(scope.window().length())));
        return new Retrainings(recent, IterationSums.EMPTY, compactedUntil);
    }

    /** Whether some that belong into the window were compacted, and so are missing from it. */
    public boolean cut(Scope scope) {
        return !scope.window().isAll()
                && !compactedUntil.isBefore(scope.asOf().minus(scope.window().length()));
    }

    /** The kept ones, in order of their end. */
    public List<Retraining> inOrder() {
        List<Retraining> ordered = new ArrayList<>(known.values());
        ordered.sort(BY_END);
        return ordered;
    }
}
