package io.roi4j.impl.stats;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Critical values of two-sided intervals: how many standard errors the limits stand from the estimate. */
final class Critical {
    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);
    /** A report asks for the same few quantiles thousands of times, and each costs as much as all else about an interval. */
    private static final Memo<Asked, Double> KNOWN = new Memo<>(1_000);

    /** That of the last confidence asked for: a library has one. */
    private static volatile Normal last = new Normal(0, Double.NaN);

    private record Normal(double confidence, double z) {}

    private record Asked(double confidence, double degreesOfFreedom) {}

    private Critical() {}

    /** The share of the coverage that is missed on each side, {@code (1 - confidence) / 2}. */
    static double tail(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence must lie between 0 and 1, got " + confidence);
        }
        return (1 - confidence) / 2;
    }

    /** The standard normal quantile, 1.959964 at a confidence of 0.95. */
    static double z(double confidence) {
        Normal known = last;
        if (known.confidence() != confidence) {
            known = new Normal(confidence, STANDARD_NORMAL.inverseSurvivalProbability(tail(confidence)));
            last = known;
        }
        return known.z();
    }

    /** What a standard normal exceeds with that chance. */
    static double upperNormal(double chance) {
        return STANDARD_NORMAL.inverseSurvivalProbability(chance);
    }

    /** The quantile of Student's t with the given degrees of freedom, a positive number, not always whole. */
    static double t(double confidence, double degreesOfFreedom) {
        return KNOWN.get(
                new Asked(confidence, degreesOfFreedom),
                asked -> TDistribution.of(degreesOfFreedom).inverseSurvivalProbability(tail(confidence)));
    }

    /** The chance that a standard normal lies at least {@code z} from 0 on either side. */
    static double twoSidedNormal(double z) {
        return Math.min(1, 2 * STANDARD_NORMAL.survivalProbability(Math.abs(z)));
    }

    /** The chance that Student's t lies at least {@code t} from 0 on either side. */
    static double twoSidedT(double t, double degreesOfFreedom) {
        return Math.min(1, 2 * TDistribution.of(degreesOfFreedom).survivalProbability(Math.abs(t)));
    }
}
