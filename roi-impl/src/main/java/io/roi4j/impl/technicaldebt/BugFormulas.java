package io.roi4j.impl.technicaldebt;

import static io.roi4j.Direction.DOWN;
import static io.roi4j.Direction.UP;

import io.roi4j.Comparison;
import io.roi4j.Count;
import io.roi4j.Direction;
import io.roi4j.Elapsed;
import io.roi4j.Estimate;
import io.roi4j.Provenance;
import io.roi4j.Rate;
import io.roi4j.Ratio;
import io.roi4j.Reason;
import io.roi4j.Score;
import io.roi4j.Warning;
import io.roi4j.impl.formula.Comparisons;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Proportions;
import io.roi4j.impl.formula.Rates;
import io.roi4j.impl.formula.ReadingBuilder;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.stats.PoissonRateRatio;
import io.roi4j.impl.tally.Binomial;
import io.roi4j.impl.tally.Declarations.Declared;
import io.roi4j.impl.tally.EventCount;
import io.roi4j.technicaldebt.BugCorrection;
import java.util.Optional;
import java.util.function.Function;

/** Indicator 4, technical-debt impact: how often bugs appear, and how they are worked off (4.4). */
public final class BugFormulas {
    private static final double MEDIAN = 0.5;
    private static final double P85 = 0.85;

    private BugFormulas() {}

    /** 4.4: all figures. */
    public static BugCorrection bugs(Inputs<BugTally> inputs) {
        Times fixes = times(inputs);
        return new BugCorrection(
                bugArrivalRate(inputs),
                bugFixRate(inputs),
                bugClosureRatio(inputs),
                bugBacklog(inputs),
                fixes.quantile(MEDIAN),
                fixes.quantile(P85),
                bugReopenRate(inputs),
                fixes.pending(),
                fixes.probability(),
                fixes.gained());
    }

    /**
     * 4.4: opened / watched time in 1/s, Garwood's interval; the comparison by the exact Poisson ratio. Absent:
     * {@code no-data} where nothing was told, {@code zero-denominator} before any time was watched.
     */
    public static Rate bugArrivalRate(Inputs<BugTally> inputs) {
        return rate(inputs, BugTally::arrivals, DOWN);
    }

    /** 4.4: fixed / watched time in 1/s, as above. */
    public static Rate bugFixRate(Inputs<BugTally> inputs) {
        Inputs<BugTally> comparable = recorded(inputs)
                ? inputs
                : new Inputs<>(inputs.current(), Evidence.of(BugTally.EMPTY), inputs.settings());
        return rate(comparable, BugTally::corrections, UP);
    }

    /** A declared baseline speaks of arrivals, and of nothing else that is counted. */
    private static boolean recorded(Inputs<BugTally> inputs) {
        return inputs.baseline().provenance() != Provenance.DECLARED;
    }

    private static Rate rate(Inputs<BugTally> inputs, Function<BugTally, EventCount> events, Direction direction) {
        Settings settings = inputs.settings();
        Inputs<EventCount> counts = inputs.part(events);
        EventCount current = counts.current().tally();
        Estimate estimate =
                inputs.current().tally().told() ? Rates.estimate(current, settings) : Estimate.absent(Reason.NO_DATA);
        return new Rate(ReadingBuilder.of(estimate, settings)
                .from(current.events(), inputs.current().provenance())
                .against(Rates.comparison(counts, direction))
                .warn(current.events() > 0, Warning.INDEPENDENCE_ASSUMED)
                .warn(inputs.current().cut(), Warning.HORIZON_CUT)
                .build());
    }

    /**
     * 4.4: closed / (opened + reopened), with the exact interval of a ratio of two counts of one time. Absent:
     * {@code zero-denominator} when none was opened.
     */
    public static Score bugClosureRatio(Inputs<BugTally> inputs) {
        Settings settings = inputs.settings();
        BugCounts current = inputs.current().tally().counts();
        BugCounts baseline = inputs.baseline().tally().counts();
        Estimate now = closure(current, settings);
        Estimate before = closure(baseline, settings);
        Comparison comparison = before.value().isPresent() && recorded(inputs)
                ? Comparisons.of(
                        inputs.baseline(),
                        baseline.in(),
                        UP,
                        before,
                        Estimates.difference(now, before),
                        Estimates.relativeChange(now, before))
                : Comparison.none(UP, Reason.NO_BASELINE);
        return new Score(ReadingBuilder.of(now, settings)
                .from(current.in(), inputs.current().provenance())
                .against(comparison)
                .warn(true, Warning.INDEPENDENCE_ASSUMED)
                .warn(inputs.current().cut(), Warning.HORIZON_CUT)
                .build());
    }

    private static Estimate closure(BugCounts counts, Settings settings) {
        return counts.in() == 0
                ? Estimate.absent(Reason.ZERO_DENOMINATOR, "no bug was opened")
                : PoissonRateRatio.of(counts.out(), 1, counts.in(), 1, settings.confidence());
    }

    /**
     * 4.4: the declared backlog, or 0 where none was declared, + opened + reopened - closed since the start. Absent:
     * {@code no-data} where nothing was told or declared; below 0 {@code not-recorded} where no backlog was declared, else
     * {@code invalid-input}.
     */
    public static Count bugBacklog(Inputs<BugTally> inputs) {
        BugTally current = inputs.current().tally();
        Optional<Declared> start = start(current);
        Estimate now = backlog(current);
        Estimate before = backlog(inputs.baseline().tally());
        Comparison comparison = before.value().isPresent() && recorded(inputs)
                ? Comparisons.of(
                        inputs.baseline(),
                        inputs.baseline().tally().all().in(),
                        DOWN,
                        before,
                        Estimates.difference(now, before),
                        Estimates.relativeChange(now, before))
                : Comparison.none(DOWN, Reason.NO_BASELINE);
        return new Count(ReadingBuilder.of(now, inputs.settings())
                .from(
                        current.all().in() + current.all().out(),
                        start.isPresent()
                                ? Provenance.DECLARED
                                : inputs.current().provenance())
                .against(comparison)
                .warn(start.isEmpty() && current.fixes().pending() > 0, Warning.INCOMPLETE)
                .build());
    }

    private static Optional<Declared> start(BugTally tally) {
        return tally.declarations().find(BugTally.BACKLOG);
    }

    private static Estimate backlog(BugTally tally) {
        Optional<Declared> start = start(tally);
        if (start.isEmpty() && !tally.told()) {
            return Estimate.absent(Reason.NO_DATA);
        }
        double left = start.map(Declared::value).orElse(0.0)
                + tally.all().in()
                - tally.all().out();
        if (left >= 0) {
            return Estimates.exact(left);
        }
        return start.isEmpty()
                ? Estimate.absent(Reason.NOT_RECORDED, "more bugs were closed than opened: declare the backlog")
                : Estimate.absent(Reason.INVALID_INPUT, "more bugs were closed than there were");
    }

    /** 4.4: the Kaplan-Meier median, dismissed bugs censored. */
    public static Elapsed timeToFix(Inputs<BugTally> inputs) {
        return times(inputs).quantile(MEDIAN);
    }

    /** 4.4: the Kaplan-Meier quantile of 85 %. */
    public static Elapsed timeToFixP85(Inputs<BugTally> inputs) {
        return times(inputs).quantile(P85);
    }

    /**
     * 4.4: reopened / closed for the first time in the window, Wilson's interval over days; {@code zero-denominator} when
     * none was closed.
     */
    public static Ratio bugReopenRate(Inputs<BugTally> inputs) {
        Settings settings = inputs.settings();
        Evidence<Binomial> current = Reopenings.of(inputs.current(), settings.scope());
        Evidence<Binomial> baseline =
                Reopenings.of(inputs.baseline(), settings.scope().all());
        return new Ratio(ReadingBuilder.of(Proportions.share(current, settings), settings)
                .from(current.tally().trials(), current.provenance())
                .against(Proportions.comparison(new Inputs<>(current, baseline, settings), DOWN))
                .warn(!Proportions.clustered(current), Warning.INDEPENDENCE_ASSUMED)
                .warn(inputs.current().tally().reopenings().pending() > 0, Warning.INCOMPLETE)
                .warn(inputs.current().tally().reopenings().cut(settings.scope()), Warning.HORIZON_CUT)
                .build());
    }

    /** Closings without an opening. */
    public static Count pendingBugs(Inputs<BugTally> inputs) {
        return times(inputs).pending();
    }

    /** The p-value of the log-rank test against the baseline. */
    public static Score fixTimesProbability(Inputs<BugTally> inputs) {
        return times(inputs).probability();
    }

    /** The restricted mean of the baseline less that of this cohort. */
    public static Elapsed fixTimeGained(Inputs<BugTally> inputs) {
        return times(inputs).gained();
    }

    private static Times times(Inputs<BugTally> inputs) {
        return Times.of(
                inputs.part(BugTally::fixes),
                inputs.baseline().tally().declarations().find(BugTally.TIME_TO_FIX));
    }
}
