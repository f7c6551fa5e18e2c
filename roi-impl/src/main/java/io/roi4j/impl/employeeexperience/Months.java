package io.roi4j.impl.employeeexperience;

import io.roi4j.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Calendar months in UTC: the slices of publication. */
final class Months {
    private Months() {}

    /** The end of the last month that is over at that instant. */
    static Instant closed(Instant now) {
        return first(day(now).withDayOfMonth(1));
    }

    /** The start of the first month that the window touches. */
    static Instant from(Scope scope) {
        return scope.window().isAll()
                ? Instant.MIN
                : closed(scope.asOf().minus(scope.window().length()));
    }

    /** So many months before. */
    static Instant before(Instant instant, int months) {
        return instant.atOffset(ZoneOffset.UTC).minusMonths(months).toInstant();
    }

    private static LocalDate day(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static Instant first(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
