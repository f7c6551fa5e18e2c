package io.roi4j.impl.formula;

import io.roi4j.Scope;
import java.util.Currency;
import java.util.Objects;

/**
 * What a formula needs besides tallies.
 *
 * @param scope the window and the instant that the measures speak of
 * @param confidence the nominal coverage of intervals, between 0 and 1
 * @param currency the currency of all money
 */
public record Settings(Scope scope, double confidence, Currency currency) {
    public Settings {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(currency, "currency");
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence must lie between 0 and 1, got " + confidence);
        }
    }
}
