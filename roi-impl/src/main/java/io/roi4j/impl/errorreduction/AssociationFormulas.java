package io.roi4j.impl.errorreduction;

import static io.roi4j.Direction.DOWN;
import static io.roi4j.Direction.NEUTRAL;

import io.roi4j.Comparison;
import io.roi4j.Estimate;
import io.roi4j.Reason;
import io.roi4j.Score;
import io.roi4j.Warning;
import io.roi4j.impl.formula.Comparisons;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.stats.ChiSquareHomogeneity;
import io.roi4j.impl.stats.MantelHaenszel;
import io.roi4j.impl.tally.Binomial;
import java.util.List;
import java.util.Map;

/** Indicator 6, error-rate reduction: do the errors hang on the segment, and the comparison on the mix of segments (6.3)? */
public final class AssociationFormulas {
    private AssociationFormulas() {}

    /** The chi-square test that the compared segments of one side have one error rate. */
    public static ChiSquareHomogeneity.Result homogeneity(Evidence<ErrorReductionTally> side) {
        List<Binomial> segments = SegmentFormulas.ranked(side);
        return ChiSquareHomogeneity.of(
                segments.stream().mapToLong(Binomial::events).toArray(),
                segments.stream().mapToLong(Binomial::others).toArray());
    }

    /** 6.3: p-value of that test; absent when an expected count is below 5. Pearson (1900). */
    public static Score homogeneityProbability(
            Inputs<ErrorReductionTally> inputs, ChiSquareHomogeneity.Result current) {
        return SegmentFormulas.score(inputs, current.p(), Comparison.none(NEUTRAL, Reason.NOT_APPLICABLE));
    }

    /** 6.3: Cramér's V of segment against error, 0 (no association) to 1, beside that of the baseline. Cramér (1946). */
    public static Score segmentAssociation(Inputs<ErrorReductionTally> inputs, ChiSquareHomogeneity.Result current) {
        Estimate before = SegmentFormulas.orNoBaseline(
                inputs, homogeneity(inputs.baseline()).cramersV());
        return SegmentFormulas.score(
                inputs, current.cramersV(), SegmentFormulas.compare(inputs, current.cramersV(), before));
    }

    /** The errors of both sides by segment, of the segments that both have. */
    public static MantelHaenszel.Result strata(Inputs<ErrorReductionTally> inputs) {
        Map<String, Binomial> before = inputs.baseline().tally().segments();
        long[][] strata = inputs.current().tally().segments().entrySet().stream()
                .filter(entry -> before.containsKey(entry.getKey()))
                .map(entry -> {
                    Binomial now = entry.getValue();
                    Binomial then = before.getOrDefault(entry.getKey(), Binomial.EMPTY);
                    return new long[] {now.events(), now.others(), then.events(), then.others()};
                })
                .toArray(long[][]::new);
        return MantelHaenszel.of(strata, inputs.settings().confidence());
    }

    /**
     * 6.3: odds ratio of current against baseline errors within segments; 1 is no change, {@code no-baseline} without one.
     *
     * <p>Source: Mantel and Haenszel (1959); Robins, Breslow and Greenland (1986).
     */
    public static Score stratifiedOddsRatio(Inputs<ErrorReductionTally> inputs, MantelHaenszel.Result strata) {
        return odds(inputs, strata.oddsRatio(), strata);
    }

    /** 6.3: the same over those segments together, whatever their mix; {@code no-baseline} without one. Simpson (1951). */
    public static Score pooledOddsRatio(Inputs<ErrorReductionTally> inputs, MantelHaenszel.Result strata) {
        return odds(inputs, strata.pooledOddsRatio(), strata);
    }

    /** An odds ratio of 1 is no change; the reading says where the mix of segments turns it round. */
    private static Score odds(Inputs<ErrorReductionTally> inputs, Estimate found, MantelHaenszel.Result strata) {
        Estimate ratio = SegmentFormulas.orNoBaseline(inputs, found);
        return new Score(SegmentFormulas.builder(inputs, ratio)
                .against(Comparisons.withOne(ratio, DOWN))
                .warn(reversed(strata), Warning.SIMPSON_REVERSAL)
                .build());
    }

    /**
     * Whether the errors went one way within the segments and the other way over all of them together (Simpson), one of the two
     * beyond chance.
     */
    static boolean reversed(MantelHaenszel.Result strata) {
        return strata.reversed() && (certain(strata.oddsRatio()) || certain(strata.pooledOddsRatio()));
    }

    private static boolean certain(Estimate oddsRatio) {
        return oddsRatio.interval().filter(interval -> !interval.contains(1)).isPresent();
    }
}
