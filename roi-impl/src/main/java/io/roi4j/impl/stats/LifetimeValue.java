package io.roi4j.impl.stats;

import io.roi4j.Estimate;
import io.roi4j.Reason;

/**
 * The present value of what a customer brings: margins {@code m} of each period for as long as the customer stays, discounted
 * at {@code i} a period. The first margin comes one period on, or at once and then is certain.
 *
 * <p>{@link #perpetual}: with a constant retention {@code r} it is {@code m·r/(1 + i − r)}, and {@code m} more at once.
 * {@link #withinHorizon}: {@code Σ m·S(t)/(1 + i)^t} over the periods of a horizon, {@code S} a Kaplan–Meier curve: a lower
 * bound of the whole. Limits are those of the delta method, on logarithms where the value is positive.
 *
 * <p>Source: Gupta and Lehmann (2003), Journal of Interactive Marketing 17(1), 9–24; Gupta, Lehmann and Stuart (2004),
 * Journal of Marketing Research 41, 7–18.
 */
public final class LifetimeValue {
    /** The method's name in an {@link io.roi4j.Interval}. */
    public static final String METHOD = "delta";

    /** The name of the method on logarithms in an {@link io.roi4j.Interval}. */
    public static final String LOG_METHOD = "log delta";

    private LifetimeValue() {}

    /**
     * The margin of a period.
     *
     * @param mean its mean
     * @param variance of that mean; NaN where it isn't known, and then the value has no interval
     */
    public record Margin(double mean, double variance) {
        /** The mean of independent margins. */
        public static Margin of(Moments margins) {
            double variance = margins.n() < 2 ? Double.NaN : margins.standardError() * margins.standardError();
            return new Margin(margins.mean(), variance);
        }

        /** A mean that somebody states. */
        public static Margin stated(double mean) {
            return new Margin(mean, Double.NaN);
        }
    }

    /**
     * In what terms.
     *
     * @param discount {@code i}, 0 or more
     * @param atOnce whether a first margin comes with the customer
     */
    public record Terms(double discount, boolean atOnce) {}

    /**
     * The value at a constant retention. {@code r = 1} without a discount has no finite value: absent,
     * {@link Reason#INVALID_INPUT}. A retention of 0 or 1 gives no interval, because its error can't be told.
     *
     * @param retention {@code r}, in [0, 1]
     * @param customers how many independent customers the retention rests on, not always a whole number
     */
    public static Estimate perpetual(
            Margin margin, double retention, double customers, Terms terms, double confidence) {
        double denominator = 1 + terms.discount - retention;
        if (!(retention >= 0 && retention <= 1 && denominator > 0)) {
            return Estimate.absent(Reason.INVALID_INPUT);
        }
        double multiple = retention / denominator + (terms.atOnce ? 1 : 0);
        double slope = (1 + terms.discount) / (denominator * denominator);
        double variance = slope * slope * retention * (1 - retention) / customers;
        return product(margin, multiple, variance > 0 ? variance : Double.NaN, confidence);
    }

    /**
     * The value within a horizon. Where the curve ends before it: absent, {@link Reason#CENSORED_NOT_REACHED}, with what is
     * certain until there as the lower bound.
     *
     * @param curve the share of customers still there by their age
     * @param period the length of a period on the scale of the curve
     * @param periods the horizon, 1 or more
     */
    public static Estimate withinHorizon(
            Margin margin, KaplanMeier curve, double period, int periods, Terms terms, double confidence) {
        double[] worth = new double[periods];
        double[] variance = new double[periods];
        double multiple = terms.atOnce ? 1 : 0;
        for (int t = 1; t <= periods; t++) {
            Estimate share = curve.survival(t * period, SurvivalScale.LOG_LOG, confidence);
            if (share.value().isEmpty()) {
                return share.reason().orElseThrow() == Reason.BEYOND_FOLLOW_UP && margin.mean >= 0
                        ? Estimate.censored(margin.mean * multiple)
                        : share;
            }
            worth[t - 1] = share.value().getAsDouble() / Math.pow(1 + terms.discount, t);
            variance[t - 1] = worth[t - 1] == 0 ? 0 : curve.at(t * period).logVariance();
            multiple += worth[t - 1];
        }
        // Greenwood: the covariance of S(s) and S(t) is S(s)·S(t) times the variance of ln S at the earlier of them.
        double sum = 0;
        double later = 0;
        for (int t = periods - 1; t >= 0; t--) {
            sum += worth[t] * variance[t] * (worth[t] + 2 * later);
            later += worth[t];
        }
        return product(margin, multiple, sum > 0 ? sum : Double.NaN, confidence);
    }

    private static Estimate product(Margin margin, double multiple, double variance, double confidence) {
        double value = margin.mean * multiple;
        if (Double.isNaN(margin.variance)) {
            return Results.withoutLimits(value, Reason.NOT_APPLICABLE);
        } else if (Double.isNaN(variance)) {
            return Results.withoutLimits(value, Reason.INSUFFICIENT_SAMPLE);
        }
        double error = Critical.z(confidence)
                * Math.hypot(multiple * Math.sqrt(margin.variance), margin.mean * Math.sqrt(variance));
        if (value > 0) {
            double factor = Math.exp(error / value);
            return Results.estimate(value, value / factor, value * factor, confidence, LOG_METHOD);
        }
        return Results.estimate(value, value - error, value + error, confidence, METHOD);
    }
}
