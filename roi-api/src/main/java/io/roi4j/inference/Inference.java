package io.roi4j.inference;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Names for the primitive arguments of {@link InferenceRecorder#record}. */
public final class Inference {
    /**
     * Stands for a number that the host does not know. It is the same for {@code long} and {@code double} arguments, where
     * it widens to exactly -2<sup>63</sup>. Unknown is not 0: an unknown cost leaves the call unpriced, not free.
     */
    public static final long UNKNOWN = Long.MIN_VALUE;

    /** How many of the smallest money units of the recording path make one unit of the currency: 10<sup>12</sup>. */
    public static final long PICOS_PER_UNIT = 1_000_000_000_000L;

    /** Stands for the time to the first token of a generation of which no token ever came. */
    public static final long NO_TOKEN = Long.MAX_VALUE;

    private static final int MAX_DIGITS = 19;

    private Inference() {}

    /**
     * An amount in whole units of the currency as the {@code long} of 10<sup>-12</sup> units that the recording path takes,
     * rounded half up.
     *
     * @throws ArithmeticException if the amount is beyond about 9.2 million units
     */
    public static long picos(BigDecimal amount) {
        BigDecimal picos = amount.scaleByPowerOfTen(12);
        // 1e999999999 and its reciprocal are short to write, but their digits take all memory.
        long digits = (long) picos.precision() - picos.scale();
        if (amount.signum() == 0 || digits < 0) {
            return 0;
        } else if (digits > MAX_DIGITS) {
            throw new ArithmeticException("amount: is beyond " + Long.MAX_VALUE + " picos");
        }
        return picos.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
