package io.roi4j.impl.errorreduction;

import io.roi4j.Direction;
import io.roi4j.Estimate;
import io.roi4j.Ratio;
import io.roi4j.Reading;
import io.roi4j.Reason;
import io.roi4j.Score;
import io.roi4j.Total;
import io.roi4j.Warning;
import io.roi4j.errorreduction.SegmentDistribution;
import io.roi4j.errorreduction.SegmentErrors;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Proportions;
import io.roi4j.impl.formula.ReadingBuilder;
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
import java.util.Optional;
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
        ChiSquareHomogeneity.Result test = homogeneity(inputs);
        MantelHaenszel.Result strata = strata(inputs);
        return new SegmentDistribution(
                segments(inputs, total),
                segmentSpread(inputs),
                segmentRatio(inputs),
                score(inputs, test.p()),
                score(inputs, test.cramersV()),
                score(inputs, orNoBaseline(inputs, strata.oddsRatio())),
                score(inputs, orNoBaseline(inputs, strata.pooledOddsRatio())),
                worstSegment(inputs));
    }

    private static Map<String, SegmentErrors> segments(Inputs<ErrorReductionTally> inputs, ErrorReductionTally total) {
        Map<String, SegmentErrors> segments = new TreeMap<>();
        total.segments()
                .forEach((segment, sum) -> segments.put(
                        segment,
                        new SegmentErrors(
                                segmentErrorRate(inputs, segment),
                                Total.count(sum.events()),
                                Total.count(sum.trials()))));
        return segments;
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
        List<Binomial> ranked = ranked(inputs);
        if (ranked.size() < 2) {
            return new Ratio(reading(inputs, Estimate.absent(Reason.INSUFFICIENT_SAMPLE)));
        }
        Binomial lowest = ranked.get(0);
        Binomial highest = ranked.get(ranked.size() - 1);
        return new Ratio(reading(
                inputs,
                NewcombeDifference.of(
                        highest.events(),
                        highest.trials(),
                        lowest.events(),
                        lowest.trials(),
                        inputs.settings().confidence())));
    }

    /** 6.3: highest / lowest error rate, Katz's log interval; {@code zero-denominator} when the lowest is 0. */
    public static Score segmentRatio(Inputs<ErrorReductionTally> inputs) {
        List<Binomial> ranked = ranked(inputs);
        if (ranked.size() < 2) {
            return score(inputs, Estimate.absent(Reason.INSUFFICIENT_SAMPLE));
        }
        Binomial lowest = ranked.get(0);
        Binomial highest = ranked.get(ranked.size() - 1);
        if (lowest.events() == 0) {
            return score(inputs, Estimate.absent(Reason.ZERO_DENOMINATOR));
        }
        Estimate reduction = KatzRelativeReduction.of(
                highest.events(),
                highest.trials(),
                lowest.events(),
                lowest.trials(),
                inputs.settings().confidence());
        return score(inputs, Estimates.plus(Estimates.times(reduction, -1), 1));
    }

    /** The compared segments from the lowest error rate to the highest. */
    private static List<Binomial> ranked(Inputs<ErrorReductionTally> inputs) {
        return inputs.current().tally().segments().values().stream()
                .filter(segment -> segment.trials() >= MIN_OUTCOMES)
                .sorted(Comparator.comparingDouble(Binomial::share))
                .toList();
    }

    private static ChiSquareHomogeneity.Result homogeneity(Inputs<ErrorReductionTally> inputs) {
        List<Binomial> segments = ranked(inputs);
        return ChiSquareHomogeneity.of(
                segments.stream().mapToLong(Binomial::events).toArray(),
                segments.stream().mapToLong(Binomial::others).toArray());
    }

    private static MantelHaenszel.Result strata(Inputs<ErrorReductionTally> inputs) {
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

    private static Estimate orNoBaseline(Inputs<ErrorReductionTally> inputs, Estimate estimate) {
        return inputs.baseline().tally().outcomes().trials() == 0 ? Estimate.absent(Reason.NO_BASELINE) : estimate;
    }

    /** 6.3: the worst segment, only where it is worse than the rest beyond chance (Fisher, Benjamini-Hochberg). */
    public static Map<String, Ratio> worstSegment(Inputs<ErrorReductionTally> inputs) {
        Evidence<ErrorReductionTally> current = inputs.current();
        Binomial all = new Binomial(
                ranked(inputs).stream().mapToLong(Binomial::events).sum(),
                ranked(inputs).stream().mapToLong(Binomial::trials).sum());
        List<Map.Entry<String, Binomial>> candidates = current.tally().segments().entrySet().stream()
                .filter(entry -> entry.getValue().trials() >= MIN_OUTCOMES)
                .toList();
        double[] adjusted = BenjaminiHochberg.adjust(candidates.stream()
                .mapToDouble(entry -> againstRest(entry.getValue(), all))
                .toArray());
        Optional<Map.Entry<String, Binomial>> worst = java.util.stream.IntStream.range(0, adjusted.length)
                .filter(i -> adjusted[i] < FALSE_DISCOVERIES)
                .mapToObj(candidates::get)
                .filter(entry -> entry.getValue().share() > all.share())
                .max(Comparator.comparingDouble(entry -> entry.getValue().share()));
        return worst.map(entry -> Map.of(entry.getKey(), segmentErrorRate(inputs, entry.getKey())))
                .orElse(Map.of());
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

    private static Score score(Inputs<ErrorReductionTally> inputs, Estimate estimate) {
        return new Score(reading(inputs, estimate));
    }

    private static Reading reading(Inputs<ErrorReductionTally> inputs, Estimate estimate) {
        return ReadingBuilder.of(estimate, inputs.settings())
                .from(
                        inputs.current().tally().outcomes().trials(),
                        inputs.current().provenance())
                .warn(true, Warning.INDEPENDENCE_ASSUMED)
                .build();
    }
}
