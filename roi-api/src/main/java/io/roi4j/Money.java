package io.roi4j;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;

/**
 * An exact amount of money told by the host.
 *
 * @param amount the amount in whole units of the currency
 * @param currency the currency
 */
public record Money(BigDecimal amount, Currency currency) {
    private static final int MAX_DIGITS = 100;
    private static final int MAX_TEXT = 3 * MAX_DIGITS;

    /** @throws InvalidFactException if the amount has more than 100 digits before or after the decimal point */
    public Money {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(currency, "currency");
        // 1e999999999 is short to write, but adding a cent to it takes all memory.
        if ((long) amount.precision() - amount.scale() > MAX_DIGITS || amount.scale() > MAX_DIGITS) {
            throw new InvalidFactException(
                    "amount",
                    Reason.OUT_OF_RANGE,
                    "must have at most " + MAX_DIGITS + " digits before and after the decimal point");
        }
    }

    /**
     * An amount from its decimal notation, for instance {@code Money.of("12.50", "EUR")}.
     *
     * @throws InvalidFactException if the amount is no decimal number, or one too long, or the currency no ISO 4217 code
     */
    public static Money of(String amount, String currency) {
        return new Money(parse(amount), currency(currency));
    }

    private static BigDecimal parse(String amount) {
        Objects.requireNonNull(amount, "amount");
        if (amount.length() > MAX_TEXT) {
            throw new InvalidFactException(
                    "amount", Reason.OUT_OF_RANGE, "must have at most " + MAX_TEXT + " characters");
        }
        try {
            return new BigDecimal(amount);
        } catch (NumberFormatException e) {
            throw new InvalidFactException("amount", Reason.INVALID_INPUT, "must be a decimal number such as 12.50");
        }
    }

    private static Currency currency(String code) {
        Objects.requireNonNull(code, "currency");
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw new InvalidFactException("currency", Reason.INVALID_INPUT, "must be an ISO 4217 code such as EUR");
        }
    }
}
