package io.roi4j.impl.scalability;

import io.roi4j.scalability.ScalabilityFact;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes slow facts of one kind and keeps the latest of them by their id. Which group lost the oldest ones is remembered; a
 * fact as old as those is refused, because it could have been counted before. Safe for use by several threads.
 */
final class FactLog<F extends ScalabilityFact> {
    /** What became of a fact. */
    enum Outcome {
        TAKEN,
        KNOWN_ALREADY,
        TOO_OLD
    }

    private final int most;
    private final Function<F, String> group;
    private final Map<String, F> known = new HashMap<>();
    private final TreeSet<F> byTime = new TreeSet<>(Facts.BY_TIME);
    private final Map<String, Instant> cut = new HashMap<>();
    private Instant cutUntil = Instant.MIN;
    private @Nullable Facts<F> frozen;

    /** A log of so many facts; the groups must be few. */
    FactLog(int most, Function<F, String> group) {
        this.most = most;
        this.group = group;
    }

    synchronized Outcome add(F fact) {
        if (known.containsKey(fact.id())) {
            return Outcome.KNOWN_ALREADY;
        } else if (!fact.at().isAfter(cutUntil)) {
            return Outcome.TOO_OLD;
        }
        known.put(fact.id(), fact);
        byTime.add(fact);
        frozen = null;
        if (known.size() > most) {
            dropOldest();
        }
        return Outcome.TAKEN;
    }

    private void dropOldest() {
        F oldest = byTime.first();
        byTime.remove(oldest);
        known.remove(oldest.id());
        cut.put(group.apply(oldest), oldest.at());
        cutUntil = oldest.at();
    }

    synchronized Facts<F> facts() {
        Facts<F> facts = frozen;
        if (facts == null) {
            facts = new Facts<>(known, cut);
            frozen = facts;
        }
        return facts;
    }
}
