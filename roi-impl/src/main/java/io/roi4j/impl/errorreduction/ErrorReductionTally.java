package io.roi4j.impl.errorreduction;

import io.roi4j.errorreduction.DeclaredRate;
import io.roi4j.impl.tally.Binomial;
import io.roi4j.impl.tally.Lost;
import io.roi4j.impl.tally.Maps;
import io.roi4j.impl.tally.Records;
import io.roi4j.impl.tally.Tally;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that indicator 6 reads of some outcomes and retrainings.
 *
 * @param outcomes wrong ones of all
 * @param confusion the yes/no classifications among them
 * @param pairs the items among them that the baseline judged too
 * @param segments wrong ones of all, by segment
 * @param models wrong ones of all, by model
 * @param retrainings the retrainings; empty in the tally of a slice, because they are few and kept one by one
 * @param declaredRates error rates of periods that were declared; empty in the tally of a slice
 */
public record ErrorReductionTally(
        Binomial outcomes,
        Confusion confusion,
        Pairs pairs,
        Map<String, Binomial> segments,
        Map<String, Binomial> models,
        Retrainings retrainings,
        Records<DeclaredRate, Lost> declaredRates)
        implements Tally<ErrorReductionTally> {
    private static final Records<DeclaredRate, Lost> NO_RATES = Records.of(List.of(), Lost.NONE);

    /** Nothing. */
    public static final ErrorReductionTally EMPTY = new ErrorReductionTally(
            Binomial.EMPTY, Confusion.EMPTY, Pairs.EMPTY, Map.of(), Map.of(), Retrainings.EMPTY);

    /** Copies the maps. */
    public ErrorReductionTally {
        segments = sorted(segments);
        models = sorted(models);
    }

    /** Outcomes without declared rates. */
    public ErrorReductionTally(
            Binomial outcomes,
            Confusion confusion,
            Pairs pairs,
            Map<String, Binomial> segments,
            Map<String, Binomial> models,
            Retrainings retrainings) {
        this(outcomes, confusion, pairs, segments, models, retrainings, NO_RATES);
    }

    private static SortedMap<String, Binomial> sorted(Map<String, Binomial> map) {
        return java.util.Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }

    /** Wrong outcomes of all and nothing else, as a notebook has them. */
    public static ErrorReductionTally ofOutcomes(long errors, long outcomes) {
        return ofDeclared(new Binomial(errors, outcomes), Confusion.EMPTY, Map.of());
    }

    /** What a declaration tells. */
    static ErrorReductionTally ofDeclared(Binomial all, Confusion confusion, Map<String, Binomial> segments) {
        return new ErrorReductionTally(all, confusion, Pairs.EMPTY, segments, Map.of(), Retrainings.EMPTY);
    }

    @Override
    public ErrorReductionTally merge(ErrorReductionTally other) {
        return new ErrorReductionTally(
                outcomes.merge(other.outcomes),
                confusion.merge(other.confusion),
                pairs.merge(other.pairs),
                Maps.merge(segments, other.segments),
                Maps.merge(models, other.models),
                retrainings.merge(other.retrainings),
                declaredRates.equals(NO_RATES) ? other.declaredRates : declaredRates.merge(other.declaredRates));
    }

    /** The outcomes without others that are among them. */
    ErrorReductionTally without(ErrorReductionTally others) {
        return new ErrorReductionTally(
                outcomes.without(others.outcomes),
                confusion.without(others.confusion),
                pairs.without(others.pairs),
                without(segments, others.segments),
                without(models, others.models),
                retrainings,
                declaredRates);
    }

    private static Map<String, Binomial> without(Map<String, Binomial> all, Map<String, Binomial> others) {
        Map<String, Binomial> left = new TreeMap<>();
        all.forEach((name, sum) -> {
            Binomial rest = sum.without(others.getOrDefault(name, Binomial.EMPTY));
            if (rest.trials() > 0) {
                left.put(name, rest);
            }
        });
        return left;
    }

    /** The same with these retrainings. */
    public ErrorReductionTally with(Retrainings others) {
        return new ErrorReductionTally(outcomes, confusion, pairs, segments, models, others, declaredRates);
    }

    /** The same with these declared rates. */
    public ErrorReductionTally with(Records<DeclaredRate, Lost> others) {
        return new ErrorReductionTally(outcomes, confusion, pairs, segments, models, retrainings, others);
    }
}
