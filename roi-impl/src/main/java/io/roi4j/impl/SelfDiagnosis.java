package io.roi4j.impl;

import io.roi4j.Cohort;
import io.roi4j.Health;
import io.roi4j.Scope;
import io.roi4j.impl.formula.Settings;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the library says of itself: what it couldn't take, and a look into each room. */
final class SelfDiagnosis {
    private SelfDiagnosis() {}

    static Health of(
            Settings settings,
            Refusals refusals,
            Map<String, Collection<BoundedNames>> names,
            Collection<StreamingInitiative> initiatives,
            PriceWatch prices,
            Optional<Health.Calculation> lastReport) {
        Scope scope = settings.scope();
        long unpriced = 0;
        Map<String, Long> stale = new HashMap<>();
        for (StreamingInitiative initiative : initiatives) {
            for (Cohort cohort : initiative.cohorts()) {
                for (StreamingCalculator<?> room : initiative.cohort(cohort).rooms()) {
                    unpriced += room.unpriced(settings);
                    if (room.stale(scope)) {
                        stale.merge(Rooms.indicator(room), 1L, Long::sum);
                    }
                }
            }
        }
        return new Health(
                refusals.snapshot(), overflowed(names), unpriced, stale, prices.expired(scope.asOf()), lastReport);
    }

    private static Map<String, Long> overflowed(Map<String, Collection<BoundedNames>> names) {
        Map<String, Long> overflowed = new HashMap<>();
        names.forEach((dimension, all) -> {
            long sum = all.stream().mapToLong(BoundedNames::overflowed).sum();
            if (sum > 0) {
                overflowed.put(dimension, sum);
            }
        });
        return overflowed;
    }
}
