package io.roi4j.impl.stats;

import io.roi4j.Estimate;
import io.roi4j.Reason;

/**
 * The difference of two rates as it would be if the current traffic had the baseline's mix of segments:
 * {@code Σ w(p − p₀)} over segments with {@code w = n₀/Σn₀}. An error rate that falls only because hard cases became rare
 * shows as 0 here.
 *
 * <p>The limits square and add the distances of every {@code p} and {@code p₀} to its {@link Wilson} limits, weighted by
 * {@code w²}; with one segment this is {@link NewcombeDifference}. The mix is taken as known.
 *
 * <p>A segment counts if both sides have trials in it; the share of the baseline that does is told. No such segment:
 * absent, {@link Reason#INSUFFICIENT_SAMPLE}; a side without any trials: {@link Reason#ZERO_DENOMINATOR}.
 *
 * <p>Source: Kitagawa (1964), Demography 1, 296–315 (standardised comparisons); the interval: Zou, Huang and Zhang (2009),
 * Computational Statistics and Data Analysis 53, 1080–1085.
 */
public final class DirectStandardisation {
    /** The method's name in an {@link io.roi4j.Interval}. */
    public static final String METHOD = "MOVER with Wilson limits";

    private DirectStandardisation() {}

    /**
     * The standardised comparison.
     *
     * @param difference the standardised current rate less the baseline's, in [−1, 1]
     * @param coverage the share of the baseline's trials in segments that have current trials too, in [0, 1]
     */
    public record Result(Estimate difference, double coverage) {}

    /** The comparison; the arrays hold one element a segment, in the same order. */
    public static Result of(
            long[] currentErrors,
            long[] currentTrials,
            long[] baselineErrors,
            long[] baselineTrials,
            double confidence) {
        double z = Critical.z(confidence);
        int segments = currentErrors.length;
        Results.requireSameLength(segments, currentTrials.length);
        Results.requireSameLength(segments, baselineErrors.length);
        Results.requireSameLength(segments, baselineTrials.length);
        double current = 0;
        double baseline = 0;
        double shared = 0;
        for (int i = 0; i < segments; i++) {
            Results.requireCount(currentErrors[i], "currentErrors");
            Results.requireCount(currentTrials[i], "currentTrials");
            Results.requireCount(baselineErrors[i], "baselineErrors");
            Results.requireCount(baselineTrials[i], "baselineTrials");
            if (currentErrors[i] > currentTrials[i] || baselineErrors[i] > baselineTrials[i]) {
                return new Result(Estimate.absent(Reason.INVALID_INPUT), 0);
            }
            current += currentTrials[i];
            baseline += baselineTrials[i];
            shared += currentTrials[i] > 0 ? baselineTrials[i] : 0;
        }
        if (current == 0 || baseline == 0 || shared == 0) {
            boolean empty = current == 0 || baseline == 0;
            return new Result(Estimate.absent(empty ? Reason.ZERO_DENOMINATOR : Reason.INSUFFICIENT_SAMPLE), 0);
        }
        double difference = 0;
        double below = 0;
        double above = 0;
        for (int i = 0; i < segments; i++) {
            if (currentTrials[i] > 0 && baselineTrials[i] > 0) {
                double n = currentTrials[i];
                double n0 = baselineTrials[i];
                double w = n0 / shared;
                double p = currentErrors[i] / n;
                double p0 = baselineErrors[i] / n0;
                difference += w * (p - p0);
                below = Math.hypot(below, w * (p - Wilson.lower(p, n, z)));
                below = Math.hypot(below, w * (Wilson.upper(p0, n0, z) - p0));
                above = Math.hypot(above, w * (Wilson.upper(p, n, z) - p));
                above = Math.hypot(above, w * (p0 - Wilson.lower(p0, n0, z)));
            }
        }
        return new Result(
                Results.estimate(
                        difference,
                        Math.max(-1, difference - below),
                        Math.min(1, difference + above),
                        confidence,
                        METHOD),
                shared / baseline);
    }
}
