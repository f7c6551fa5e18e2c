package io.roi4j.impl.stats;

import io.roi4j.Estimate;
import io.roi4j.Reason;

/**
 * What a stream of values has to say of its mean and spread: {@code n}, the mean, the sum of squares about it, the least
 * and the greatest. Immutable; {@link #merge} is associative and commutative up to rounding, and {@link #EMPTY} changes
 * nothing.
 *
 * <p>Source: Welford (1962), Technometrics 4, 419–420; the merge: Chan, Golub and LeVeque (1979), Stanford report
 * STAN-CS-79-773.
 *
 * @param n the number of values
 * @param mean their mean, 0 if there are none
 * @param m2 {@code Σ(x − mean)²}
 * @param min the least, +∞ if there are none
 * @param max the greatest, −∞ if there are none
 */
public record Moments(long n, double mean, double m2, double min, double max) {
    /** No values. */
    public static final Moments EMPTY = new Moments(0, 0, 0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    /** Those of an array. */
    public static Moments of(double... values) {
        Moments moments = EMPTY;
        for (double value : values) {
            moments = moments.add(value);
        }
        return moments;
    }

    /** These and one value more. */
    public Moments add(double value) {
        long count = n + 1;
        double delta = value - mean;
        double next = mean + delta / count;
        return new Moments(count, next, m2 + delta * (value - next), Math.min(min, value), Math.max(max, value));
    }

    /** These and those together. */
    public Moments merge(Moments other) {
        if (other.n == 0) {
            return this;
        }
        if (n == 0) {
            return other;
        }
        // Held at the greatest count rather than wrapped: a formula must not meet a negative one.
        long total = n + other.n < 0 ? Long.MAX_VALUE : n + other.n;
        double delta = other.mean - mean;
        double share = (double) other.n / total;
        return new Moments(
                total,
                mean + delta * share,
                m2 + other.m2 + delta * delta * (n * share),
                Math.min(min, other.min),
                Math.max(max, other.max));
    }

    /** The sum of the values. */
    public double sum() {
        return n * mean;
    }

    /** The unbiased variance {@code m2/(n − 1)}; fewer than 2 values: absent, {@link Reason#INSUFFICIENT_SAMPLE}. */
    public Estimate variance() {
        return n < 2 ? Estimate.absent(Reason.INSUFFICIENT_SAMPLE) : Results.plain(m2 / (n - 1));
    }

    /** The standard deviation, the root of the {@linkplain #variance() variance}. */
    public Estimate standardDeviation() {
        return n < 2 ? Estimate.absent(Reason.INSUFFICIENT_SAMPLE) : Results.plain(Math.sqrt(m2 / (n - 1)));
    }

    /** The standard error of the mean; needs 2 values. */
    double standardError() {
        return Math.sqrt(m2 / (n - 1) / n);
    }

    boolean isFinite() {
        return Results.allFinite(mean, m2);
    }
}
