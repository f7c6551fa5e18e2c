package io.roi4j.impl.stats;

import io.roi4j.Estimate;
import io.roi4j.Reason;

/**
 * A net score: the share of promoters less that of detractors among all answers, in [−1, 1]. Also for sentiment, positive
 * less negative.
 *
 * <p>Wald: one answer varies by {@code p + d − (p − d)²}; the limits are {@code z} standard errors of the mean away. Adjusted:
 * the same around the score with 3/4 promoters, 3/2 passives and 3/4 detractors added; the value stays the raw one. The
 * interval is Wald's from {@value #MIN_WALD} answers on unless all are of one kind, else the adjusted one. Limits are cut at
 * −1 and 1.
 *
 * <p>No answers: absent, {@link Reason#NO_DATA}.
 *
 * <p>Source: Reichheld (2003), Harvard Business Review 81(12); Rocks (2016), The American Statistician 70, 365–372.
 */
public final class NetPromoter {
    /** The name of Wald's method in an {@link io.roi4j.Interval}. */
    public static final String WALD = "trinomial Wald";

    /** The name of the adjusted method in an {@link io.roi4j.Interval}. */
    public static final String ADJUSTED_WALD = "adjusted trinomial Wald";

    /** From so many answers on the plain method is good enough. */
    public static final int MIN_WALD = 30;

    private NetPromoter() {}

    /** The score with the interval to show. */
    public static Estimate reading(long promoters, long passives, long detractors, double confidence) {
        return reading(promoters, passives, detractors, 1, confidence);
    }

    /**
     * The score with the interval to show, of answers that come in clusters.
     *
     * @param effect their {@link DesignEffect}, 1 or more: so many of them tell as much as one independent answer
     */
    public static Estimate reading(long promoters, long passives, long detractors, double effect, double confidence) {
        if (!(effect >= 1 && Double.isFinite(effect))) {
            throw new IllegalArgumentException("effect must be 1 or more, got " + effect);
        }
        double n = (double) promoters + passives + detractors;
        boolean oneKind = promoters == n || passives == n || detractors == n;
        return n >= MIN_WALD * effect && !oneKind
                ? estimate(promoters, passives, detractors, 0, effect, confidence, WALD)
                : estimate(promoters, passives, detractors, 3, effect, confidence, ADJUSTED_WALD);
    }

    private static Estimate estimate(
            long promoters,
            long passives,
            long detractors,
            double added,
            double effect,
            double confidence,
            String method) {
        Results.requireCount(promoters, "promoters");
        Results.requireCount(passives, "passives");
        Results.requireCount(detractors, "detractors");
        double z = Critical.z(confidence);
        double answers = (double) promoters + passives + detractors;
        if (answers == 0) {
            return Estimate.absent(Reason.NO_DATA);
        }
        double score = ((double) promoters - detractors) / answers;
        // The answers weigh as much as so many independent ones; what is added weighs what it is.
        double n = answers / effect + added;
        double p = (promoters / effect + added / 4) / n;
        double d = (detractors / effect + added / 4) / n;
        double centre = p - d;
        double margin = z * Math.sqrt(Math.max(0, p + d - centre * centre) / n);
        return Results.estimate(
                score,
                Math.min(score, Math.max(-1, centre - margin)),
                Math.max(score, Math.min(1, centre + margin)),
                confidence,
                method);
    }
}
