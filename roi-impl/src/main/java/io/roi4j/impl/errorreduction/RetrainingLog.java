package io.roi4j.impl.errorreduction;

import io.roi4j.Reason;
import io.roi4j.errorreduction.Retraining;
import io.roi4j.impl.tally.Records;
import io.roi4j.impl.timeline.RecordLog;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Takes retrainings. The latest {@value #KEPT} are kept by their id; older ones are summed up, and what is older still is
 * refused, because it could have been counted before. Safe for use by several threads.
 */
final class RetrainingLog {
    static final int KEPT = 1_000;

    private final Currency currency;
    private final RecordLog<Retraining, IterationSums> log;

    RetrainingLog(Currency currency) {
        this.currency = currency;
        this.log = new RecordLog<>(KEPT, IterationSums.EMPTY, retraining -> IterationSums.of(retraining, currency));
    }

    /** Why the retraining was refused, or empty when it was taken or was known already. */
    Optional<Reason> add(Retraining retraining) {
        return switch (log.add(retraining)) {
            case TOO_OLD -> Optional.of(Reason.TOO_OLD);
            case KNOWN, CONTRADICTS -> Optional.empty();
            case TAKEN ->
                retraining
                        .cost()
                        .filter(cost -> !cost.currency().equals(currency))
                        .map(cost -> Reason.CURRENCY_MISMATCH);
        };
    }

    Retrainings retrainings() {
        Records<Retraining, IterationSums> records = log.records();
        Map<String, Retraining> known =
                records.facts().collect(Collectors.toMap(Retraining::id, retraining -> retraining));
        return new Retrainings(known, records.compacted(), records.compactedUntil());
    }
}
