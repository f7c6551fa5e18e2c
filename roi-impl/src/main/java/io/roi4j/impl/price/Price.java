package io.roi4j.impl.price;

import io.roi4j.InvalidFactException;
import io.roi4j.Reason;
import java.time.Instant;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of a price list: what the tokens of some models cost for some time.
 *
 * @param model the name of the model, where {@code *} stands for any characters, none too: 1 to 100 characters
 * @param standard what tokens cost
 * @param batch what they cost in a batch; null where a call in a batch has no price
 * @param currency the currency
 * @param from from when on
 * @param until until when, exclusive
 * @param source who says so: a page and the day it was read, a contract; 1 to 200 characters
 */
public record Price(
        String model,
        TokenPrices standard,
        @Nullable TokenPrices batch,
        Currency currency,
        Instant from,
        Instant until,
        String source) {
    private static final int MOST_MODEL = 100;
    private static final int MOST_SOURCE = 200;

    /** @throws InvalidFactException if a text is missing or too long, or the time is empty */
    public Price {
        text("model", model, MOST_MODEL);
        Objects.requireNonNull(standard, "standard");
        Objects.requireNonNull(currency, "currency");
        if (!Objects.requireNonNull(from, "from").isBefore(Objects.requireNonNull(until, "until"))) {
            throw new InvalidFactException("valid_to", Reason.INVALID_INPUT, "must be later than valid_from");
        }
        text("source", source, MOST_SOURCE);
    }

    private static void text(String field, String text, int most) {
        Objects.requireNonNull(text, field);
        if (text.isBlank() || text.length() > most) {
            throw new InvalidFactException(field, Reason.INVALID_INPUT, "must have 1 to " + most + " characters");
        }
    }

    /** Whether the price holds at this instant. */
    public boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}
