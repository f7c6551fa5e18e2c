package io.roi4j.impl.timetomarket;

import static io.roi4j.Direction.DOWN;

import io.roi4j.Absent;
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
import io.roi4j.impl.tally.Spells;
import io.roi4j.timetomarket.ValueTimes;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Indicator 1, time to market: from the validated idea to the first recognised benefit (1.3). */
public final class ValueFormulas {
    private static final double MILLIS = 1e3;
    private static final double MEDIAN = 0.5;

    private ValueFormulas() {}

    /** 1.3: all figures. */
    public static ValueTimes values(Inputs<TimeToMarketTally> inputs) {
        Sides sides = Sides.reachingValue(inputs);
        return new ValueTimes(
                ratio(sides),
                median(sides),
                breakEvenTime(inputs),
                latencyShare(sides),
                probability(sides),
                awaiting(sides));
    }

    /** Both sides as benefits and costs stand now. */
    private record Sides(ValueSpells current, ValueSpells baseline, Inputs<TimeToMarketTally> inputs, String declared) {
        static Sides reachingValue(Inputs<TimeToMarketTally> inputs) {
            Currency currency = inputs.settings().currency();
            return new Sides(
                    ValueSpells.reachingValue(inputs.current().tally(), currency),
                    ValueSpells.reachingValue(inputs.baseline().tally(), currency),
                    inputs,
                    TimeToMarketTally.TIME_TO_VALUE);
        }

        static Sides breakingEven(Inputs<TimeToMarketTally> inputs) {
            Currency currency = inputs.settings().currency();
            return new Sides(
                    ValueSpells.breakingEven(inputs.current().tally(), currency),
                    ValueSpells.breakingEven(inputs.baseline().tally(), currency),
                    inputs,
                    TimeToMarketTally.BREAK_EVEN_TIME);
        }

        Survival survival() {
            return Survivals.of(inputs, current.spells(), baseline.spells(), declared);
        }

        /** Amounts in several currencies can't be added up, on either side of a comparison. */
        Estimate checked(Estimate estimate, boolean both) {
            return current.problem()
                    .or(() -> both ? baseline.problem() : Optional.empty())
                    .<Estimate>map(Estimate::absent)
                    .orElse(estimate);
        }

        Comparison comparison() {
            return checked(Estimates.exact(0), true) instanceof Absent absent
                    ? Comparison.none(DOWN, absent.why())
                    : survival().comparison(MEDIAN, DOWN);
        }

        ReadingBuilder builder(Estimate estimate, Provenance origin) {
            Scope scope = inputs.settings().scope();
            List<FollowUp> lives = Lifetimes.atRisk(current.spells(), scope);
            return ReadingBuilder.of(estimate, inputs.settings())
                    .from(Lifetimes.size(lives), origin)
                    .warn(current.spells().pending() > 0, Warning.INCOMPLETE)
                    .warn(current.cut() || current.spells().cut(scope), Warning.HORIZON_CUT);
        }
    }

    /** 1.3: time to value over that of the baseline; compared with 1, which is no change. */
    public static Score timeToValueRatio(Inputs<TimeToMarketTally> inputs) {
        return ratio(Sides.reachingValue(inputs));
    }

    private static Score ratio(Sides sides) {
        Survival survival = sides.survival();
        Estimate ratio = sides.checked(survival.ratio(), true);
        Provenance origin = sides.inputs().current().provenance().weaker(survival.baselineProvenance());
        return new Score(sides.builder(ratio, origin)
                .against(Comparisons.withOne(ratio, DOWN, "no change"))
                .build());
    }

    /** 1.3: the Kaplan-Meier median, cancelled items censored. */
    public static Elapsed timeToValue(Inputs<TimeToMarketTally> inputs) {
        return median(Sides.reachingValue(inputs));
    }

    /** 1.3: the Kaplan-Meier median of the time until benefits make up for costs; {@code no-data} without costs told. */
    public static Elapsed breakEvenTime(Inputs<TimeToMarketTally> inputs) {
        return median(Sides.breakingEven(inputs));
    }

    private static Elapsed median(Sides sides) {
        return new Elapsed(sides.builder(
                        sides.checked(sides.survival().quantile(MEDIAN), false),
                        sides.inputs().current().provenance())
                .against(sides.comparison())
                .build());
    }

    /** The p-value of the log-rank test against the baseline. */
    public static Score timeToValueProbability(Inputs<TimeToMarketTally> inputs) {
        return probability(Sides.reachingValue(inputs));
    }

    private static Score probability(Sides sides) {
        return new Score(sides.builder(
                        sides.checked(sides.survival().logRank(), true),
                        sides.inputs().current().provenance())
                .build());
    }

    /** 1.3: sum of (first value - launch) / sum of (first value - idea), over the items kept one by one that have all three. */
    public static Ratio valueLatencyShare(Inputs<TimeToMarketTally> inputs) {
        return latencyShare(Sides.reachingValue(inputs));
    }

    private static Ratio latencyShare(Sides sides) {
        Inputs<TimeToMarketTally> inputs = sides.inputs();
        double confidence = inputs.settings().confidence();
        CoMoments current = latencies(
                sides.current().spells(),
                inputs.current().tally().launches(),
                inputs.settings().scope());
        CoMoments baseline = latencies(
                sides.baseline().spells(),
                inputs.baseline().tally().launches(),
                inputs.settings().scope().all());
        Estimate share = sides.checked(RatioOfSums.reading(current, confidence), false);
        Comparison comparison = baseline.n() == 0 || sides.baseline().problem().isPresent()
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
                .warn(
                        sides.current().cut()
                                || sides.current()
                                        .spells()
                                        .cut(inputs.settings().scope()),
                        Warning.HORIZON_CUT)
                .build());
    }

    private static CoMoments latencies(Spells values, Spells launches, Scope scope) {
        CoMoments moments = CoMoments.EMPTY;
        // In the order of keys, so that rounding doesn't depend on the order of a hash map.
        for (var entry : new TreeMap<>(values.known()).entrySet()) {
            FollowUp toValue = Lifetimes.length(entry.getValue(), scope);
            Spell toLaunch = launches.known().get(entry.getKey());
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

    /** Items that are neither cancelled nor have brought enough benefit. */
    public static Count itemsAwaitingValue(Inputs<TimeToMarketTally> inputs) {
        return awaiting(Sides.reachingValue(inputs));
    }

    private static Count awaiting(Sides sides) {
        Inputs<TimeToMarketTally> inputs = sides.inputs();
        ValueSpells values = sides.current();
        return new Count(
                ReadingBuilder.of(Estimates.exact((double) values.spells().open()), inputs.settings())
                        .from(values.spells().known().size(), inputs.current().provenance())
                        .build());
    }
}
