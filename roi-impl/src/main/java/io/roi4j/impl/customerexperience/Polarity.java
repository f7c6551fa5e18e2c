package io.roi4j.impl.customerexperience;

import io.roi4j.impl.stats.Moments;
import io.roi4j.impl.tally.Tally;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * Polarities of -1 to 1, each by its weight, moved up by 1 and in ten-thousandths: whole numbers, so that sums are exact in
 * any order.
 *
 * @param weight the texts that have a polarity
 * @param sum the sum of weight * polarity
 * @param sumOfSquares the sum of weight * polarity²
 */
public record Polarity(Weight weight, BigInteger sum, BigInteger sumOfSquares) implements Tally<Polarity> {
    /** No texts. */
    public static final Polarity NONE = new Polarity(Weight.NONE, BigInteger.ZERO, BigInteger.ZERO);

    private static final double UNIT = 1e4;

    /** One text. */
    public static Polarity of(double polarity, long thousandths) {
        BigInteger y = BigInteger.valueOf(Math.round((polarity + 1) * UNIT));
        BigInteger weighed = y.multiply(BigInteger.valueOf(thousandths));
        return new Polarity(Weight.of(1, thousandths), weighed, weighed.multiply(y));
    }

    @Override
    public Polarity merge(Polarity other) {
        return new Polarity(weight.merge(other.weight), sum.add(other.sum), sumOfSquares.add(other.sumOfSquares));
    }

    /** The moments of as many polarities of equal weight as tell as much, rounded down. */
    public Moments moments() {
        long n = (long) Math.floor(weight.effective());
        if (n == 0) {
            return Moments.EMPTY;
        }
        BigInteger all = BigInteger.valueOf(weight.thousandths());
        double mean = quotient(sum, all) / UNIT - 1;
        double variance =
                quotient(all.multiply(sumOfSquares).subtract(sum.multiply(sum)), all.multiply(all)) / (UNIT * UNIT);
        return new Moments(n, mean, variance * n, -1, 1);
    }

    private static double quotient(BigInteger numerator, BigInteger denominator) {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), MathContext.DECIMAL64)
                .doubleValue();
    }
}
