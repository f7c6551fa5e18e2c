package io.roi4j.impl.formula;

import io.roi4j.Absent;
import io.roi4j.Comparison;
import io.roi4j.Direction;
import io.roi4j.Estimate;
import io.roi4j.Present;
import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.Scope;
import io.roi4j.Verdict;
import io.roi4j.impl.stats.FollowUp;
import io.roi4j.impl.stats.KaplanMeier;
import io.roi4j.impl.stats.LogRank;
import io.roi4j.impl.stats.SurvivalComparison;
import io.roi4j.impl.stats.SurvivalScale;
import io.roi4j.impl.tally.Declarations.Declared;
import io.roi4j.impl.tally.Spells;
import io.roi4j.impl.tally.Tally;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The time until one event, beside that of the baseline, which was recorded or is a declared median. What was recorded counts
 * more than what was declared.
 *
 * @param current the observations of the window
 * @param baseline those of the baseline, over all its time
 * @param declared the median that the baseline was declared to have
 * @param from what the recorded baseline is: its label and provenance
 * @param settings window and confidence
 */
public record Survival(
        List<FollowUp> current,
        List<FollowUp> baseline,
        Optional<Declared> declared,
        Evidence<?> from,
        Settings settings) {
    private static final double MEDIAN = 0.5;

    public Survival {
        current = List.copyOf(current);
        baseline = List.copyOf(baseline);
    }

    /** Spells until the event of one cause, what another cause ended being censored; the baseline's over all its time. */
    public static <T extends Tally<T>> Survival of(
            Inputs<T> inputs, Function<? super T, Spells> part, int cause, Optional<Declared> declared) {
        return of(
                inputs,
                part.apply(inputs.current().tally()),
                part.apply(inputs.baseline().tally()),
                cause,
                declared);
    }

    /** The same of these spells. */
    public static Survival of(
            Inputs<?> inputs, Spells current, Spells baseline, int cause, Optional<Declared> declared) {
        Scope scope = inputs.settings().scope();
        return new Survival(
                Lifetimes.untilCause(Lifetimes.atRisk(current, scope), cause),
                Lifetimes.untilCause(Lifetimes.atRisk(baseline, scope.all()), cause),
                declared,
                inputs.baseline(),
                inputs.settings());
    }

    /** The time by which the event has happened for the share {@code p}, by Kaplan-Meier with Brookmeyer-Crowley limits. */
    public Estimate quantile(double p) {
        return curve(current).quantile(p, SurvivalScale.LOG_LOG, settings.confidence());
    }

    /** The same of the baseline; {@code no-baseline} where there is none. A declared median has no interval. */
    public Estimate baselineQuantile(double p) {
        if (recorded()) {
            return curve(baseline).quantile(p, SurvivalScale.LOG_LOG, settings.confidence());
        }
        return p == MEDIAN && declared.isPresent()
                ? Estimates.exact(declared.get().value())
                : Estimate.absent(Reason.NO_BASELINE);
    }

    private boolean recorded() {
        return !baseline.isEmpty();
    }

    /** Where the baseline's inputs come from. */
    public Provenance baselineProvenance() {
        if (recorded()) {
            return from.provenance();
        }
        return declared.isPresent() ? Provenance.DECLARED : Provenance.NONE;
    }

    /** How the quantile compares with that of the baseline: the limits of the difference follow from both intervals. */
    public Comparison comparison(double p, Direction direction) {
        Estimate before = baselineQuantile(p);
        if (before.reason().filter(Reason.NO_BASELINE::equals).isPresent()) {
            return Comparison.none(direction, Reason.NO_BASELINE);
        }
        Estimate now = quantile(p);
        return declared.isPresent() && !recorded()
                ? withDeclared(now, declared.get(), direction)
                : Comparisons.of(
                        from,
                        Lifetimes.size(baseline),
                        direction,
                        before,
                        bare(Estimates.difference(now, before)),
                        bare(Estimates.relativeChange(now, before)));
    }

    /** How a median compares with a declared one: without an interval, because nobody knows how sure that one is. */
    public static Comparison withDeclared(Estimate now, Declared declared, Direction direction) {
        Estimate before = Estimates.exact(declared.value());
        return new Comparison(
                before,
                bare(Estimates.difference(now, before)),
                bare(Estimates.relativeChange(now, before)),
                direction,
                Verdict.UNDETERMINED,
                0,
                Provenance.DECLARED,
                "declared: " + declared.source());
    }

    /** The median of the baseline less that of this side. */
    public Estimate medianGained() {
        return bare(Estimates.difference(baselineQuantile(MEDIAN), quantile(MEDIAN)));
    }

    /**
     * The median over that of the baseline, its limits recovered from those of the two logarithms (Zou and Donner 2008);
     * where a median isn't reached, the restricted means over the common follow-up instead. A baseline of 0:
     * {@code zero-baseline}.
     */
    public Estimate ratio() {
        Estimate before = baselineQuantile(MEDIAN);
        Estimate now = quantile(MEDIAN);
        if (now instanceof Present a && before instanceof Present b) {
            return b.number() == 0 ? Estimate.absent(Reason.ZERO_BASELINE) : Estimates.quotient(a, b);
        } else if (recorded() && !current.isEmpty()) {
            return bare(SurvivalComparison.restrictedMeanRatio(
                    curve(current), curve(baseline), commonFollowUp(), settings.confidence()));
        }
        return bare(before instanceof Absent ? before : now);
    }

    /** The restricted mean of the baseline less that of this side, over the longest time that both were watched. */
    public Estimate restrictedMeanGained() {
        return recorded()
                ? bare(SurvivalComparison.restrictedMeanDifference(
                        curve(baseline), curve(current), commonFollowUp(), settings.confidence()))
                : Estimate.absent(Reason.NO_BASELINE);
    }

    /** The p-value of the log-rank test that both sides go alike. */
    public Estimate logRank() {
        if (!recorded()) {
            return Estimate.absent(Reason.NO_BASELINE);
        }
        return current.isEmpty()
                ? Estimate.absent(Reason.NO_DATA)
                : LogRank.of(current, baseline).p();
    }

    private double commonFollowUp() {
        return Math.min(last(current), last(baseline));
    }

    private static double last(Collection<FollowUp> lives) {
        return lives.stream().mapToDouble(FollowUp::exit).max().orElse(0);
    }

    private static KaplanMeier curve(Collection<FollowUp> lives) {
        return KaplanMeier.of(lives);
    }

    /** The bound of one side is none of the difference. */
    private static Estimate bare(Estimate estimate) {
        return estimate instanceof Absent absent ? Estimate.absent(absent.why(), absent.detail()) : estimate;
    }
}
