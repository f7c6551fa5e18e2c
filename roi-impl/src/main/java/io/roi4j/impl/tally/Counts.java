package io.roi4j.impl.tally;

/** Sums of counts that stop at {@link Long#MAX_VALUE} rather than wrap; associative and commutative for counts. */
public final class Counts {
    private Counts() {}

    /** {@code a + b} for two numbers of 0 or more. */
    public static long plus(long a, long b) {
        long sum = a + b;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }
}
