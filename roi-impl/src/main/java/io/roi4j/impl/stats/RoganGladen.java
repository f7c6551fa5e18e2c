package io.roi4j.impl.stats;

import io.roi4j.Estimate;
import io.roi4j.Reason;

/**
 * A net score, positive less negative share, corrected for the errors of the classifier that told them. Each share {@code p}
 * of its own sensitivity and specificity becomes {@code (p + specificity − 1)/(sensitivity + specificity − 1)}. With
 * {@code a} and {@code b} one over those denominators, the variance of one text is that of {@code a·positive − b·negative}:
 * {@code a²p(1 − p) + b²q(1 − q) + 2abpq}. Limits are normal and cut at −1 and 1; the errors are taken for known.
 *
 * <p>A corrected share outside [0, 1]: absent, {@link Reason#OUT_OF_RANGE}, because the errors can't be those of this
 * classifier on these texts. No texts: absent, {@link Reason#NO_DATA}.
 *
 * <p>Source: Rogan and Gladen (1978), American Journal of Epidemiology 107, 71–76.
 */
public final class RoganGladen {
    /** The method's name in an {@link io.roi4j.Interval}. */
    public static final String METHOD = "normal, Rogan-Gladen";

    private RoganGladen() {}

    /**
     * How well one kind of text is told from all others.
     *
     * @param sensitivity of those of the kind, the share called so
     * @param specificity of the others, the share not called so; both together more than 1
     */
    public record Errors(double sensitivity, double specificity) {
        double youden() {
            return sensitivity + specificity - 1;
        }

        double correct(double share) {
            return (share + specificity - 1) / youden();
        }
    }

    /**
     * The corrected score.
     *
     * @param positive the share of texts called positive
     * @param negative the share of texts called negative
     * @param texts how many independent texts tell as much, not always a whole number
     */
    public static Estimate net(
            double positive, double negative, double texts, Errors ofPositive, Errors ofNegative, double confidence) {
        double z = Critical.z(confidence);
        if (texts == 0) {
            return Estimate.absent(Reason.NO_DATA);
        } else if (!(ofPositive.youden() > 0 && ofNegative.youden() > 0)) {
            return Estimate.absent(Reason.INVALID_INPUT);
        }
        double p = ofPositive.correct(positive);
        double q = ofNegative.correct(negative);
        if (p < 0 || q < 0 || p + q > 1) {
            return Estimate.absent(Reason.OUT_OF_RANGE, "the declared errors don't fit the shares of the texts");
        }
        double a = 1 / ofPositive.youden();
        double b = 1 / ofNegative.youden();
        double variance =
                a * a * positive * (1 - positive) + b * b * negative * (1 - negative) + 2 * a * b * positive * negative;
        double margin = z * Math.sqrt(Math.max(0, variance) / texts);
        double net = p - q;
        return variance > 0
                ? Results.estimate(net, Math.max(-1, net - margin), Math.min(1, net + margin), confidence, METHOD)
                : Results.withoutLimits(net, Reason.INSUFFICIENT_SAMPLE);
    }
}
