package io.roi4j.impl.formula;

import io.roi4j.Comparison;
import io.roi4j.Direction;
import io.roi4j.Estimate;
import io.roi4j.Reason;
import io.roi4j.impl.stats.CoMoments;
import io.roi4j.impl.stats.RatioComparison;
import io.roi4j.impl.stats.RatioOfSums;
import io.roi4j.impl.tally.Slice;
import io.roi4j.impl.tally.Tally;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A ratio of two sums over slices of time: a cost per inference, operations per joule. The value is the sum of everything
 * in the window over the sum of everything; the slices in which there is anything are the clusters of its interval.
 *
 * @param numerator what is summed above, of one tally, 0 or more
 * @param denominator what is summed below, of one tally, 0 or more
 */
public record RatiosOfSums<T extends Tally<T>>(ToDoubleFunction<T> numerator, ToDoubleFunction<T> denominator) {

    /** The ratio with its delta or Fieller interval. */
    public Estimate estimate(Evidence<T> evidence, Settings settings) {
        double below = denominator.applyAsDouble(evidence.tally());
        if (below == 0) {
            return Estimate.absent(Reason.ZERO_DENOMINATOR);
        }
        double value = numerator.applyAsDouble(evidence.tally()) / below;
        Estimate ratio = Estimates.withValue(RatioOfSums.reading(clusters(evidence), settings.confidence()), value);
        // Neither sum can be negative, so the limit of the ratio can't be either.
        return value < 0 ? ratio : Estimates.within(ratio, 0, Double.MAX_VALUE);
    }

    /** How the ratio compares with that of the baseline. */
    public Comparison comparison(Inputs<T> inputs, long baselineObservations, Direction direction) {
        if (denominator.applyAsDouble(inputs.baseline().tally()) == 0) {
            return Comparison.none(direction, Reason.NO_BASELINE);
        }
        Settings settings = inputs.settings();
        CoMoments current = clusters(inputs.current());
        CoMoments baseline = clusters(inputs.baseline());
        return Comparisons.of(
                inputs.baseline(),
                baselineObservations,
                direction,
                estimate(inputs.baseline(), settings),
                RatioComparison.difference(current, baseline, settings.confidence()),
                Estimates.plus(RatioComparison.quotient(current, baseline, settings.confidence()), -1));
    }

    private CoMoments clusters(Evidence<T> evidence) {
        CoMoments clusters = CoMoments.EMPTY;
        boolean any = false;
        List<Slice<T>> slices = evidence.slices();
        for (int i = 0; i < slices.size(); i++) {
            T tally = slices.get(i).tally();
            double above = numerator.applyAsDouble(tally);
            double below = denominator.applyAsDouble(tally);
            // A day of nothing but failures has a cost and no answer: leaving it out would make the rest look cheap.
            if (above != 0 || below != 0) {
                clusters = clusters.add(above, below);
                any |= below != 0;
            }
        }
        return any
                ? clusters
                : CoMoments.EMPTY.add(
                        numerator.applyAsDouble(evidence.tally()), denominator.applyAsDouble(evidence.tally()));
    }
}
