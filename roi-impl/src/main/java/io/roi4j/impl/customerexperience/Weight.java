package io.roi4j.impl.customerexperience;

import io.roi4j.impl.tally.Counts;
import io.roi4j.impl.tally.Tally;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * Texts and what they weigh, in thousandths: whole numbers, so that sums are exact in any order.
 *
 * @param texts how many, 0 or more
 * @param thousandths the sum of their weights
 * @param squares the sum of the squares of their weights
 */
public record Weight(long texts, long thousandths, BigInteger squares) implements Tally<Weight> {
    /** No texts. */
    public static final Weight NONE = new Weight(0, 0, BigInteger.ZERO);
    /** The weight of a text that counts once. */
    public static final long ONE = 1_000;

    /** So many texts of one weight each. */
    public static Weight of(long texts, long thousandths) {
        BigInteger each = BigInteger.valueOf(thousandths);
        BigInteger count = BigInteger.valueOf(texts);
        return new Weight(
                texts,
                count.multiply(each).min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact(),
                count.multiply(each).multiply(each));
    }

    @Override
    public Weight merge(Weight other) {
        return new Weight(
                Counts.plus(texts, other.texts),
                Counts.plus(thousandths, other.thousandths),
                squares.add(other.squares));
    }

    /** How many texts of equal weight tell as much: (sum of weights)² / sum of squares (Kish 1965); 0 without texts. */
    public double effective() {
        if (squares.signum() == 0) {
            return 0;
        }
        BigDecimal sum = BigDecimal.valueOf(thousandths);
        return sum.multiply(sum)
                .divide(new BigDecimal(squares), MathContext.DECIMAL64)
                .doubleValue();
    }
}
