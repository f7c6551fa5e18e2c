package io.roi4j.impl.timetomarket;

import static io.roi4j.Direction.DOWN;

import io.roi4j.Comparison;
import io.roi4j.Count;
import io.roi4j.Elapsed;
import io.roi4j.Estimate;
import io.roi4j.Provenance;
import io.roi4j.Ratio;
import io.roi4j.Reason;
import io.roi4j.Scope;
import io.roi4j.Score;
import io.roi4j.Warning;
import io.roi4j.impl.formula.Comparisons;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Lifetimes;
import io.roi4j.impl.formula.ReadingBuilder;
import io.roi4j.impl.formula.Survival;
import io.roi4j.impl.stats.CoMoments;
import io.roi4j.impl.stats.FollowUp;
import io.roi4j.impl.stats.RatioComparison;
import io.roi4j.impl.stats.RatioOfSums;
import io.roi4j.impl.tally.Spell;
import io.roi4j.impl.tally.Spell.End;
import io.roi4j.timetomarket.ValueTimes;
import java.util.List;
import java.util.TreeMap;

/** Indicator 1, time to market: from the validated idea to the first recognised benefit (1.3). */
public final class ValueFormulas {
    private static final double MILLIS = 1e3;
    private static final double MEDIAN = 0.5;

    private ValueFormulas() {}

    /** 1.3: all figures. */
    public static ValueTimes values(Inputs<TimeToMarketTally> inputs) {
        return new ValueTimes(
                timeToValueRatio(inputs), timeToValue(inputs), valueLatencyShare(inputs), itemsAwaitingValue(inputs));
    }

    /** 1.3: time to value over that of the baseline; compared with 1, which is no change. */
    public static Score timeToValueRatio(Inputs<TimeToMarketTally> inputs) {
        Survival survival = survival(inputs);
        Estimate ratio = survival.ratio();
        Provenance origin = inputs.current().provenance().weaker(survival.baselineProvenance());
        return new Score(
                builder(ratio, inputs, origin).against(Comparisons.withOne(ratio, DOWN, "no change")).build());
    }

    /** 1.3: the Kaplan-Meier median, cancelled items censored. */
    public static Elapsed timeToValue(Inputs<TimeToMarketTally> inputs) {
        Survival survival = survival(inputs);
        return new Elapsed(
                builder(survival.quantile(MEDIAN), inputs, inputs.current().provenance())
                        .against(survival.comparison(MEDIAN, DOWN))
                        .build());
    }

    /** 1.3: sum of (first value - launch) / sum of (first value - idea), over the items kept one by one that have all three. */
    public static Ratio valueLatencyShare(Inputs<TimeToMarketTally> inputs) {
        double confidence = inputs.settings().confidence();
        CoMoments current =
                latencies(inputs.current().tally(), inputs.settings().scope());
        CoMoments baseline =
                latencies(inputs.baseline().tally(), inputs.settings().scope().all());
        Estimate share = RatioOfSums.reading(current, confidence);
        Comparison comparison = baseline.n() == 0
                ? Comparison.none(DOWN, Reason.NO_BASELINE)
                : Comparisons.of(
                        inputs.baseline(),
                        baseline.n(),
                        DOWN,
                        RatioOfSums.reading(baseline, confidence),
                        RatioComparison.difference(current, baseline, confidence),
                        Estimates.plus(RatioComparison.quotient(current, baseline, confidence), -1));
        return new Ratio(ReadingBuilder.of(share, inputs.settings())
                .from(current.n(), inputs.current().provenance())
                .against(comparison)
                .warn(inputs.current().tally().values().cut(inputs.settings().scope()), Warning.HORIZON_CUT)
                .build());
    }

    private static CoMoments latencies(TimeToMarketTally tally, Scope scope) {
        CoMoments moments = CoMoments.EMPTY;
        // In the order of keys, so that rounding doesn't depend on the order of a hash map.
        for (var entry : new TreeMap<>(tally.values().known()).entrySet()) {
            FollowUp toValue = Lifetimes.length(entry.getValue(), scope);
            Spell toLaunch = tally.launches().known().get(entry.getKey());
            End value = entry.getValue().end();
            End launch = toLaunch == null || toLaunch.contradictory() ? null : toLaunch.end();
            if (toValue != null
                    && value != null
                    && value.cause() == TimeToMarketTally.REACHED
                    && launch != null
                    && launch.cause() == TimeToMarketTally.REACHED) {
                moments = moments.add((value.atMillis() - launch.atMillis()) / MILLIS, toValue.exit());
            }
        }
        return moments;
    }

    /** Items that are neither cancelled nor have brought a benefit. */
    public static Count itemsAwaitingValue(Inputs<TimeToMarketTally> inputs) {
        long open = inputs.current().tally().values().open();
        return new Count(ReadingBuilder.of(Estimates.exact((double) open), inputs.settings())
                .from(
                        inputs.current().tally().values().known().size(),
                        inputs.current().provenance())
                .build());
    }

    private static ReadingBuilder builder(Estimate estimate, Inputs<TimeToMarketTally> inputs, Provenance origin) {
        Scope scope = inputs.settings().scope();
        List<FollowUp> lives = Lifetimes.atRisk(inputs.current().tally().values(), scope);
        return ReadingBuilder.of(estimate, inputs.settings())
                .from(Lifetimes.size(lives), origin)
                .warn(inputs.current().tally().values().pending() > 0, Warning.INCOMPLETE)
                .warn(inputs.current().tally().values().cut(scope), Warning.HORIZON_CUT);
    }

    private static Survival survival(Inputs<TimeToMarketTally> inputs) {
        return Survivals.of(inputs, TimeToMarketTally::values, TimeToMarketTally.TIME_TO_VALUE);
    }
}
