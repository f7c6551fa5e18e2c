package io.roi4j;

import java.util.OptionalDouble;
import java.util.Set;

/**
 * A figure of one window with its truth: value or reason, unit, interval, number of observations, provenance, and how it
 * compares with its baseline. The type says what kind of quantity the value is. Immutable.
 */
public sealed interface Measure extends Figure permits Amount, Count, Efficiency, Elapsed, Rate, Ratio, Score {

    /** The value with its truth. */
    Reading reading();

    /** The value, or empty where it is absent; {@link #estimate()} says why. */
    default OptionalDouble value() {
        return estimate().value();
    }

    /** The value with its limits, or why it is absent. */
    default Estimate estimate() {
        return reading().estimate();
    }

    /** How many observations the value rests on. */
    default long observations() {
        return reading().observations();
    }

    /** Where the weakest of the inputs comes from. */
    default Provenance provenance() {
        return reading().provenance();
    }

    /** How the value compares with its baseline. */
    default Comparison comparison() {
        return reading().comparison();
    }

    /** What to know before trusting the value. */
    default Set<Warning> warnings() {
        return reading().warnings();
    }

    /** What stretch of time the value speaks of. */
    default Scope scope() {
        return reading().scope();
    }
}
