package io.roi4j.internal;

import io.roi4j.InvalidFactException;
import io.roi4j.Money;
import io.roi4j.Reason;
import io.roi4j.SlowFact;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** What the constructors of slow facts check: each either returns or throws {@link InvalidFactException} with the field. */
public final class Checks {
    /** Far beyond any machine, and small enough that a sum of squares of them can't overflow a double. */
    private static final double MOST = 1e30;
    /** What is smaller is no quantity but the rest of a calculation, and too small for a ratio to be exact. */
    private static final double LEAST = 1e-30;

    private static final Duration LONGEST = Duration.ofDays(365_250);
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private Checks() {}

    /** A key and the instant that its fact speaks of. */
    public static void idAndTime(String id, Instant at) {
        name("id", id);
        time("at", at);
    }

    /** A name or key of 1 to {@value SlowFact#MAX_ID} characters that isn't blank. */
    public static void name(String field, String name) {
        text(field, name, SlowFact.MAX_ID);
    }

    /** A text of 1 to so many characters that isn't blank. */
    public static void text(String field, String text, int most) {
        Objects.requireNonNull(text, field);
        if (text.isBlank() || text.length() > most) {
            throw new InvalidFactException(field, Reason.INVALID_INPUT, "must have 1 to " + most + " characters");
        }
    }

    /** Where a number comes from: a name of one line, because it is printed beside the figure. */
    public static void source(String field, String source) {
        name(field, source);
        if (source.codePoints().anyMatch(Checks::breaking)) {
            throw new InvalidFactException(
                    field, Reason.INVALID_INPUT, "must have no control characters and no line separators");
        }
    }

    private static boolean breaking(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }

    /** A name for a person that tells nobody who it is: what looks like an address or a full name is refused. */
    public static void pseudonym(String field, String name) {
        name(field, name);
        if (name.indexOf('@') >= 0 || name.codePoints().anyMatch(Character::isWhitespace)) {
            throw new InvalidFactException(
                    field, Reason.INVALID_INPUT, "must be a pseudonym without @ and spaces, not an address or a name");
        }
    }

    /** An instant in the years 1970 to 9999. */
    public static void time(String field, Instant at) {
        Objects.requireNonNull(at, field);
        if (at.isBefore(FIRST) || at.isAfter(LAST)) {
            throw new InvalidFactException(field, Reason.OUT_OF_RANGE, "must lie in the years 1970 to 9999");
        }
    }

    /** A length of time of 0 or more. */
    public static void notNegative(String field, Duration length) {
        Objects.requireNonNull(length, field);
        if (length.isNegative()) {
            throw new InvalidFactException(field, Reason.NEGATIVE_DURATION, "must be 0 or more");
        } else if (length.compareTo(LONGEST) > 0) {
            throw new InvalidFactException(field, Reason.OUT_OF_RANGE, "must be at most 1,000 years");
        }
    }

    /** A length of time greater than 0. */
    public static void positive(String field, Duration length) {
        notNegative(field, length);
        if (length.isZero()) {
            throw new InvalidFactException(field, Reason.NEGATIVE_DURATION, "must be greater than 0");
        }
    }

    /** A quantity of 0 or more. */
    public static void notNegative(String field, double number) {
        if (!Double.isFinite(number)) {
            throw new InvalidFactException(field, Reason.NON_FINITE_INPUT, "must be a finite number");
        } else if (number != 0 && (number < LEAST || number > MOST)) {
            throw new InvalidFactException(
                    field, Reason.OUT_OF_RANGE, "must be 0 or lie between " + LEAST + " and " + MOST);
        }
    }

    /** A quantity greater than 0. */
    public static void positive(String field, double number) {
        notNegative(field, number);
        if (number == 0) {
            throw new InvalidFactException(field, Reason.OUT_OF_RANGE, "must be greater than 0");
        }
    }

    /** An amount of 0 or more. */
    public static void notNegative(String field, Money money) {
        Objects.requireNonNull(money, field);
        if (money.amount().signum() < 0) {
            throw new InvalidFactException(field, Reason.OUT_OF_RANGE, "must be 0 or more");
        }
    }

    /** A whole number within limits. */
    public static void within(String field, long number, long least, long most) {
        if (number < least || number > most) {
            throw new InvalidFactException(field, Reason.OUT_OF_RANGE, "must be " + least + " to " + most);
        }
    }
}
