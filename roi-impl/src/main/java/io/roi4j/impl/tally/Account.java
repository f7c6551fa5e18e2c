package io.roi4j.impl.tally;

import io.roi4j.SlowFact;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What one revision says of a record. Of two the higher revision counts. Where a revision was told in two ways, the later
 * fact counts and a deletion counts least, so that merging is free of order.
 *
 * @param revision the number of the change, 0 or more; 0 for a fact that was told by itself
 * @param at the time of the fact, or of its deletion: the oldest are compacted first
 * @param fact the fact; empty where the record was deleted
 */
public record Account<F extends SlowFact>(long revision, Instant at, Optional<F> fact)
        implements Tally<Account<F>>, Comparable<Account<F>> {
    public Account {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(fact, "fact");
    }

    /** A fact. */
    public static <F extends SlowFact> Account<F> of(long revision, F fact) {
        return new Account<>(revision, fact.at(), Optional.of(fact));
    }

    /** A deletion, made known at that time. */
    public static <F extends SlowFact> Account<F> deleted(long revision, Instant at) {
        return new Account<>(revision, at, Optional.empty());
    }

    @Override
    public Account<F> merge(Account<F> other) {
        return compareTo(other) >= 0 ? this : other;
    }

    @Override
    public int compareTo(Account<F> other) {
        if (revision != other.revision) {
            return Long.compare(revision, other.revision);
        } else if (fact.isPresent() != other.fact.isPresent()) {
            return fact.isPresent() ? 1 : -1;
        }
        int byTime = at.compareTo(other.at);
        // Any total order of facts will do, as long as it is the same everywhere.
        return byTime == 0 ? fact.toString().compareTo(other.fact.toString()) : byTime;
    }
}
