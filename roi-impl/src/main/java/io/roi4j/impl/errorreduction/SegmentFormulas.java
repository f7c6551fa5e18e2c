package io.roi4j.impl.errorreduction;

import io.roi4j.Comparison;
import io.roi4j.Direction;
import io.roi4j.Estimate;
import io.roi4j.Ratio;
import io.roi4j.Reason;
import io.roi4j.Score;
import io.roi4j.Total;
import io.roi4j.Warning;
import io.roi4j.errorreduction.SegmentDistribution;
import io.roi4j.errorreduction.SegmentErrors;
import io.roi4j.impl.formula.Comparisons;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Proportions;
import io.roi4j.impl.formula.ReadingBuilder;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.stats.BenjaminiHochberg;
import io.roi4j.impl.stats.ChiSquareHomogeneity;
import io.roi4j.impl.stats.FisherExact;
import io.roi4j.impl.stats.KatzRelativeReduction;
import io.roi4j.impl.stats.MantelHaenszel;
import io.roi4j.impl.stats.NewcombeDifference;
import io.roi4j.impl.tally.Binomial;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Indicator 6, error-rate reduction: how the errors spread over the segments (6.3). Only segments of {@value #MIN_OUTCOMES}
 * outcomes or more are compared; the others are hidden.
 */
public final class SegmentFormulas {
    /** The least number of outcomes at which a segment's rate is shown. */
    public static final int MIN_OUTCOMES = 30;

    private static final double FALSE_DISCOVERIES = 0.05;

    private SegmentFormulas() {}

    /** 6.3: everything about the segments. */
    public static SegmentDistribution segmentDistribution(
            Inputs<ErrorReductionTally> inputs, ErrorReductionTally total) {
        ChiSquareHomogeneity.Result test = AssociationFormulas.homogeneity(inputs.current());
        MantelHaenszel.Result strata = AssociationFormulas.strata(inputs);
        return new SegmentDistribution(
                segments(inputs, total),
                segmentSpread(inputs),
                segmentRatio(inputs),
                AssociationFormulas.homogeneityProbability(inputs, test),
                AssociationFormulas.segmentAssociation(inputs, test),
                AssociationFormulas.stratifiedOddsRatio(inputs, strata),
                AssociationFormulas.pooledOddsRatio(inputs, strata),
                worstSegment(inputs));
    }

    private static Map<String, SegmentErrors> segments(Inputs<ErrorReductionTally> inputs, ErrorReductionTally total) {
        Map<String, Double> probabilities = probabilities(inputs);
        Map<String, SegmentErrors> segments = new TreeMap<>();
        total.segments()
                .forEach((segment, sum) -> segments.put(
                        segment,
                        new SegmentErrors(
                                segmentErrorRate(inputs, segment),
                                segmentProbability(inputs, segment, probabilities),
                                Total.count(sum.events()),
                                Total.count(sum.trials()))));
        return segments;
    }

    /**
     * 6.3: Fisher's p-value of one segment against the rest of those compared, adjusted by {@link #probabilities}; {@code no-data}
     * without outcomes of it, {@code insufficient-sample} where it isn't compared or is alone.
     */
    public static Score segmentProbability(
            Inputs<ErrorReductionTally> inputs, String segment, Map<String, Double> probabilities) {
        Binomial own = inputs.current().tally().segments().getOrDefault(segment, Binomial.EMPTY);
        Double p = probabilities.size() < 2 ? null : probabilities.get(segment);
        Estimate estimate = own.trials() == 0
                ? Estimate.absent(Reason.NO_DATA)
                : p == null ? Estimate.absent(Reason.INSUFFICIENT_SAMPLE) : Estimates.exact((double) p);
        return new Score(ReadingBuilder.of(estimate, inputs.settings())
                .from(own.trials(), inputs.current().provenance())
                .against(Comparison.none(Direction.NEUTRAL, Reason.NOT_APPLICABLE))
                .warn(true, Warning.INDEPENDENCE_ASSUMED)
                .warn(inputs.current().cut(), Warning.HORIZON_CUT)
                .build());
    }

    /** 6.3: wrong outcomes / all outcomes of a segment, Wilson score; {@code insufficient-sample} below 30 outcomes. */
    public static Ratio segmentErrorRate(Inputs<ErrorReductionTally> inputs, String segment) {
        Inputs<Binomial> own = inputs.part(tally -> tally.segments().getOrDefault(segment, Binomial.EMPTY));
        long outcomes = own.current().tally().trials();
        if (outcomes >= MIN_OUTCOMES) {
            return new Ratio(Proportions.reading(own, Direction.DOWN));
        }
        return new Ratio(ReadingBuilder.of(
                        Estimate.absent(outcomes == 0 ? Reason.NO_DATA : Reason.INSUFFICIENT_SAMPLE), inputs.settings())
                .from(outcomes, own.current().provenance())
                .build());
    }

    /** 6.3: highest - lowest error rate, Newcombe's hybrid score; {@code insufficient-sample} below two segments. */
    public static Ratio segmentSpread(Inputs<ErrorReductionTally> inputs) {
        Estimate spread = spread(inputs.current(), inputs.settings());
        Estimate before = orNoBaseline(inputs, spread(inputs.baseline(), inputs.settings()));
        return new Ratio(
                builder(inputs, spread).against(compare(inputs, spread, before)).build());
    }

    private static Estimate spread(Evidence<ErrorReductionTally> side, Settings settings) {
        List<Binomial> ranked = ranked(side);
        if (ranked.size() < 2) {
            return Estimate.absent(Reason.INSUFFICIENT_SAMPLE);
        }
        Binomial lowest = ranked.get(0);
        Binomial highest = ranked.get(ranked.size() - 1);
        return NewcombeDifference.of(
                highest.events(), highest.trials(), lowest.events(), lowest.trials(), settings.confidence());
    }

    /** 6.3: highest / lowest error rate, Katz's log interval; {@code zero-denominator} when the lowest is 0. */
    public static Score segmentRatio(Inputs<ErrorReductionTally> inputs) {
        Estimate ratio = ratio(inputs.current(), inputs.settings());
        Estimate before = orNoBaseline(inputs, ratio(inputs.baseline(), inputs.settings()));
        return score(inputs, ratio, compare(inputs, ratio, before));
    }

    private static Estimate ratio(Evidence<ErrorReductionTally> side, Settings settings) {
        List<Binomial> ranked = ranked(side);
        if (ranked.size() < 2) {
            return Estimate.absent(Reason.INSUFFICIENT_SAMPLE);
        }
        Binomial lowest = ranked.get(0);
        Binomial highest = ranked.get(ranked.size() - 1);
        if (lowest.events() == 0) {
            return Estimate.absent(Reason.ZERO_DENOMINATOR);
        }
        Estimate reduction = KatzRelativeReduction.of(
                highest.events(), highest.trials(), lowest.events(), lowest.trials(), settings.confidence());
        return Estimates.plus(Estimates.times(reduction, -1), 1);
    }

    static Comparison compare(Inputs<ErrorReductionTally> inputs, Estimate now, Estimate before) {
        Reason why = before.reason().orElse(null);
        return why != null
                ? Comparison.none(Direction.DOWN, why)
                : Comparisons.of(
                        inputs.baseline(),
                        inputs.baseline().tally().outcomes().trials(),
                        Direction.DOWN,
                        before,
                        Estimates.difference(now, before),
                        Estimates.relativeChange(now, before));
    }

    /** The compared segments from the lowest error rate to the highest. */
    static List<Binomial> ranked(Evidence<ErrorReductionTally> side) {
        return side.tally().segments().values().stream()
                .filter(segment -> segment.trials() >= MIN_OUTCOMES)
                .sorted(Comparator.comparingDouble(Binomial::share))
                .toList();
    }

    static Estimate orNoBaseline(Inputs<ErrorReductionTally> inputs, Estimate estimate) {
        return inputs.baseline().tally().outcomes().trials() == 0 ? Estimate.absent(Reason.NO_BASELINE) : estimate;
    }

    /** 6.3: the worst segment, only where it is worse than the rest beyond chance (Fisher, Benjamini-Hochberg). */
    public static Map<String, Ratio> worstSegment(Inputs<ErrorReductionTally> inputs) {
        Map<String, Binomial> segments = inputs.current().tally().segments();
        Binomial all = compared(inputs);
        return probabilities(inputs).entrySet().stream()
                .filter(entry -> entry.getValue() < FALSE_DISCOVERIES)
                .map(Map.Entry::getKey)
                .filter(segment -> share(segments, segment) > all.share())
                .max(Comparator.comparingDouble(segment -> share(segments, segment)))
                .map(segment -> Map.of(segment, segmentErrorRate(inputs, segment)))
                .orElse(Map.of());
    }

    private static double share(Map<String, Binomial> segments, String segment) {
        return segments.getOrDefault(segment, Binomial.EMPTY).share();
    }

    /** All outcomes of the compared segments. */
    private static Binomial compared(Inputs<ErrorReductionTally> inputs) {
        return ranked(inputs.current()).stream().reduce(Binomial.EMPTY, Binomial::merge);
    }

    /** The p-value of each compared segment against the rest of them (Fisher, Benjamini-Hochberg). */
    public static Map<String, Double> probabilities(Inputs<ErrorReductionTally> inputs) {
        Binomial all = compared(inputs);
        List<Map.Entry<String, Binomial>> candidates = inputs.current().tally().segments().entrySet().stream()
                .filter(entry -> entry.getValue().trials() >= MIN_OUTCOMES)
                .toList();
        double[] adjusted = BenjaminiHochberg.adjust(candidates.stream()
                .mapToDouble(entry -> againstRest(entry.getValue(), all))
                .toArray());
        Map<String, Double> probabilities = new TreeMap<>();
        for (int i = 0; i < adjusted.length; i++) {
            probabilities.put(candidates.get(i).getKey(), adjusted[i]);
        }
        return probabilities;
    }

    private static double againstRest(Binomial segment, Binomial all) {
        return FisherExact.p(
                        segment.events(),
                        segment.trials(),
                        all.events() - segment.events(),
                        all.trials() - segment.trials())
                .value()
                .orElse(1);
    }

    static Score score(Inputs<ErrorReductionTally> inputs, Estimate estimate, Comparison comparison) {
        return new Score(builder(inputs, estimate).against(comparison).build());
    }

    static ReadingBuilder builder(Inputs<ErrorReductionTally> inputs, Estimate estimate) {
        return ReadingBuilder.of(estimate, inputs.settings())
                .from(
                        inputs.current().tally().outcomes().trials(),
                        inputs.current().provenance())
                .warn(true, Warning.INDEPENDENCE_ASSUMED)
                .warn(inputs.current().cut(), Warning.HORIZON_CUT);
    }
}
