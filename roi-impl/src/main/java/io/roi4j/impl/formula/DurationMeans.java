package io.roi4j.impl.formula;

import io.roi4j.Comparison;
import io.roi4j.Direction;
import io.roi4j.Estimate;
import io.roi4j.Reading;
import io.roi4j.Reason;
import io.roi4j.impl.stats.Moments;
import io.roi4j.impl.stats.StudentMean;
import io.roi4j.impl.stats.WelchDifference;
import io.roi4j.impl.tally.DurationSketch;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** Means of durations, in seconds, with Student's interval; exact, however many durations there are. */
public final class DurationMeans {
    private static final double NANOS = 1e9;

    private DurationMeans() {}

    /** The mean, compared with that of the baseline by Welch; {@code no-data} without durations. */
    public static Reading reading(Inputs<DurationSketch> inputs, Direction direction) {
        Evidence<DurationSketch> current = inputs.current();
        Estimate mean =
                StudentMean.of(moments(current.tally()), inputs.settings().confidence());
        return ReadingBuilder.of(mean, inputs.settings())
                .from(current.tally().size(), current.provenance())
                .against(comparison(inputs, direction))
                .build();
    }

    /** How the mean compares with that of the baseline. */
    public static Comparison comparison(Inputs<DurationSketch> inputs, Direction direction) {
        Moments before = moments(inputs.baseline().tally());
        if (before.n() == 0) {
            return Comparison.none(direction, Reason.NO_BASELINE);
        }
        Moments now = moments(inputs.current().tally());
        double confidence = inputs.settings().confidence();
        Estimate then = StudentMean.of(before, confidence);
        return Comparisons.of(
                inputs.baseline(),
                before.n(),
                direction,
                then,
                WelchDifference.of(now, before, confidence),
                Estimates.relativeChange(StudentMean.of(now, confidence), then));
    }

    /** Their number, mean and spread in seconds. Sums of squares are subtracted while they are exact. */
    public static Moments moments(DurationSketch durations) {
        if (durations.size() == 0) {
            return Moments.EMPTY;
        }
        BigInteger n = BigInteger.valueOf(durations.size());
        BigInteger sum = durations.sumOfNanos();
        BigInteger spread = n.multiply(durations.sumOfSquares()).subtract(sum.multiply(sum));
        return new Moments(
                durations.size(),
                quotient(sum, n) / NANOS,
                quotient(spread, n) / NANOS / NANOS,
                durations.shortestNanos() / NANOS,
                durations.longestNanos() / NANOS);
    }

    private static double quotient(BigInteger numerator, BigInteger denominator) {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), MathContext.DECIMAL64)
                .doubleValue();
    }
}
