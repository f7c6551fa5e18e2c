package io.roi4j;

import java.util.Objects;

/**
 * A two-sided confidence interval, in the unit of the value that carries it.
 *
 * @param lower the lower limit, finite
 * @param upper the upper limit, finite and not below the lower one
 * @param confidence the nominal coverage, between 0 and 1, for instance 0.95
 * @param method the method's name as its field names it, for instance {@code Wilson score}
 */
public record Interval(double lower, double upper, double confidence, String method) implements Limits {
    public Interval {
        Objects.requireNonNull(method, "method");
        if (!Double.isFinite(lower) || !Double.isFinite(upper) || lower > upper) {
            throw new IllegalArgumentException(
                    "interval: limits must be finite and in order, got [" + lower + ", " + upper + "]");
        }
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence must lie between 0 and 1, got " + confidence);
        }
    }

    /** Whether the value lies within the limits, the limits themselves included. */
    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }

    /** The same interval on a scale that is {@code factor} times as large; a negative factor turns the limits. */
    public Interval times(double factor) {
        double a = lower * factor;
        double b = upper * factor;
        return new Interval(Math.min(a, b), Math.max(a, b), confidence, method);
    }

    /** The same interval moved by {@code shift}. */
    public Interval plus(double shift) {
        return new Interval(lower + shift, upper + shift, confidence, method);
    }
}
