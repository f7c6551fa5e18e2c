package io.roi4j.impl.stats;

import io.roi4j.Estimate;
import io.roi4j.Reason;
import java.util.Arrays;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Whether counts over stretches of exposure vary as independent events of one rate do: Pearson's
 * {@code X² = Σ(kᵢ − eᵢ)²/eᵢ} with {@code eᵢ = Σk·Tᵢ/ΣT}, against chi-square with {@code n − 1} degrees of freedom. The index
 * of dispersion is {@code X²/(n − 1)}; with equal exposures that is the variance over the mean.
 *
 * <p>Fewer than 2 stretches: absent, {@link Reason#INSUFFICIENT_SAMPLE}; no events: {@link Reason#ZERO_DENOMINATOR}.
 *
 * <p>Source: Fisher, Thornton and Mackenzie (1922), Annals of Applied Biology 9, 325–359; Hoel (1943), Annals of
 * Mathematical Statistics 14, 155–162.
 */
public final class PoissonDispersion {
    private PoissonDispersion() {}

    /**
     * The test.
     *
     * @param index the index of dispersion: 1 by chance alone, more for events in bursts
     * @param p the chance of as much dispersion or more among independent events
     */
    public record Result(Estimate index, Estimate p) {
        /** Whether there is more dispersion than chance makes once in {@code 1/level}. */
        public boolean over(double level) {
            return p.value().orElse(1) < level;
        }
    }

    /**
     * The test of these counts.
     *
     * @param counts the events of each stretch
     * @param exposures how long each was watched, more than 0
     */
    public static Result of(long[] counts, double[] exposures) {
        Results.requireSameLength(counts.length, exposures.length);
        double events = Arrays.stream(counts).asDoubleStream().sum();
        double exposure = Arrays.stream(exposures).sum();
        if (counts.length < 2) {
            return absent(Reason.INSUFFICIENT_SAMPLE);
        } else if (!(exposure > 0 && Double.isFinite(exposure))
                || Arrays.stream(exposures).anyMatch(t -> t <= 0)) {
            return absent(Reason.INVALID_INPUT);
        } else if (events == 0) {
            return absent(Reason.ZERO_DENOMINATOR);
        }
        double square = 0;
        for (int i = 0; i < counts.length; i++) {
            double expected = events * (exposures[i] / exposure);
            square += (counts[i] - expected) * (counts[i] - expected) / expected;
        }
        double df = counts.length - 1.0;
        return new Result(
                Results.plain(square / df),
                Results.plain(ChiSquaredDistribution.of(df).survivalProbability(square)));
    }

    private static Result absent(Reason reason) {
        return new Result(Estimate.absent(reason), Estimate.absent(reason));
    }
}
