package io.roi4j.impl.tally;

import io.roi4j.Scope;
import io.roi4j.SlowFact;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Slow facts by their key, so that one told twice, or to two instances, counts once, in its highest revision; of old ones
 * only a sum is kept.
 *
 * <p>What one instance compacted and another still keeps counts twice in their merge: keep caps the same.
 *
 * @param known those that are kept one by one, deletions among them
 * @param compacted the sum of those that are not
 * @param compactedUntil the latest time of those; {@link Instant#MIN} if none
 */
public record Records<F extends SlowFact, T extends Tally<T>>(
        Map<RecordKey, Account<F>> known, T compacted, Instant compactedUntil) implements Tally<Records<F, T>> {
    public Records {
        known = Map.copyOf(known);
        Objects.requireNonNull(compacted, "compacted");
        Objects.requireNonNull(compactedUntil, "compactedUntil");
    }

    /** These facts, each told by itself, as a notebook has them; {@code empty} is the sum of nothing. */
    public static <F extends SlowFact, T extends Tally<T>> Records<F, T> of(List<? extends F> facts, T empty) {
        Map<RecordKey, Account<F>> known = new HashMap<>();
        facts.forEach(fact -> known.merge(RecordKey.of(fact.id()), Account.of(0, fact), Account::merge));
        return new Records<>(known, empty, Instant.MIN);
    }

    /** The union by key, each in its highest revision, and the sum of what was compacted. */
    @Override
    public Records<F, T> merge(Records<F, T> other) {
        Map<RecordKey, Account<F>> union = new HashMap<>(known);
        other.known.forEach((key, account) -> union.merge(key, account, Account::merge));
        return new Records<>(
                union,
                compacted.merge(other.compacted),
                compactedUntil.isAfter(other.compactedUntil) ? compactedUntil : other.compactedUntil);
    }

    /** The facts that are kept one by one and were not deleted, in no particular order. */
    public Stream<F> facts() {
        return known.values().stream().map(Account::fact).flatMap(Optional::stream);
    }

    /** Those whose time lies within the window, up to its end. */
    public Stream<F> facts(Scope scope) {
        return facts().filter(fact -> !fact.at().isAfter(scope.asOf())
                && (scope.window().isAll()
                        || !fact.at().isBefore(scope.asOf().minus(scope.window().length()))));
    }

    /** Whether some that belong into the window were compacted, and so are missing from it. */
    public boolean cut(Scope scope) {
        return !scope.window().isAll()
                && !compactedUntil.isBefore(scope.asOf().minus(scope.window().length()));
    }
}
