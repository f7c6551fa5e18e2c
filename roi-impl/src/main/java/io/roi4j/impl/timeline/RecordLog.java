package io.roi4j.impl.timeline;

import io.roi4j.SlowFact;
import io.roi4j.impl.tally.Account;
import io.roi4j.impl.tally.RecordKey;
import io.roi4j.impl.tally.Records;
import io.roi4j.impl.tally.Tally;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes slow facts, in any order and in bounded memory. The latest so many are kept one by one, each in its highest
 * revision; the oldest of too many is compacted to a sum, and from then on can't be revised. What may have been compacted
 * before is refused.
 *
 * <p>Safe for use by several threads.
 *
 * @param <F> the facts
 * @param <T> the sum of those compacted
 */
public final class RecordLog<F extends SlowFact, T extends Tally<T>> {
    /** What became of what was told. */
    public enum Outcome {
        /** It counts. */
        TAKEN,
        /** The same, or a later revision, was known. */
        KNOWN,
        /** Something else was told under the same revision, which counts. */
        CONTRADICTS,
        /** It may have been compacted before. */
        TOO_OLD
    }

    private record Place(Instant at, RecordKey key) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byAge = at.compareTo(other.at);
            return byAge == 0 ? key.compareTo(other.key) : byAge;
        }
    }

    /** So many places of a record before those left behind are cleared away. */
    private static final int STALE = 2;

    private final int cap;
    private final Supplier<? extends Accumulator<F, T>> sums;
    private final Map<RecordKey, Account<F>> known = new HashMap<>();
    /** One at least for each record; what was revised since leaves a place behind that is passed over. */
    private final OldestFirst<Place> byAge = new OldestFirst<>();

    private Accumulator<F, T> compacted;
    private Instant compactedUntil = Instant.MIN;
    private boolean erased;
    private long version;
    private @Nullable Records<F, T> frozen;

    /**
     * A log without facts.
     *
     * @param cap how many facts and deletions are kept one by one, 1 or more
     * @param empty the sum of nothing
     * @param sum what is kept of a fact that is compacted
     */
    public RecordLog(int cap, T empty, Function<? super F, ? extends T> sum) {
        this(cap, () -> new Merging<>(empty, sum));
    }

    /**
     * A log without facts whose sum is too large to be copied for each fact that is compacted.
     *
     * @param cap how many facts and deletions are kept one by one, 1 or more
     * @param sums makes the empty sum of what is compacted
     */
    public RecordLog(int cap, Supplier<? extends Accumulator<F, T>> sums) {
        this.cap = cap;
        this.sums = sums;
        this.compacted = sums.get();
    }

    private static final class Merging<F, T extends Tally<T>> implements Accumulator<F, T> {
        private final Function<? super F, ? extends T> part;
        private T sum;

        Merging(T empty, Function<? super F, ? extends T> part) {
            this.part = part;
            this.sum = empty;
        }

        @Override
        public void add(F fact) {
            sum = sum.merge(part.apply(fact));
        }

        @Override
        public T tally() {
            return sum;
        }
    }

    /** Takes a fact that was told by itself: the first under its id counts. */
    public Outcome add(F fact) {
        return add(RecordKey.of(fact.id()), Account.of(0, fact));
    }

    /**
     * Takes a fact that was told by itself; of several accounts under its key the greatest counts, whoever told it first, so
     * that neither the order of facts nor that of merging matters.
     */
    public synchronized Outcome addGreatest(RecordKey key, F fact) {
        Account<F> told = Account.of(0, fact);
        Account<F> before = known.get(key);
        if (before == null) {
            return add(key, told);
        } else if (told.compareTo(before) > 0) {
            keep(key, before, told);
        }
        return Outcome.KNOWN;
    }

    /** Takes a revision of a record. */
    public synchronized Outcome add(RecordKey key, Account<F> told) {
        Account<F> before = known.get(key);
        if (erased) {
            return Outcome.TOO_OLD;
        } else if (before == null) {
            if (mayBeCompacted(told)) {
                return Outcome.TOO_OLD;
            }
        } else if (told.revision() <= before.revision()) {
            boolean contradicts =
                    told.revision() == before.revision() && !told.fact().equals(before.fact());
            return contradicts ? Outcome.CONTRADICTS : Outcome.KNOWN;
        }
        keep(key, before, told);
        return Outcome.TAKEN;
    }

    private void keep(RecordKey key, @Nullable Account<F> before, Account<F> told) {
        known.put(key, told);
        frozen = null;
        version++;
        if (before == null || !before.at().equals(told.at())) {
            byAge.add(new Place(told.at(), key));
        }
        if (known.size() > cap) {
            compactOldest();
        }
        if (byAge.size() > STALE * known.size() + STALE) {
            byAge.clear();
            known.forEach((other, account) -> byAge.add(new Place(account.at(), other)));
        }
    }

    /** A deletion doesn't tell the time of its fact: once anything was compacted, it can be of something compacted. */
    private boolean mayBeCompacted(Account<F> told) {
        return told.fact().isPresent() ? !told.at().isAfter(compactedUntil) : compactedUntil.isAfter(Instant.MIN);
    }

    private void compactOldest() {
        boolean compacting = true;
        while (compacting) {
            Place oldest = byAge.remove();
            Account<F> account = known.get(oldest.key());
            if (account != null && account.at().equals(oldest.at())) {
                known.remove(oldest.key());
                account.fact().ifPresent(compacted::add);
                compactedUntil = oldest.at().isAfter(compactedUntil) ? oldest.at() : compactedUntil;
                compacting = false;
            }
        }
    }

    /** Grows with everything that is taken. */
    public synchronized long version() {
        return version;
    }

    /** Whether this record is kept one by one. */
    public synchronized boolean knows(RecordKey key) {
        return known.containsKey(key);
    }

    /** Whether something was compacted. */
    public synchronized boolean compacted() {
        return compactedUntil.isAfter(Instant.MIN);
    }

    /** All of them, at this moment. */
    public synchronized Records<F, T> records() {
        Records<F, T> all = frozen;
        if (all == null) {
            all = new Records<>(known, compacted.tally(), compactedUntil);
            frozen = all;
        }
        return all;
    }

    /** Forgets everything, and takes nothing any more: a thread that records meanwhile leaves nothing behind. */
    public synchronized void erase() {
        erased = true;
        known.clear();
        byAge.clear();
        compacted = sums.get();
        frozen = null;
        version++;
    }
}
