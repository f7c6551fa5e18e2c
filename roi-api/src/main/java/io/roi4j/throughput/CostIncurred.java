package io.roi4j.throughput;

import io.roi4j.InvalidFactException;
import io.roi4j.Money;
import io.roi4j.Reason;
import java.time.Instant;
import java.util.Objects;

/**
 * Something was spent on the process. Immutable.
 *
 * @param id the natural key, for instance an invoice line; told twice it counts once
 * @param at when the cost arose, which says to which day's tasks it belongs
 * @param amount how much, 0 or more
 * @param category what it was spent on, for instance {@code staff}
 */
public record CostIncurred(String id, Instant at, Money amount, String category) {
    /** The longest id and the longest category, in characters. */
    public static final int MAX_TEXT = 200;

    /** @throws InvalidFactException if the id or the category is blank or too long, or the amount negative */
    public CostIncurred {
        requireText("id", id);
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(amount, "amount");
        requireText("category", category);
        if (amount.amount().signum() < 0) {
            throw new InvalidFactException("amount", Reason.OUT_OF_RANGE, "must be 0 or more");
        }
    }

    static void requireText(String field, String text) {
        Objects.requireNonNull(text, field);
        if (text.isBlank() || text.length() > MAX_TEXT) {
            throw new InvalidFactException(field, Reason.INVALID_INPUT, "must have 1 to " + MAX_TEXT + " characters");
        }
    }
}
