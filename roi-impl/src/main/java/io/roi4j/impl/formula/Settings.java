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
 * @param minimumGroup the smallest group of persons of which a figure may speak, {@value #LEAST_GROUP} or more
 */
public record Settings(Scope scope, double confidence, Currency currency, int minimumGroup) {
    /** The smallest group that any host can ask for. */
    public static final int LEAST_GROUP = 5;
    /** The smallest group unless the host asks for another. */
    public static final int DEFAULT_GROUP = 10;

    public Settings {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(currency, "currency");
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence must lie between 0 and 1, got " + confidence);
        }
        if (minimumGroup < LEAST_GROUP) {
            throw new IllegalArgumentException("minimumGroup must be " + LEAST_GROUP + " or more, got " + minimumGroup);
        }
    }

    /** Settings with the usual smallest group. */
    public Settings(Scope scope, double confidence, Currency currency) {
        this(scope, confidence, currency, DEFAULT_GROUP);
    }
}
