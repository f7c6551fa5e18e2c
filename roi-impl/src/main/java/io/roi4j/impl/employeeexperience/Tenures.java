package io.roi4j.impl.employeeexperience;

import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.tally.RecordKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tenures that a tally knows of. */
final class Tenures {
    private Tenures() {}

    /** By the key of the employment. */
    static Map<RecordKey, Tenure> byKey(EmployeeExperienceTally tally, Instant asOf) {
        Map<RecordKey, Tenure> tenures = new HashMap<>();
        tally.staff()
                .known()
                .forEach((key, account) -> account.fact()
                        .flatMap(fact -> Tenure.of(fact, asOf))
                        .ifPresent(tenure -> tenures.put(key, tenure)));
        return tenures;
    }

    /** Those of one side, watched until the end of the scope unless they say otherwise; in an order that is always the same. */
    static List<Tenure> of(Evidence<EmployeeExperienceTally> side, Settings settings) {
        Instant asOf = settings.scope().asOf();
        return side.tally()
                .staff()
                .facts()
                .map(fact -> Tenure.of(fact, asOf))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingLong(Tenure::exit).thenComparingLong(Tenure::entry))
                .toList();
    }
}
