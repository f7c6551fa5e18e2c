package io.roi4j.impl.customerexperience;

import io.roi4j.Scope;
import io.roi4j.customerexperience.CustomerStay;
import io.roi4j.impl.formula.Lifetimes;
import io.roi4j.impl.stats.FollowUp;
import io.roi4j.impl.tally.Binomial;
import io.roi4j.impl.tally.Slice;
import io.roi4j.impl.tally.Spell;
import io.roi4j.impl.tally.Spells;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What single stays say of a window. */
final class Stays {
    /** What ends a stay. */
    private static final int LEFT = Spell.FIRST_CAUSE;
    /** Into so many periods time is cut at most: a century of months. */
    private static final int MOST_PERIODS = 1_200;

    private Stays() {}

    /** Until when it is known who stayed: up to the latest batch where stays came in batches, else up to the present. */
    static Instant until(CustomerRecords records, Scope scope) {
        return records.asOf(CustomerStay.class)
                .filter(asOf -> asOf.isBefore(scope.asOf()))
                .orElse(scope.asOf());
    }

    /** The part of each stay that lies in the window. */
    static List<FollowUp> lives(CustomerRecords records, Scope scope) {
        Map<String, Spell> spells = new HashMap<>();
        List<CustomerStay> stays = records.all(CustomerStay.class);
        for (int i = 0; i < stays.size(); i++) {
            CustomerStay stay = stays.get(i);
            long start = stay.at().toEpochMilli();
            // The key is that of the source too, so the id alone would put two customers into one.
            spells.put(
                    String.valueOf(i),
                    stay.end()
                            .map(end -> Spell.of(start, end.toEpochMilli(), LEFT))
                            .orElseGet(() -> Spell.begun(start)));
        }
        Instant until = until(records, scope);
        Scope known = scope.window().isAll() || !until.isBefore(scope.asOf())
                ? new Scope(scope.window(), until)
                : shortened(scope, until);
        return known == null ? List.of() : Lifetimes.atRisk(Spells.of(spells), known);
    }

    private static @org.jspecify.annotations.Nullable Scope shortened(Scope scope, Instant until) {
        Duration left = scope.window().length().minus(Duration.between(until, scope.asOf()));
        return left.isNegative() || left.isZero() ? null : new Scope(io.roi4j.Window.last(left), until);
    }

    /** The stays at the start of each whole period in the window, counted back from its end, and those still there. */
    static List<Slice<Binomial>> periods(List<CustomerStay> stays, Scope scope, Instant until, Duration period) {
        long length = period.toMillis();
        long end = until.toEpochMilli();
        int most = most(stays, scope, until, length);
        // Of each stay two ends of a run of periods are noted, and the period in which it ended.
        long[] begun = new long[most + 2];
        long[] lost = new long[most + 2];
        for (CustomerStay stay : stays) {
            long oldest = Math.min(most, Math.floorDiv(end - stay.at().toEpochMilli(), length));
            long ended = stay.end()
                    .filter(instant -> !instant.isAfter(until))
                    .map(instant -> Math.floorDiv(end - instant.toEpochMilli(), length) + 1)
                    .orElse(1L);
            if (ended <= oldest) {
                begun[(int) ended]++;
                begun[(int) oldest + 1]--;
                lost[(int) ended] +=
                        stay.end().filter(instant -> !instant.isAfter(until)).isPresent() ? 1 : 0;
            }
        }
        List<Slice<Binomial>> slices = new ArrayList<>();
        long there = 0;
        for (int j = 1; j <= most; j++) {
            there += begun[j];
            if (there > 0) {
                slices.add(0, new Slice<>(until.minusMillis(j * length), period, new Binomial(there - lost[j], there)));
            }
        }
        return slices;
    }

    private static int most(List<CustomerStay> stays, Scope scope, Instant until, long length) {
        Instant first =
                stays.stream().map(CustomerStay::at).min(Instant::compareTo).orElse(until);
        Instant from = scope.window().isAll()
                ? first
                : scope.asOf().minus(scope.window().length());
        long reach = until.toEpochMilli() - (from.isAfter(first) ? from : first).toEpochMilli();
        return reach < 0 ? 0 : (int) Math.min(MOST_PERIODS, reach / length);
    }
}
