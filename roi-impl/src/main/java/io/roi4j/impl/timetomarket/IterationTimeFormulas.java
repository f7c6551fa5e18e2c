package io.roi4j.impl.timetomarket;

import static io.roi4j.Direction.DOWN;

import io.roi4j.Comparison;
import io.roi4j.Count;
import io.roi4j.Elapsed;
import io.roi4j.Estimate;
import io.roi4j.Present;
import io.roi4j.Reason;
import io.roi4j.Scope;
import io.roi4j.Warning;
import io.roi4j.impl.formula.Comparisons;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Lifetimes;
import io.roi4j.impl.formula.ReadingBuilder;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.formula.Survival;
import io.roi4j.impl.stats.FollowUp;
import io.roi4j.impl.stats.KaplanMeier;
import io.roi4j.impl.stats.Moments;
import io.roi4j.impl.stats.Quantiles;
import io.roi4j.impl.stats.StudentMean;
import io.roi4j.impl.stats.SurvivalScale;
import io.roi4j.impl.stats.WelchDifference;
import io.roi4j.impl.tally.Declarations.Declared;
import io.roi4j.impl.tally.Spells;
import io.roi4j.timetomarket.IterationTimes;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Indicator 1, time to market: how long iterations take (1.2). */
public final class IterationTimeFormulas {
    private static final double MEDIAN = 0.5;
    private static final double P85 = 0.85;

    private IterationTimeFormulas() {}

    /** 1.2: all figures. */
    public static IterationTimes iterations(Inputs<TimeToMarketTally> inputs) {
        Map<String, Elapsed> byKind = new LinkedHashMap<>();
        inputs.current().tally().iterations().keySet().forEach(kind -> byKind.put(kind, kindCycleTime(inputs, kind)));
        return new IterationTimes(
                iterationCycleTime(inputs),
                iterationCycleTimeMedian(inputs),
                iterationCycleTimeP85(inputs),
                geometricCycleTime(inputs),
                cycleTimeWithOpen(inputs),
                openIterations(inputs),
                byKind);
    }

    /** 1.2: the mean with Student's interval; {@code no-data} without iterations. */
    public static Elapsed iterationCycleTime(Inputs<TimeToMarketTally> inputs) {
        return mean(inputs, current(inputs), baseline(inputs));
    }

    /** 1.2: the mean of one kind. */
    public static Elapsed kindCycleTime(Inputs<TimeToMarketTally> inputs, String kind) {
        Scope scope = inputs.settings().scope();
        return mean(inputs, of(inputs.current(), kind, scope), of(inputs.baseline(), kind, scope.all()));
    }

    private static Elapsed mean(
            Inputs<TimeToMarketTally> inputs, Collection<FollowUp> now, Collection<FollowUp> before) {
        Settings settings = inputs.settings();
        Moments current = Lifetimes.moments(now);
        Moments baseline = Lifetimes.moments(before);
        Estimate mean = StudentMean.of(current, settings.confidence());
        Estimate old = StudentMean.of(baseline, settings.confidence());
        return new Elapsed(builder(mean, inputs, current.n())
                .against(
                        baseline.n() == 0
                                ? Comparison.none(DOWN, Reason.NO_BASELINE)
                                : Comparisons.of(
                                        inputs.baseline(),
                                        baseline.n(),
                                        DOWN,
                                        old,
                                        WelchDifference.of(current, baseline, settings.confidence()),
                                        Estimates.relativeChange(mean, old)))
                .build());
    }

    /** 1.2: the median. */
    public static Elapsed iterationCycleTimeMedian(Inputs<TimeToMarketTally> inputs) {
        List<FollowUp> before = baseline(inputs);
        Declared declared = inputs.baseline()
                .tally()
                .declarations()
                .find(TimeToMarketTally.ITERATION_CYCLE_TIME)
                .orElse(null);
        Estimate now = quantile(current(inputs), MEDIAN, inputs.settings());
        Comparison comparison = before.isEmpty() && declared != null
                ? Survival.withDeclared(now, declared, DOWN)
                : comparison(inputs, now, before, MEDIAN);
        return new Elapsed(builder(now, inputs, Lifetimes.size(current(inputs)))
                .against(comparison)
                .build());
    }

    /** 1.2: the 85th percentile. */
    public static Elapsed iterationCycleTimeP85(Inputs<TimeToMarketTally> inputs) {
        Estimate now = quantile(current(inputs), P85, inputs.settings());
        return new Elapsed(builder(now, inputs, Lifetimes.size(current(inputs)))
                .against(comparison(inputs, now, baseline(inputs), P85))
                .build());
    }

    /**
     * 1.2: the geometric mean with Student's interval on logarithms; {@code non-positive-for-log} where one took no time. The
     * relative change is the quotient of both means, with Welch's interval on logarithms.
     */
    public static Elapsed geometricCycleTime(Inputs<TimeToMarketTally> inputs) {
        double confidence = inputs.settings().confidence();
        List<FollowUp> lives = current(inputs);
        List<FollowUp> before = baseline(inputs);
        Estimate now = geometric(lives, confidence);
        Estimate old = geometric(before, confidence);
        return new Elapsed(builder(now, inputs, Lifetimes.size(lives))
                .against(
                        before.isEmpty()
                                ? Comparison.none(DOWN, Reason.NO_BASELINE)
                                : Comparisons.of(
                                        inputs.baseline(),
                                        Lifetimes.size(before),
                                        DOWN,
                                        old,
                                        Estimates.difference(now, old),
                                        quotient(now, old, lives, before, confidence)))
                .build());
    }

    private static Estimate quotient(
            Estimate now, Estimate old, List<FollowUp> lives, List<FollowUp> before, double confidence) {
        return now instanceof Present && old instanceof Present
                ? Estimates.plus(
                        Estimates.exp(WelchDifference.of(logarithms(lives), logarithms(before), confidence), 1), -1)
                : Estimates.relativeChange(now, old);
    }

    private static Estimate geometric(List<FollowUp> lives, double confidence) {
        return lives.stream().anyMatch(life -> life.exit() <= 0)
                ? Estimate.absent(Reason.NON_POSITIVE_FOR_LOG)
                : Estimates.exp(StudentMean.of(logarithms(lives), confidence), 1);
    }

    private static Moments logarithms(List<FollowUp> lives) {
        return Lifetimes.moments(lives.stream()
                .map(life -> new FollowUp(Double.NEGATIVE_INFINITY, Math.log(life.exit()), life.cause(), life.count()))
                .toList());
    }

    /** 1.2: the Kaplan-Meier median, open iterations censored. */
    public static Elapsed cycleTimeWithOpen(Inputs<TimeToMarketTally> inputs) {
        Scope scope = inputs.settings().scope();
        List<FollowUp> lives = atRisk(inputs.current(), scope);
        Survival survival = new Survival(
                lives,
                atRisk(inputs.baseline(), scope.all()),
                inputs.baseline().tally().declarations().find(TimeToMarketTally.ITERATION_CYCLE_TIME),
                inputs.baseline(),
                inputs.settings());
        return new Elapsed(builder(survival.quantile(MEDIAN), inputs, Lifetimes.size(lives))
                .against(survival.comparison(MEDIAN, DOWN))
                .build());
    }

    private static List<FollowUp> atRisk(Evidence<TimeToMarketTally> side, Scope scope) {
        return side.tally().iterations().values().stream()
                .flatMap(spells -> Lifetimes.atRisk(spells, scope).stream())
                .toList();
    }

    /** Iterations that were started and haven't ended. */
    public static Count openIterations(Inputs<TimeToMarketTally> inputs) {
        var spells = inputs.current().tally().iterations().values();
        long open = spells.stream().mapToLong(Spells::open).sum();
        long known = spells.stream().mapToLong(all -> all.known().size()).sum();
        return new Count(builder(Estimates.exact((double) open), inputs, known).build());
    }

    private static Comparison comparison(
            Inputs<TimeToMarketTally> inputs, Estimate now, List<FollowUp> before, double p) {
        if (before.isEmpty()) {
            return Comparison.none(DOWN, Reason.NO_BASELINE);
        }
        Estimate old = quantile(before, p, inputs.settings());
        return Comparisons.of(
                inputs.baseline(),
                Lifetimes.size(before),
                DOWN,
                old,
                Estimates.difference(now, old),
                Estimates.relativeChange(now, old));
    }

    /** Type 7 of values kept one by one; of counts of lifespans the least value that enough are not above. */
    private static Estimate quantile(List<FollowUp> lives, double p, Settings settings) {
        return lives.stream().allMatch(life -> life.count() == 1)
                ? Quantiles.of(
                        lives.stream().mapToDouble(FollowUp::exit).sorted().toArray(),
                        p,
                        Quantiles.Type.TYPE_7,
                        settings.confidence())
                : KaplanMeier.of(lives).quantile(p, SurvivalScale.LOG_LOG, settings.confidence());
    }

    private static ReadingBuilder builder(Estimate estimate, Inputs<TimeToMarketTally> inputs, long n) {
        Scope scope = inputs.settings().scope();
        boolean cut = inputs.current().tally().iterations().values().stream().anyMatch(spells -> spells.cut(scope));
        return ReadingBuilder.of(estimate, inputs.settings())
                .from(n, inputs.current().provenance())
                .warn(cut, Warning.HORIZON_CUT);
    }

    private static List<FollowUp> current(Inputs<TimeToMarketTally> inputs) {
        return of(inputs.current(), inputs.settings().scope());
    }

    private static List<FollowUp> baseline(Inputs<TimeToMarketTally> inputs) {
        return of(inputs.baseline(), inputs.settings().scope().all());
    }

    private static List<FollowUp> of(Evidence<TimeToMarketTally> side, Scope scope) {
        return side.tally().iterations().values().stream()
                .flatMap(spells -> Lifetimes.ended(spells, scope).stream())
                .toList();
    }

    private static List<FollowUp> of(Evidence<TimeToMarketTally> side, String kind, Scope scope) {
        var spells = side.tally().iterations().get(kind);
        return spells == null ? List.of() : Lifetimes.ended(spells, scope);
    }
}
