package io.roi4j.impl.stats;

import io.roi4j.Estimate;
import io.roi4j.Interval;
import io.roi4j.NoInterval;
import io.roi4j.Present;
import io.roi4j.Reason;

/**
 * A rate of events that don't come independently, with Student's interval over batches: consecutive stretches are put
 * together into at most {@value #MOST} batches, long enough to be nearly independent of each other, and
 * {@code R = Σk/ΣT ± t·se} with the standard error of {@linkplain RatioOfSums a ratio of sums} over the {@code b} batches and
 * {@code b − 1} degrees of freedom. With equal exposures that is the t interval of the batches' rates. A rate isn't negative:
 * the lower limit is held at 0.
 *
 * <p>No stretches: absent, {@link Reason#NO_DATA}; one: a value without an interval, {@link Reason#INSUFFICIENT_SAMPLE}.
 *
 * <p>Source: Schmeiser (1982), Operations Research 30, 556–568; Law (2015), Simulation Modeling and Analysis, section 9.5.
 */
public final class BatchMeans {
    /** The method's name in an {@link Interval}. */
    public static final String METHOD = "batch means t";

    /** More batches than this add little; Schmeiser's range is 10 to 30. */
    public static final int MOST = 30;

    private BatchMeans() {}

    /**
     * The rate of events per unit of the exposure.
     *
     * @param counts the events of each stretch, in the order of time
     * @param exposures how long each was watched
     */
    public static Estimate rate(long[] counts, double[] exposures, double confidence) {
        Results.requireSameLength(counts.length, exposures.length);
        int size = Math.max(1, (counts.length + MOST - 1) / MOST);
        CoMoments batches = CoMoments.EMPTY;
        for (int start = 0; start < counts.length; start += size) {
            double events = 0;
            double exposure = 0;
            for (int i = start; i < Math.min(counts.length, start + size); i++) {
                events += counts[i];
                exposure += exposures[i];
            }
            batches = batches.add(events, exposure);
        }
        return renamed(RatioOfSums.delta(batches, confidence));
    }

    private static Estimate renamed(Estimate estimate) {
        if (estimate instanceof Present present && present.limits() instanceof Interval interval) {
            return Estimate.of(
                    present.number(),
                    interval.upper() < 0
                            ? new NoInterval(Reason.INSUFFICIENT_SAMPLE)
                            : new Interval(
                                    Math.max(0, interval.lower()), interval.upper(), interval.confidence(), METHOD));
        }
        return estimate;
    }
}
