package io.roi4j.impl.stats;

import io.roi4j.Estimate;
import io.roi4j.Interval;
import io.roi4j.Limits;
import io.roi4j.NoInterval;
import io.roi4j.Present;
import io.roi4j.Reason;
import org.apache.commons.statistics.inference.BinomialTest;
import org.jspecify.annotations.Nullable;

/**
 * The ratio of two rates of independent events, {@code (k₁/T₁)/(k₂/T₂)}, with its exact conditional interval: given
 * {@code k₁ + k₂}, the first count is binomial; the {@link ClopperPearson} limits {@code p} of its share become
 * {@code p/(1 − p) · T₂/T₁}.
 *
 * <p>No exposure on a side: absent, {@link Reason#ZERO_DENOMINATOR}; no events on the second:
 * {@link Reason#ZERO_BASELINE}.
 *
 * <p>Source: Przyborowski and Wilenski (1940), Biometrika 31, 313–323; Lehmann and Romano (2005), Testing Statistical
 * Hypotheses, section 4.5.
 */
public final class PoissonRateRatio {
    /** The method's name in an {@link Interval}. */
    public static final String METHOD = "exact conditional Poisson ratio";

    private PoissonRateRatio() {}

    /** The first rate over the second. */
    public static Estimate of(long events1, double exposure1, long events2, double exposure2, double confidence) {
        Critical.tail(confidence);
        Results.requireCount(events1, "events1");
        Results.requireCount(events2, "events2");
        Reason problem = problem(exposure1, exposure2);
        if (problem != null) {
            return Estimate.absent(problem);
        }
        if (events2 == 0) {
            return Estimate.absent(Reason.ZERO_BASELINE);
        }
        double exposureRatio = exposure2 / exposure1;
        double ratio = (double) events1 / events2 * exposureRatio;
        if ((double) events1 + events2 >= Long.MAX_VALUE) {
            return Results.withoutLimits(ratio, Reason.OUT_OF_RANGE);
        }
        Estimate share = ClopperPearson.of(events1, events1 + events2, confidence);
        Limits limits = share instanceof Present present ? present.limits() : new NoInterval(Reason.NON_CONVERGED);
        return limits instanceof Interval interval
                ? Results.estimate(
                        ratio,
                        odds(interval.lower()) * exposureRatio,
                        odds(interval.upper()) * exposureRatio,
                        confidence,
                        METHOD)
                : Results.estimate(ratio, limits);
    }

    /**
     * The exact two-sided p-value of equal rates; absent as the ratio is for want of exposure, and beyond 2³¹ − 1 events,
     * {@link Reason#OUT_OF_RANGE}. No events at all: 1.
     */
    public static Estimate p(long events1, double exposure1, long events2, double exposure2) {
        Results.requireCount(events1, "events1");
        Results.requireCount(events2, "events2");
        Reason problem = problem(exposure1, exposure2);
        if (problem != null) {
            return Estimate.absent(problem);
        }
        double events = (double) events1 + events2;
        if (events == 0) {
            return Results.plain(1);
        }
        double share = exposure1 / (exposure1 + exposure2);
        return events > Integer.MAX_VALUE
                ? Estimate.absent(Reason.OUT_OF_RANGE)
                : Results.plain(BinomialTest.withDefaults()
                        .test((int) events, (int) events1, share)
                        .getPValue());
    }

    private static @Nullable Reason problem(double exposure1, double exposure2) {
        Reason first = Garwood.problem(exposure1);
        return first != null ? first : Garwood.problem(exposure2);
    }

    private static double odds(double p) {
        return p / (1 - p);
    }
}
