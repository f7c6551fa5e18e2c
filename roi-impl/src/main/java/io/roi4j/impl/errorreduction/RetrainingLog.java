package io.roi4j.impl.errorreduction;

import io.roi4j.Reason;
import io.roi4j.errorreduction.Retraining;
import java.time.Instant;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Takes retrainings. The latest {@value #KEPT} are kept by their id; older ones are summed up, and what is older still is
 * refused, because it could have been counted before. Safe for use by several threads.
 */
final class RetrainingLog {
    static final int KEPT = 1_000;

    private final Currency currency;
    private final Map<String, Retraining> known = new HashMap<>();
    private IterationSums compacted = IterationSums.EMPTY;
    private Instant compactedUntil = Instant.MIN;

    RetrainingLog(Currency currency) {
        this.currency = currency;
    }

    /** Why the retraining was refused, or empty when it was taken or was known already. */
    synchronized Optional<Reason> add(Retraining retraining) {
        if (known.containsKey(retraining.id())) {
            return Optional.empty();
        } else if (!retraining.end().isAfter(compactedUntil)) {
            return Optional.of(Reason.TOO_OLD);
        }
        known.put(retraining.id(), retraining);
        if (known.size() > KEPT) {
            compactOldest();
        }
        return retraining.cost().isPresent()
                        && !retraining.cost().get().currency().equals(currency)
                ? Optional.of(Reason.CURRENCY_MISMATCH)
                : Optional.empty();
    }

    private void compactOldest() {
        Retraining oldest = known.values().stream()
                .min(Comparator.comparing(Retraining::end).thenComparing(Retraining::id))
                .orElseThrow();
        known.remove(oldest.id());
        compacted = compacted.merge(IterationSums.of(oldest, currency));
        compactedUntil = oldest.end();
    }

    synchronized Retrainings retrainings() {
        return new Retrainings(known, compacted);
    }
}
