package io.roi4j.timetomarket;

import io.roi4j.InvalidFactException;
import io.roi4j.Reason;
import java.time.Duration;
import java.util.Objects;

/** What all facts of this room check. */
final class Facts {
    static final int MAX_NAME = 200;
    private static final Duration MAX_WORK = Duration.ofDays(365_250);

    private Facts() {}

    static void requireName(String value, String field) {
        Objects.requireNonNull(value, field);
        if (value.isBlank() || value.length() > MAX_NAME) {
            throw new InvalidFactException(field, Reason.INVALID_INPUT, "must have 1 to " + MAX_NAME + " characters");
        }
    }

    static void requireWork(Duration value, String field) {
        Objects.requireNonNull(value, field);
        if (value.isNegative()) {
            throw new InvalidFactException(field, Reason.NEGATIVE_DURATION, "must be 0 or more");
        } else if (value.compareTo(MAX_WORK) > 0) {
            throw new InvalidFactException(field, Reason.OUT_OF_RANGE, "must be at most 1,000 years");
        }
    }
}
