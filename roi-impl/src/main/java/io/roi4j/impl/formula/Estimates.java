package io.roi4j.impl.formula;

import io.roi4j.Estimate;
import io.roi4j.Interval;
import io.roi4j.Limits;
import io.roi4j.NoInterval;
import io.roi4j.Present;
import io.roi4j.Reason;

/** Arithmetic on estimates: an absent one stays absent for its reason. */
public final class Estimates {
    private Estimates() {}

    /** The estimate on a scale that is {@code factor} times as large; a negative factor turns the limits. */
    public static Estimate times(Estimate estimate, double factor) {
        if (!(estimate instanceof Present present)) {
            return estimate;
        }
        double value = present.number() * factor;
        if (!(present.limits() instanceof Interval interval)) {
            return finite(value, present.limits());
        }
        double a = interval.lower() * factor;
        double b = interval.upper() * factor;
        return finite(value, limits(Math.min(a, b), Math.max(a, b), interval, interval.method()));
    }

    /** The estimate moved by {@code shift}. */
    public static Estimate plus(Estimate estimate, double shift) {
        if (!(estimate instanceof Present present)) {
            return estimate;
        }
        double value = present.number() + shift;
        return present.limits() instanceof Interval interval
                ? finite(value, limits(interval.lower() + shift, interval.upper() + shift, interval, interval.method()))
                : finite(value, present.limits());
    }

    /** {@code factor · e^x} of an estimate of {@code x} and of its limits, for a positive factor. */
    public static Estimate exp(Estimate logarithm, double factor) {
        if (!(logarithm instanceof Present present)) {
            return logarithm;
        }
        double value = factor * Math.exp(present.number());
        if (!Double.isFinite(value)) {
            return Estimate.absent(Reason.NON_FINITE_INPUT);
        }
        if (!(present.limits() instanceof Interval interval)) {
            return Estimate.of(value, present.limits());
        }
        double upper = factor * Math.exp(interval.upper());
        return Double.isFinite(upper)
                ? Estimate.of(
                        value,
                        new Interval(
                                factor * Math.exp(interval.lower()),
                                upper,
                                interval.confidence(),
                                interval.method() + " on logarithms"))
                : Estimate.of(value, Reason.NON_FINITE_INPUT);
    }

    /** {@code 1 / x} of an estimate of {@code x}; its interval only where that of {@code x} leaves out 0. */
    public static Estimate reciprocal(Estimate estimate) {
        if (!(estimate instanceof Present present)) {
            return estimate;
        } else if (present.number() == 0) {
            return Estimate.absent(Reason.ZERO_DENOMINATOR);
        }
        double value = 1 / present.number();
        if (!Double.isFinite(value)) {
            return Estimate.absent(Reason.NON_FINITE_INPUT);
        }
        if (!(present.limits() instanceof Interval interval)) {
            return Estimate.of(value, present.limits());
        }
        if (interval.contains(0)) {
            return Estimate.of(value, Reason.DENOMINATOR_NOT_SIGNIFICANT);
        }
        double lower = 1 / interval.upper();
        double upper = 1 / interval.lower();
        return Double.isFinite(lower) && Double.isFinite(upper)
                ? Estimate.of(value, new Interval(lower, upper, interval.confidence(), interval.method()))
                : Estimate.of(value, Reason.NON_FINITE_INPUT);
    }

    /** The estimate with its limits cut to where the value can lie; the value must lie there. */
    public static Estimate within(Estimate estimate, double least, double most) {
        if (!(estimate instanceof Present present) || !(present.limits() instanceof Interval interval)) {
            return estimate;
        }
        return Estimate.of(
                present.number(),
                new Interval(
                        Math.max(least, interval.lower()),
                        Math.min(most, interval.upper()),
                        interval.confidence(),
                        interval.method()));
    }

    /** A number of its own kind, for which there is no sampling interval: a census, a test statistic. */
    public static Estimate exact(double value) {
        return Estimate.of(value, Reason.NOT_APPLICABLE);
    }

    /** A value with the limits of the estimate, as far as they hold it. */
    public static Estimate withValue(Estimate estimate, double value) {
        if (!(estimate instanceof Present present)) {
            return estimate;
        }
        boolean misses = present.limits() instanceof Interval interval && !interval.contains(value);
        return Estimate.of(value, misses ? new NoInterval(Reason.INSUFFICIENT_SAMPLE) : present.limits());
    }

    /**
     * The difference of two independent estimates, its limits recovered from theirs: with {@code d = a - b} from
     * {@code d - √((a - lₐ)² + (u_b - b)²)} to {@code d + √((uₐ - a)² + (b - l_b)²)}.
     *
     * <p>Source: Zou and Donner (2008), Statistics in Medicine 27, 1693–1702 (MOVER).
     */
    public static Estimate difference(Estimate a, Estimate b) {
        if (!(a instanceof Present first)) {
            return a;
        } else if (!(b instanceof Present second)) {
            return b;
        } else {
            double d = first.number() - second.number();
            if (!(first.limits() instanceof Interval one)) {
                return finite(d, first.limits());
            } else if (!(second.limits() instanceof Interval two)) {
                return finite(d, second.limits());
            } else {
                double below = Math.hypot(first.number() - one.lower(), two.upper() - second.number());
                double above = Math.hypot(one.upper() - first.number(), second.number() - two.lower());
                return finite(d, limits(d - below, d + above, one, "MOVER of " + one.method()));
            }
        }
    }

    /**
     * The quotient of two independent estimates, its limits recovered from those of their logarithms as in
     * {@link #difference}; a denominator of 0: {@code zero-denominator}.
     */
    public static Estimate quotient(Estimate a, Estimate b) {
        if (!(a instanceof Present first)) {
            return a;
        } else if (!(b instanceof Present second)) {
            return b;
        } else {
            return second.number() == 0 ? Estimate.absent(Reason.ZERO_DENOMINATOR) : quotient(first, second);
        }
    }

    private static Present quotient(Present first, Present second) {
        double ratio = first.number() / second.number();
        Interval one = first.interval().orElse(null);
        Interval two = second.interval().orElse(null);
        if (one == null || two == null) {
            return Estimate.of(ratio, one == null ? first.limits() : second.limits());
        } else if (one.lower() <= 0 || two.lower() <= 0) {
            return Estimate.of(ratio, Reason.NON_POSITIVE_FOR_LOG);
        }
        double below = Math.hypot(Math.log(first.number() / one.lower()), Math.log(two.upper() / second.number()));
        double above = Math.hypot(Math.log(one.upper() / first.number()), Math.log(second.number() / two.lower()));
        return Estimate.of(
                ratio,
                new Interval(
                        ratio * Math.exp(-below),
                        ratio * Math.exp(above),
                        one.confidence(),
                        "MOVER on the logarithm of " + one.method()));
    }

    /** The relative change from a baseline without an interval: (current - baseline) / baseline. */
    public static Estimate relativeChange(Estimate current, Estimate baseline) {
        if (!(current instanceof Present now)) {
            return current;
        } else if (!(baseline instanceof Present before)) {
            return baseline;
        } else if (before.number() == 0) {
            return Estimate.absent(Reason.ZERO_BASELINE);
        } else {
            return finite(now.number() / before.number() - 1, new NoInterval(Reason.NOT_APPLICABLE));
        }
    }

    /** The value, absent where the arithmetic left the range of doubles. */
    private static Estimate finite(double value, Limits limits) {
        return Double.isFinite(value) ? Estimate.of(value, limits) : Estimate.absent(Reason.NON_FINITE_INPUT);
    }

    /** Limits of the same coverage, none where one of them left the range of doubles. */
    private static Limits limits(double lower, double upper, Interval from, String method) {
        return Double.isFinite(lower) && Double.isFinite(upper)
                ? new Interval(lower, upper, from.confidence(), method)
                : new NoInterval(Reason.NON_FINITE_INPUT);
    }
}
