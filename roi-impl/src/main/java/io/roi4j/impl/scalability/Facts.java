package io.roi4j.impl.scalability;

import io.roi4j.Scope;
import io.roi4j.impl.tally.Tally;
import io.roi4j.scalability.ScalabilityFact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Slow facts of one kind by their id, so that one told twice counts once.
 *
 * @param known those that are kept
 * @param cut of each group that lost facts because there were too many, when the latest of the lost ones was
 */
public record Facts<F extends ScalabilityFact>(Map<String, F> known, Map<String, Instant> cut)
        implements Tally<Facts<F>> {
    /** In order of time; of one time, in any order that is always the same. */
    static final Comparator<ScalabilityFact> BY_TIME = Comparator.comparing(ScalabilityFact::at)
            .thenComparing(ScalabilityFact::id)
            .thenComparing(ScalabilityFact::toString);

    public Facts {
        known = Map.copyOf(known);
        cut = Map.copyOf(cut);
    }

    /** No facts. */
    public static <F extends ScalabilityFact> Facts<F> none() {
        return new Facts<>(Map.of(), Map.of());
    }

    /** These facts; of several with one id the last by time. */
    public static <F extends ScalabilityFact> Facts<F> of(List<F> facts) {
        Map<String, F> known = new HashMap<>();
        facts.forEach(fact -> known.merge(fact.id(), fact, Facts::later));
        return new Facts<>(known, Map.of());
    }

    /** The union by id. Of two accounts of one id the later one counts. */
    @Override
    public Facts<F> merge(Facts<F> other) {
        Map<String, F> union = new HashMap<>(known);
        other.known.forEach((id, fact) -> union.merge(id, fact, Facts::later));
        Map<String, Instant> cuts = new HashMap<>(cut);
        other.cut.forEach((group, until) -> cuts.merge(group, until, (a, b) -> a.isAfter(b) ? a : b));
        return new Facts<>(union, cuts);
    }

    private static <F extends ScalabilityFact> F later(F a, F b) {
        return BY_TIME.compare(a, b) >= 0 ? a : b;
    }

    /** Those within the window, up to its end. */
    public Facts<F> within(Scope scope) {
        Instant from = scope.window().isAll()
                ? Instant.MIN
                : scope.asOf().minus(scope.window().length());
        Map<String, F> inside = new HashMap<>(known);
        inside.values().removeIf(fact -> fact.at().isBefore(from) || fact.at().isAfter(scope.asOf()));
        Map<String, Instant> cuts = new HashMap<>(cut);
        cuts.values().removeIf(until -> until.isBefore(from));
        return new Facts<>(inside, cuts);
    }

    /** All in order of time. */
    public List<F> inOrder() {
        List<F> ordered = new ArrayList<>(known.values());
        ordered.sort(BY_TIME);
        return ordered;
    }

    /** How many. */
    public int size() {
        return known.size();
    }

    /** Whether some of what should be here was lost. */
    public boolean incomplete() {
        return !cut.isEmpty();
    }

    /** The groups that lost facts. */
    public Set<String> cutGroups() {
        return cut.keySet();
    }
}
