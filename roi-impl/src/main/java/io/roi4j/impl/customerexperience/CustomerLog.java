package io.roi4j.impl.customerexperience;

import io.roi4j.customerexperience.CustomerFact;
import io.roi4j.customerexperience.CustomerMargin;
import io.roi4j.customerexperience.CustomerStay;
import io.roi4j.impl.tally.Account;
import io.roi4j.impl.tally.RecordKey;
import io.roi4j.impl.tally.Records;
import io.roi4j.impl.timeline.RecordLog;
import io.roi4j.impl.timeline.RecordLog.Outcome;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes the facts that are kept one by one, each kind for itself. Safe for use by several threads. */
final class CustomerLog {
    /** How many stays and margins are kept, each: customers are many. */
    static final int CUSTOMERS = 20_000;
    /** How many facts of each other kind are kept: a week's counts for 19 years. */
    static final int PERIODS = 1_000;

    private final Map<Class<?>, RecordLog<CustomerFact, Results>> byKind = new HashMap<>();

    CustomerLog() {
        for (Class<?> kind : CustomerFact.class.getPermittedSubclasses()) {
            int cap = person(kind) ? CUSTOMERS : PERIODS;
            byKind.put(kind, new RecordLog<>(cap, Results.EMPTY, Results::of));
        }
    }

    private static boolean person(Class<?> kind) {
        return kind == CustomerStay.class || kind == CustomerMargin.class;
    }

    /** Takes a revision of a record. A deletion doesn't say of which kind its record was. */
    Outcome take(RecordKey key, Account<CustomerFact> account) {
        CustomerFact fact = account.fact().orElse(null);
        RecordLog<CustomerFact, Results> log = fact == null ? null : byKind.get(fact.getClass());
        if (log != null) {
            return log.add(key, account);
        }
        List<RecordLog<CustomerFact, Results>> holders =
                byKind.values().stream().filter(kind -> kind.knows(key)).toList();
        Outcome outcome = Outcome.TOO_OLD;
        for (RecordLog<CustomerFact, Results> kind : holders.isEmpty() ? byKind.values() : holders) {
            Outcome one = kind.add(key, account);
            outcome = one.compareTo(outcome) < 0 ? one : outcome;
        }
        return outcome;
    }

    CustomerRecords records(Optional<Instant> asOf) {
        Map<String, Records<CustomerFact, Results>> all = new HashMap<>();
        byKind.forEach((kind, log) -> all.put(kind.getSimpleName(), log.records()));
        return new CustomerRecords(all, asOf.map(Instant::toEpochMilli).orElse(Long.MIN_VALUE));
    }

    /** Forgets what is known of single customers. */
    void erasePersons() {
        byKind.forEach((kind, log) -> {
            if (person(kind)) {
                log.erase();
            }
        });
    }
}
