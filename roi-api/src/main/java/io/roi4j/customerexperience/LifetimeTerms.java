package io.roi4j.customerexperience;

import io.roi4j.InvalidFactException;
import io.roi4j.Reason;
import io.roi4j.internal.Checks;
import java.time.Duration;

/**
 * In what terms a customer's lifetime value is reckoned; one for both sides of a comparison. Immutable.
 *
 * @param period what one period is: margins and retention are those of such a period
 * @param discount what a period's wait costs, as a rate of 0 to 10: 0.1 is 10 % in a period
 * @param horizon after how many periods the sum over the observed curve stops, 1 to 1,200
 * @param firstMarginAtOnce whether the first margin comes with the customer; else it comes one period on
 * @param source where the discount comes from, 1 to 200 characters
 */
public record LifetimeTerms(Duration period, double discount, int horizon, boolean firstMarginAtOnce, String source) {
    private static final double MOST_DISCOUNT = 10;
    private static final int MOST_PERIODS = 1_200;

    /** @throws InvalidFactException if a number is out of its range, or the source blank or too long */
    public LifetimeTerms {
        Checks.positive("period", period);
        Checks.notNegative("discount", discount);
        if (discount > MOST_DISCOUNT) {
            throw new InvalidFactException("discount", Reason.OUT_OF_RANGE, "must be 0 to 10");
        }
        Checks.within("horizon", horizon, 1, MOST_PERIODS);
        Checks.source("source", source);
    }
}
