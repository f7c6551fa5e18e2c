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
 * @param positive the sum of weight * (polarity - 1), where that is above 0: what the polarities above 0 add up to
 * @param sumOfSquares the sum of weight * polarity²
 */
public record Polarity(Weight weight, BigInteger sum, BigInteger positive, BigInteger sumOfSquares)
        implements Tally<Polarity> {
    /** No texts. */
    public static final Polarity NONE = new Polarity(Weight.NONE, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO);

    private static final double UNIT = 1e4;

    /** One text. */
    public static Polarity of(double polarity, long thousandths) {
        BigInteger y = BigInteger.valueOf(Math.round((polarity + 1) * UNIT));
        BigInteger weighed = y.multiply(BigInteger.valueOf(thousandths));
        Weight weight = Weight.of(1, thousandths);
        BigInteger above = weighed.subtract(zero(weight)).max(BigInteger.ZERO);
        return new Polarity(weight, weighed, above, weighed.multiply(y));
    }

    @Override
    public Polarity merge(Polarity other) {
        return new Polarity(
                weight.merge(other.weight),
                sum.add(other.sum),
                positive.add(other.positive),
                sumOfSquares.add(other.sumOfSquares));
    }

    /** What texts of polarity 0 of this weight add up to. */
    private static BigInteger zero(Weight weight) {
        return BigInteger.valueOf(weight.thousandths()).multiply(BigInteger.valueOf((long) UNIT));
    }

    /** The sum of weight * polarity over the texts of a polarity above 0. */
    public double above() {
        return weighed(positive);
    }

    /** The sum of weight * absolute polarity over the texts of a polarity below 0. */
    public double below() {
        return weighed(positive.subtract(sum.subtract(zero(weight))));
    }

    private static double weighed(BigInteger sum) {
        return sum.doubleValue() / UNIT / Weight.ONE;
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
