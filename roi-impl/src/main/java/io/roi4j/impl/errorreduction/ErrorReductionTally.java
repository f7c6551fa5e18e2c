package io.roi4j.impl.errorreduction;

import io.roi4j.impl.tally.Binomial;
import io.roi4j.impl.tally.Maps;
import io.roi4j.impl.tally.Tally;
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
 */
public record ErrorReductionTally(
        Binomial outcomes,
        Confusion confusion,
        Pairs pairs,
        Map<String, Binomial> segments,
        Map<String, Binomial> models,
        Retrainings retrainings)
        implements Tally<ErrorReductionTally> {
    /** Nothing. */
    public static final ErrorReductionTally EMPTY = new ErrorReductionTally(
            Binomial.EMPTY, Confusion.EMPTY, Pairs.EMPTY, Map.of(), Map.of(), Retrainings.EMPTY);

    /** Copies the maps. */
    public ErrorReductionTally {
        segments = sorted(segments);
        models = sorted(models);
    }

    private static SortedMap<String, Binomial> sorted(Map<String, Binomial> map) {
        return java.util.Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }

    /** Wrong outcomes of all and nothing else, as a notebook or a declaration has them. */
    public static ErrorReductionTally ofOutcomes(long errors, long outcomes) {
        return new ErrorReductionTally(
                new Binomial(errors, outcomes), Confusion.EMPTY, Pairs.EMPTY, Map.of(), Map.of(), Retrainings.EMPTY);
    }

    @Override
    public ErrorReductionTally merge(ErrorReductionTally other) {
        return new ErrorReductionTally(
                outcomes.merge(other.outcomes),
                confusion.merge(other.confusion),
                pairs.merge(other.pairs),
                Maps.merge(segments, other.segments),
                Maps.merge(models, other.models),
                retrainings.merge(other.retrainings));
    }

    /** The same with these retrainings. */
    public ErrorReductionTally with(Retrainings others) {
        return new ErrorReductionTally(outcomes, confusion, pairs, segments, models, others);
    }
}
