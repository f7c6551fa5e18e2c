package io.roi4j;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;

/**
 * An amount of money, for instance the cost of one inference.
 *
 * @param reading the value with its truth, in whole units of the currency
 * @param currency the currency
 */
public record Amount(Reading reading, Currency currency) implements Measure {
    public Amount {
        Objects.requireNonNull(reading, "reading");
        Objects.requireNonNull(currency, "currency");
    }

    /** The amount as the shortest decimal that stands for the value, or empty where it is absent. */
    public Optional<BigDecimal> money() {
        return value().stream().mapToObj(BigDecimal::valueOf).findFirst();
    }

    @Override
    public String unit() {
        return currency.getCurrencyCode();
    }

    @Override
    public String toString() {
        return MeasureText.of(this);
    }
}
