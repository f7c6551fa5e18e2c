package io.roi4j.impl.customerexperience;

import io.roi4j.Scope;
import io.roi4j.customerexperience.CustomerStay;
import io.roi4j.impl.stats.FollowUp;
import io.roi4j.impl.tally.Binomial;
import io.roi4j.impl.tally.Slice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What single stays say of a window. */
final class Stays {
    private static final double MILLIS = 1e3;
    /** Into so many periods time is cut at most: a century of months. */
    private static final int MOST_PERIODS = 1_200;

    private Stays() {}

    /** Until when it is known who stayed: up to the latest batch where stays came in batches, else up to the present. */
    static Instant until(CustomerRecords records, Scope scope) {
        return records.asOf(CustomerStay.class)
                .filter(asOf -> asOf.isBefore(scope.asOf()))
                .orElse(scope.asOf());
    }

    /**
     * The part of each stay that lies in the window: at risk from the age that it had at the window's start, to its end or
     * until it is known.
     */
    static List<FollowUp> lives(CustomerRecords records, Scope scope) {
        long until = until(records, scope).toEpochMilli();
        long from = scope.window().isAll()
                ? Long.MIN_VALUE
                : scope.asOf().minus(scope.window().length()).toEpochMilli();
        List<FollowUp> lives = new ArrayList<>();
        records.all(CustomerStay.class).forEach(stay -> add(stay, from, until, lives));
        return lives;
    }

    private static void add(CustomerStay stay, long from, long until, List<FollowUp> lives) {
        long start = stay.at().toEpochMilli();
        long end = stay.end().map(Instant::toEpochMilli).orElse(Long.MAX_VALUE);
        long entry = Math.max(from, start);
        long exit = Math.min(until, end);
        if (start <= until && exit >= entry) {
            lives.add(new FollowUp(
                    entry > start ? (entry - start) / MILLIS : Double.NEGATIVE_INFINITY,
                    (exit - start) / MILLIS,
                    end <= until ? FollowUp.EVENT : FollowUp.CENSORED,
                    1));
        }
    }

    /** The stays at the start of each whole period in the window, counted back from its end, and those still there. */
    static List<Slice<Binomial>> periods(List<CustomerStay> stays, Scope scope, Instant until, Duration period) {
        // A period of some nanoseconds is a period too.
        long length = Math.max(1, period.toMillis());
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
