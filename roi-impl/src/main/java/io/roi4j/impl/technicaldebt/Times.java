package io.roi4j.impl.technicaldebt;

import static io.roi4j.Direction.DOWN;
import static io.roi4j.Direction.UP;

import io.roi4j.Comparison;
import io.roi4j.Count;
import io.roi4j.Elapsed;
import io.roi4j.Estimate;
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
import io.roi4j.impl.stats.AalenJohansen;
import io.roi4j.impl.stats.FollowUp;
import io.roi4j.impl.tally.Declarations.Declared;
import io.roi4j.impl.tally.Spells;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The readings of times until something is done, of updates as of bugs: done is {@link #DONE}, given up {@link #GIVEN_UP}
 * competes with it.
 *
 * @param inputs the spells of both sides
 * @param lives the observations of the window
 * @param baselineLives those of the baseline, over all its time
 * @param survival both until they are done
 */
record Times(Inputs<Spells> inputs, List<FollowUp> lives, List<FollowUp> baselineLives, Survival survival) {
    /** What ends a spell when its aim is reached. */
    static final int DONE = 1;
    /** What ends it when it is given up. */
    static final int GIVEN_UP = 2;

    /** The times of both sides; {@code declared} is the median that the baseline was declared to have. */
    static Times of(Inputs<Spells> inputs, Optional<Declared> declared) {
        Scope scope = inputs.settings().scope();
        List<FollowUp> lives = Lifetimes.atRisk(inputs.current().tally(), scope);
        List<FollowUp> before = Lifetimes.atRisk(inputs.baseline().tally(), scope.all());
        Survival survival = new Survival(
                Lifetimes.untilCause(lives, DONE),
                Lifetimes.untilCause(before, DONE),
                declared,
                inputs.baseline(),
                inputs.settings());
        return new Times(inputs, lives, before, survival);
    }

    /** The Kaplan-Meier quantile, given-up ones censored. */
    Elapsed quantile(double p) {
        return new Elapsed(builder(survival.quantile(p))
                .against(survival.comparison(p, DOWN))
                .build());
    }

    /** The Aalen-Johansen share done by that age. */
    Ratio doneBy(Duration age) {
        Estimate now = incidence(lives, age);
        Estimate before = incidence(baselineLives, age);
        return new Ratio(builder(now)
                .against(
                        baselineLives.isEmpty()
                                ? Comparison.none(UP, Reason.NO_BASELINE)
                                : Comparisons.of(
                                        inputs.baseline(),
                                        Lifetimes.size(baselineLives),
                                        UP,
                                        before,
                                        Estimates.difference(now, before),
                                        Estimates.relativeChange(now, before)))
                .build());
    }

    private Estimate incidence(List<FollowUp> side, Duration age) {
        return AalenJohansen.incidence(
                side, DONE, (double) age.toSeconds(), inputs.settings().confidence());
    }

    /** The p-value of the log-rank test against the baseline. */
    Score probability() {
        return new Score(builder(survival.logRank()).build());
    }

    /** The restricted mean of the baseline less that of this cohort. */
    Elapsed gained() {
        Estimate gained = survival.restrictedMeanGained();
        return new Elapsed(builder(gained)
                .from(Lifetimes.size(lives), inputs.current().provenance().weaker(survival.baselineProvenance()))
                .against(Comparisons.withNoChange(gained, UP))
                .build());
    }

    /** How many are neither done nor given up. */
    Count open() {
        return count(inputs.current().tally().open());
    }

    /** How many ends wait for their begin. */
    Count pending() {
        return count(inputs.current().tally().pending());
    }

    private Count count(long count) {
        return new Count(ReadingBuilder.of(Estimates.exact((double) count), inputs.settings())
                .from(inputs.current().tally().known().size(), inputs.current().provenance())
                .against(Comparison.none(DOWN, Reason.NO_BASELINE))
                .build());
    }

    private ReadingBuilder builder(Estimate estimate) {
        Spells current = inputs.current().tally();
        return ReadingBuilder.of(estimate, inputs.settings())
                .from(Lifetimes.size(lives), inputs.current().provenance())
                .warn(current.pending() > 0, Warning.INCOMPLETE)
                .warn(current.cut(inputs.settings().scope()), Warning.HORIZON_CUT);
    }
}
