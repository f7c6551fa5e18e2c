package io.roi4j.impl.formula;

import io.roi4j.Comparison;
import io.roi4j.Direction;
import io.roi4j.Estimate;
import io.roi4j.Reading;
import io.roi4j.Reason;
import io.roi4j.Warning;
import io.roi4j.impl.stats.DesignEffect;
import io.roi4j.impl.stats.NetPromoter;
import io.roi4j.impl.tally.Opinions;
import io.roi4j.impl.tally.Slice;
import java.util.function.ToLongFunction;

/**
 * Readings of net scores: (positive - negative) / all answers, from -1 to 1, with the interval of a trinomial, compared
 * with a baseline by the limits of both. Answers of one day resemble each other, so with ten slices or more the interval
 * is that of {@code answers / design effect} independent ones; with fewer the reading warns that it takes them for
 * independent.
 */
public final class NetScores {
    private NetScores() {}

    /** The score, compared with the baseline; without answers absent, {@code no-data}. */
    public static Reading reading(Inputs<Opinions> inputs, Direction direction) {
        Evidence<Opinions> current = inputs.current();
        return ReadingBuilder.of(score(current, inputs.settings()), inputs.settings())
                .from(current.tally().answers(), current.provenance())
                .against(comparison(inputs, direction))
                .warn(!clustered(current), Warning.INDEPENDENCE_ASSUMED)
                .warn(current.cut(), Warning.HORIZON_CUT)
                .build();
    }

    /** The score with its interval. */
    public static Estimate score(Evidence<Opinions> evidence, Settings settings) {
        Opinions all = evidence.tally();
        double effect = clustered(evidence)
                ? DesignEffect.ofNet(
                                each(evidence, Opinions::positive),
                                each(evidence, Opinions::negative),
                                each(evidence, Opinions::answers))
                        .value()
                        .orElse(1)
                : 1;
        return NetPromoter.reading(
                all.positive(), all.neutral(), all.negative(), Math.max(1, effect), settings.confidence());
    }

    /** How the score compares with that of the baseline: the limits of the difference follow from both intervals. */
    public static Comparison comparison(Inputs<Opinions> inputs, Direction direction) {
        long answers = inputs.baseline().tally().answers();
        if (answers == 0) {
            return Comparison.none(direction, Reason.NO_BASELINE);
        }
        Estimate now = score(inputs.current(), inputs.settings());
        Estimate before = score(inputs.baseline(), inputs.settings());
        return Comparisons.of(
                inputs.baseline(),
                answers,
                direction,
                before,
                Estimates.difference(now, before),
                before.value().orElse(0) < 0
                        ? Estimate.absent(Reason.NON_POSITIVE_BASELINE)
                        : Estimates.relativeChange(now, before));
    }

    private static boolean clustered(Evidence<Opinions> evidence) {
        return evidence.slices().stream()
                        .filter(slice -> slice.tally().answers() > 0)
                        .count()
                >= DesignEffect.MIN_CLUSTERS;
    }

    private static long[] each(Evidence<Opinions> evidence, ToLongFunction<Opinions> part) {
        return evidence.slices().stream().map(Slice::tally).mapToLong(part).toArray();
    }
}
