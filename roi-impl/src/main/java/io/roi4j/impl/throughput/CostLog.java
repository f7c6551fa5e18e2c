package io.roi4j.impl.throughput;

import io.roi4j.Reason;
import io.roi4j.throughput.CostIncurred;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Takes costs. The latest {@value #KEPT} are kept by their id; older ones are summed up by day, days beyond {@value #DAYS}
 * in one lump, and what is older still is refused, because it could have been counted before. Safe for use by several
 * threads.
 */
final class CostLog {
    static final int KEPT = 1_000;
    static final int DAYS = 401;

    private final Currency currency;
    private final Map<String, CostIncurred> known = new HashMap<>();
    private final TreeMap<Long, CostSum> days = new TreeMap<>();
    private CostSum older = CostSum.EMPTY;
    private Instant compactedUntil = Instant.MIN;

    CostLog(Currency currency) {
        this.currency = currency;
    }

    /** Why the cost was refused, or empty when it was taken or was known already. */
    synchronized Optional<Reason> add(CostIncurred cost) {
        if (!cost.at().isAfter(compactedUntil)) {
            return known.containsKey(cost.id()) ? Optional.empty() : Optional.of(Reason.TOO_OLD);
        }
        CostIncurred before = known.get(cost.id());
        known.merge(cost.id(), cost, Costs::greater);
        if (known.size() > KEPT) {
            compactOldest();
        }
        boolean foreign = !cost.amount().currency().equals(currency);
        return foreign && before == null ? Optional.of(Reason.CURRENCY_MISMATCH) : Optional.empty();
    }

    private void compactOldest() {
        CostIncurred oldest = known.values().stream().min(Costs.ORDER).orElseThrow();
        known.remove(oldest.id());
        days.merge(Costs.day(oldest.at()), CostSum.of(oldest, currency), CostSum::merge);
        if (days.size() > DAYS) {
            long first = days.firstKey();
            older = older.merge(days.getOrDefault(first, CostSum.EMPTY));
            days.remove(first);
        }
        compactedUntil = oldest.at();
    }

    synchronized Costs costs() {
        return new Costs(known, days, older);
    }
}
