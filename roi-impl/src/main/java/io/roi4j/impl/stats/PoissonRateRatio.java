package io.roi4j.impl.stats;

import io.roi4j.Estimate;
import io.roi4j.Interval;
import io.roi4j.Reason;
import org.apache.commons.statistics.inference.BinomialTest;

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
        Estimate first = Garwood.of(events1, exposure1, confidence);
        Estimate second = Garwood.of(events2, exposure2, confidence);
        if (first.value().isEmpty() || second.value().isEmpty()) {
            return first.value().isEmpty() ? first : second;
        }
        if (events2 == 0) {
            return Estimate.absent(Reason.ZERO_BASELINE);
        }
        double exposureRatio = exposure2 / exposure1;
        Estimate share = ClopperPearson.of(events1, events1 + events2, confidence);
        Interval limits = share.interval().orElseThrow();
        return Results.estimate(
                (double) events1 / events2 * exposureRatio,
                odds(limits.lower()) * exposureRatio,
                odds(limits.upper()) * exposureRatio,
                confidence,
                METHOD);
    }

    /**
     * The exact two-sided p-value of equal rates; absent as the ratio is for want of exposure, and beyond 2³¹ − 1 events,
     * {@link Reason#OUT_OF_RANGE}. No events at all: 1.
     */
    public static Estimate p(long events1, double exposure1, long events2, double exposure2) {
        Estimate first = Garwood.of(events1, exposure1, 0.95);
        Estimate second = Garwood.of(events2, exposure2, 0.95);
        if (first.value().isEmpty() || second.value().isEmpty()) {
            return first.value().isEmpty() ? first : second;
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

    private static double odds(double p) {
        return p / (1 - p);
    }
}
