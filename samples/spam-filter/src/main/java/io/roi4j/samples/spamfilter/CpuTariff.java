package io.roi4j.samples.spamfilter;

import io.roi4j.Money;
import io.roi4j.inference.Inference;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Currency;
import java.util.OptionalDouble;

/**
 * What it costs, and what energy it takes, to hold one processor core for a while. Both factors are declared by whoever
 * starts the sample: this program knows neither its bill nor its power.
 *
 * <p>The time is elapsed time, which is what a rented core is billed by. (A thread's CPU time would leave out the moments
 * in which the system runs something else, but to ask for it takes longer than the shorter of the two filters.)
 *
 * @param perHour the price of a core for an hour, in whole units of the currency
 * @param watts the power of a core at work, if it was declared
 */
record CpuTariff(BigDecimal perHour, OptionalDouble watts) {

    /** The currency of the price, and of the whole sample. */
    static final Currency CURRENCY = Currency.getInstance("USD");

    private static final BigDecimal NANOS_PER_HOUR = BigDecimal.valueOf(3_600_000_000_000L);
    private static final double NANOS_PER_SECOND = 1e9;

    /** The price of so many nanoseconds, in 10<sup>-12</sup> units of the currency and fractions of them. */
    double picos(long nanos) {
        return perHour.doubleValue() * Inference.PICOS_PER_UNIT / NANOS_PER_HOUR.doubleValue() * nanos;
    }

    /** The price of so many nanoseconds. */
    Money money(long nanos) {
        return new Money(
                perHour.multiply(BigDecimal.valueOf(nanos)).divide(NANOS_PER_HOUR, MathContext.DECIMAL64), CURRENCY);
    }

    /** The energy of so many nanoseconds in joules; unknown, not 0, when no power was declared. */
    double joules(long nanos) {
        return watts.isPresent() ? watts.getAsDouble() * nanos / NANOS_PER_SECOND : Inference.UNKNOWN;
    }
}
