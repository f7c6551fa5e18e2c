package io.roi4j.impl.stats;

import io.roi4j.Estimate;
import io.roi4j.Interval;
import io.roi4j.Limits;
import io.roi4j.NoInterval;
import io.roi4j.Reason;

/** Ways from raw numbers to the value types of the library, and the checks of arguments that all methods share. */
final class Results {
    private Results() {}

    /** An interval, or none where a limit overflowed. */
    static Limits limits(double lower, double upper, double confidence, String method) {
        return Double.isFinite(lower) && Double.isFinite(upper) && lower <= upper
                ? new Interval(lower, upper, confidence, method)
                : new NoInterval(Reason.NON_FINITE_INPUT);
    }

    /** The value with its limits, absent where the value overflowed. */
    static Estimate estimate(double value, Limits limits) {
        return Double.isFinite(value) ? Estimate.of(value, limits) : Estimate.absent(Reason.NON_FINITE_INPUT);
    }

    /** The value with its limits, absent where the value overflowed. */
    static Estimate estimate(double value, double lower, double upper, double confidence, String method) {
        return estimate(value, limits(lower, upper, confidence, method));
    }

    /** The value without limits, for the given reason. */
    static Estimate withoutLimits(double value, Reason reason) {
        return estimate(value, new NoInterval(reason));
    }

    /** A number whose method gives no limits: a p-value, an effect size, a correlation of ranks. */
    static Estimate plain(double value) {
        return withoutLimits(value, Reason.NOT_APPLICABLE);
    }

    static void requireCount(long count, String name) {
        if (count < 0) {
            throw new IllegalArgumentException(name + " must not be negative, got " + count);
        }
    }

    static void requireSameLength(int a, int b) {
        if (a != b) {
            throw new IllegalArgumentException("arrays of different lengths: " + a + " and " + b);
        }
    }

    static boolean allFinite(double one, double other) {
        return Double.isFinite(one) && Double.isFinite(other);
    }

    static boolean allFinite(double... values) {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                return false;
            }
        }
        return true;
    }
}
