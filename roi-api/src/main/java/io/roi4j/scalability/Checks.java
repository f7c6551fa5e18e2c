package io.roi4j.scalability;

import io.roi4j.InvalidFactException;
import io.roi4j.Money;
import io.roi4j.Reason;
import java.time.Instant;
import java.util.Objects;

/** What all slow facts check. */
final class Checks {
    /** Far beyond any machine, and small enough that a sum of squares of them can't overflow a double. */
    static final double MOST = 1e30;

    /** What is smaller is no quantity but the rest of a calculation, and too small for a ratio to be exact. */
    static final double LEAST = 1e-30;

    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private Checks() {}

    static void idAndTime(String id, Instant at) {
        name("id", id);
        Objects.requireNonNull(at, "at");
        if (at.isBefore(FIRST) || at.isAfter(LAST)) {
            throw new InvalidFactException("at", Reason.OUT_OF_RANGE, "must lie in the years 1970 to 9999");
        }
    }

    static void name(String field, String name) {
        Objects.requireNonNull(name, field);
        if (name.isBlank() || name.length() > ScalabilityFact.MAX_ID) {
            throw new InvalidFactException(
                    field, Reason.INVALID_INPUT, "must have 1 to " + ScalabilityFact.MAX_ID + " characters");
        }
    }

    static void notNegative(String field, double number) {
        if (!Double.isFinite(number)) {
            throw new InvalidFactException(field, Reason.NON_FINITE_INPUT, "must be a finite number");
        } else if (number != 0 && (number < LEAST || number > MOST)) {
            throw new InvalidFactException(
                    field, Reason.OUT_OF_RANGE, "must be 0 or lie between " + LEAST + " and " + MOST);
        }
    }

    static void positive(String field, double number) {
        notNegative(field, number);
        if (number == 0) {
            throw new InvalidFactException(field, Reason.OUT_OF_RANGE, "must be greater than 0");
        }
    }

    static void notNegative(String field, Money money) {
        Objects.requireNonNull(money, field);
        if (money.amount().signum() < 0) {
            throw new InvalidFactException(field, Reason.OUT_OF_RANGE, "must be 0 or more");
        }
    }
}
