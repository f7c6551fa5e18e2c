package io.roi4j.impl.tally;

import java.math.BigInteger;

/**
 * A whole number of 0 or more, far beyond a long: {@code carries · 2^63 + low}. A sum of longs that never wraps, in a
 * fraction of the memory and time of a {@link BigInteger}.
 *
 * @param carries how often the sum ran over 63 bits, 0 or more
 * @param low the rest, 0 or more
 */
public record Whole(long carries, long low) implements Tally<Whole> {
    /** Nothing. */
    public static final Whole ZERO = new Whole(0, 0);

    public Whole {
        if (carries < 0 || low < 0) {
            throw new IllegalArgumentException("must be 0 or more, got " + carries + " carries and " + low);
        }
    }

    /** A number of 0 or more. */
    public static Whole of(long number) {
        return number == 0 ? ZERO : new Whole(0, number);
    }

    @Override
    public Whole merge(Whole other) {
        long sum = low + other.low;
        long carried = Counts.plus(carries, other.carries);
        return sum < 0 ? new Whole(Counts.plus(carried, 1), sum & Long.MAX_VALUE) : new Whole(carried, sum);
    }

    /** The number itself. */
    public BigInteger toBigInteger() {
        return BigInteger.valueOf(carries).shiftLeft(Long.SIZE - 1).add(BigInteger.valueOf(low));
    }

    /** The double nearest to the number. */
    public double toDouble() {
        return carries == 0 ? low : toBigInteger().doubleValue();
    }
}
