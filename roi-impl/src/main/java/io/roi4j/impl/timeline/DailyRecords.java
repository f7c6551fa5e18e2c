package io.roi4j.impl.timeline;

import io.roi4j.Scope;
import io.roi4j.SlowFact;
import io.roi4j.impl.tally.Account;
import io.roi4j.impl.tally.Daily;
import io.roi4j.impl.tally.RecordKey;
import io.roi4j.impl.tally.Records;
import io.roi4j.impl.tally.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Windows over slow facts of which the old ones were summed up by day. */
public final class DailyRecords {
    private DailyRecords() {}

    /** The start of the first slice that the window touches: of a minute up to two hours, of an hour up to three days, a day. */
    public static Instant start(Scope scope) {
        Duration length = scope.window().length();
        long slice = Resolution.LONG.stream()
                .filter(resolution -> resolution.span().compareTo(length) >= 0)
                .findFirst()
                .orElse(Resolution.LONG.get(Resolution.LONG.size() - 1))
                .length()
                .toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(scope.asOf().minus(length).getEpochSecond(), slice) * slice);
    }

    /** Those of the window; a day that was summed up belongs if it starts within. */
    public static <F extends SlowFact, T extends Tally<T>> Records<F, Daily<T>> within(
            Records<F, Daily<T>> all, Scope scope, T empty) {
        if (scope.window().isAll()) {
            return all;
        }
        Instant from = start(scope);
        Map<RecordKey, Account<F>> inside = new HashMap<>(all.known());
        inside.values()
                .removeIf(account -> account.at().isBefore(from) || account.at().isAfter(scope.asOf()));
        return new Records<>(inside, all.compacted().between(from, scope.asOf(), empty), all.compactedUntil());
    }

    /** Whether the window starts amid a day that was summed up, or days were forgotten, so that it may miss some of it. */
    public static <F extends SlowFact, T extends Tally<T>> boolean cut(Records<F, Daily<T>> all, Scope scope, T empty) {
        if (scope.window().isAll()) {
            return !all.compacted().older().equals(empty);
        }
        Instant from = start(scope);
        boolean amid = !Daily.start(Daily.day(from)).equals(from);
        return Resolution.cut(scope) || (amid && !all.compactedUntil().isBefore(from));
    }
}
