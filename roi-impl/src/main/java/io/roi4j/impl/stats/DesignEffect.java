package io.roi4j.impl.stats;

import io.roi4j.Estimate;
import io.roi4j.Reason;

/**
 * How much less {@code n} trials tell than {@code n} independent ones, because they come in clusters (days, users,
 * deployments) whose members resemble each other.
 *
 * <p>With {@code p = Σk/Σn} over {@code m} clusters, the variance of {@code p} as a ratio of sums is
 * {@code m/(m − 1) · Σ(kᵢ − p nᵢ)²/(Σn)²}; the design effect is that over {@code p(1 − p)/Σn}, the variance of independent
 * trials. 1 means that clusters don't matter, 4 that the trials are worth a quarter of their number. Clusters without
 * trials don't count.
 *
 * <p>No trials: absent, {@link Reason#ZERO_DENOMINATOR}; fewer than 2 clusters: {@link Reason#INSUFFICIENT_SAMPLE}; a
 * rate of 0 or 1, where nothing varies: {@link Reason#ZERO_DENOMINATOR}.
 *
 * <p>Source: Kish (1965), Survey Sampling; Rao and Scott (1992), Biometrics 48, 577–585.
 */
public final class DesignEffect {
    /** Below so many clusters the effect itself is too uncertain to be corrected for. */
    public static final int MIN_CLUSTERS = 10;

    private DesignEffect() {}

    /** The design effect of a proportion, 0 or more, from the successes and trials of each cluster. */
    public static Estimate of(long[] successes, long[] trials) {
        Results.requireSameLength(successes.length, trials.length);
        double k = 0;
        double n = 0;
        int clusters = 0;
        for (int i = 0; i < trials.length; i++) {
            Results.requireCount(successes[i], "successes");
            Results.requireCount(trials[i], "trials");
            if (successes[i] > trials[i]) {
                return Estimate.absent(Reason.INVALID_INPUT);
            }
            k += successes[i];
            n += trials[i];
            clusters += trials[i] > 0 ? 1 : 0;
        }
        if (n == 0) {
            return Estimate.absent(Reason.ZERO_DENOMINATOR);
        }
        if (clusters < 2) {
            return Estimate.absent(Reason.INSUFFICIENT_SAMPLE);
        }
        if (k == 0 || k == n) {
            return Estimate.absent(Reason.ZERO_DENOMINATOR);
        }
        double p = k / n;
        double squares = 0;
        for (int i = 0; i < trials.length; i++) {
            double deviation = successes[i] - p * trials[i];
            squares += deviation * deviation;
        }
        return Results.plain(clusters / (clusters - 1.0) * squares / (n * p * (1 - p)));
    }

    /**
     * The design effect of a net score, 0 or more, from the positive, negative and all answers of each cluster: the same
     * with {@code p + d − (p − d)²} as the variance of one answer. Absent as that of a proportion.
     */
    public static Estimate ofNet(long[] positive, long[] negative, long[] answers) {
        Results.requireSameLength(positive.length, answers.length);
        Results.requireSameLength(negative.length, answers.length);
        double p = 0;
        double d = 0;
        double n = 0;
        int clusters = 0;
        for (int i = 0; i < answers.length; i++) {
            p += positive[i];
            d += negative[i];
            n += answers[i];
            clusters += answers[i] > 0 ? 1 : 0;
        }
        if (n == 0) {
            return Estimate.absent(Reason.ZERO_DENOMINATOR);
        } else if (clusters < 2) {
            return Estimate.absent(Reason.INSUFFICIENT_SAMPLE);
        }
        double score = (p - d) / n;
        double variance = (p + d) / n - score * score;
        if (!(variance > 0)) {
            return Estimate.absent(Reason.ZERO_DENOMINATOR);
        }
        double squares = 0;
        for (int i = 0; i < answers.length; i++) {
            double deviation = (double) positive[i] - negative[i] - score * answers[i];
            squares += deviation * deviation;
        }
        return Results.plain(clusters / (clusters - 1.0) * squares / (n * variance));
    }

    /**
     * The number of independent trials that tell as much: {@code n / max(1, design effect)}, and {@code n} itself where
     * there are fewer than {@value #MIN_CLUSTERS} clusters or no effect can be computed.
     */
    public static double effectiveTrials(long[] successes, long[] trials) {
        double n = 0;
        int clusters = 0;
        for (long size : trials) {
            n += size;
            clusters += size > 0 ? 1 : 0;
        }
        double effect = of(successes, trials).value().orElse(1);
        return clusters < MIN_CLUSTERS ? n : n / Math.max(1, effect);
    }
}
