package io.roi4j.impl.timeline;

import java.math.BigInteger;

/** An exact sum of non-negative longs, which one long would not hold for ever. Not safe for use by several threads. */
public final class Sum128 {
    private long high;
    private long low;

    /** Adds a number of 0 or more. */
    public void add(long number) {
        low += number;
        if (Long.compareUnsigned(low, number) < 0) {
            high++;
        }
    }

    /** The sum so far. */
    public BigInteger value() {
        return BigInteger.valueOf(high).shiftLeft(Long.SIZE).add(new BigInteger(Long.toUnsignedString(low)));
    }
}
