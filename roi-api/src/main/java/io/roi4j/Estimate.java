package io.roi4j;

import java.util.Optional;
import java.util.OptionalDouble;

/** What is known of a number: a {@link Present} value with its limits, or {@link Absent} with the reason. */
public sealed interface Estimate permits Present, Absent {

    /** The value, or empty when it is absent. */
    default OptionalDouble value() {
        return this instanceof Present present ? OptionalDouble.of(present.number()) : OptionalDouble.empty();
    }

    /** The confidence interval, or empty when the value or its interval is absent. */
    default Optional<Interval> interval() {
        return this instanceof Present present && present.limits() instanceof Interval interval
                ? Optional.of(interval)
                : Optional.empty();
    }

    /** Why the value is absent, or empty when it is present. */
    default Optional<Reason> reason() {
        return this instanceof Absent absent ? Optional.of(absent.why()) : Optional.empty();
    }

    /** A value with its limits. */
    static Present of(double value, Limits limits) {
        return new Present(value, limits);
    }

    /** A value that by its nature has no sampling error to state, or whose method gives no interval. */
    static Present of(double value, Reason noInterval) {
        return new Present(value, new NoInterval(noInterval));
    }

    /** No value, for the given reason. */
    static Absent absent(Reason reason) {
        return Absent.plain(reason);
    }

    /** No value, for the given reason, with a word on what would help. */
    static Absent absent(Reason reason, String detail) {
        return new Absent(reason, detail, OptionalDouble.empty());
    }

    /** No value yet, but it is known to be at least {@code lowerBound}. */
    static Absent censored(double lowerBound) {
        return new Absent(Reason.CENSORED_NOT_REACHED, "", OptionalDouble.of(lowerBound));
    }
}
