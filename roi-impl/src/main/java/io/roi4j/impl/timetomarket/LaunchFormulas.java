package io.roi4j.impl.timetomarket;

import static io.roi4j.Direction.DOWN;
import static io.roi4j.Direction.UP;

import io.roi4j.Amount;
import io.roi4j.Comparison;
import io.roi4j.Count;
import io.roi4j.Elapsed;
import io.roi4j.Estimate;
import io.roi4j.Provenance;
import io.roi4j.Ratio;
import io.roi4j.Reason;
import io.roi4j.Score;
import io.roi4j.Warning;
import io.roi4j.impl.formula.Comparisons;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Lifetimes;
import io.roi4j.impl.formula.ReadingBuilder;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.formula.Survival;
import io.roi4j.impl.stats.AalenJohansen;
import io.roi4j.impl.stats.FollowUp;
import io.roi4j.impl.stats.Moments;
import io.roi4j.impl.stats.StudentMean;
import io.roi4j.impl.stats.WelchDifference;
import io.roi4j.impl.tally.Declarations.Declared;
import io.roi4j.impl.tally.Spells;
import io.roi4j.timetomarket.LaunchTimes;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Indicator 1, time to market: from the validated idea to the launch (1.1, and the revenue time of P1). */
public final class LaunchFormulas {
    /** After how many days it is said how many items were launched. */
    public static final List<Integer> HORIZONS = List.of(90, 180, 365);

    private static final double DAY = Duration.ofDays(1).toSeconds();
    private static final double MONTH = 365.25 / 12 * DAY;
    private static final double P85 = 0.85;

    private LaunchFormulas() {}

    /** 1.1: all figures. */
    public static LaunchTimes launches(Inputs<TimeToMarketTally> inputs) {
        return new LaunchTimes(
                conceptToLaunch(inputs),
                conceptToLaunchP85(inputs),
                biasedMeanOfLaunched(inputs),
                launchedBy(inputs),
                openItems(inputs),
                pendingItems(inputs),
                launchTimesProbability(inputs),
                restrictedTimeGained(inputs),
                revenueTimeGained(inputs),
                revenueGained(inputs));
    }

    /** 1.1: the Kaplan-Meier median, cancelled items censored. */
    public static Elapsed conceptToLaunch(Inputs<TimeToMarketTally> inputs) {
        return quantile(inputs, 0.5);
    }

    /** 1.1: the Kaplan-Meier quantile of 85 %. */
    public static Elapsed conceptToLaunchP85(Inputs<TimeToMarketTally> inputs) {
        return quantile(inputs, P85);
    }

    private static Elapsed quantile(Inputs<TimeToMarketTally> inputs, double p) {
        Survival survival = survival(inputs);
        return new Elapsed(builder(survival.quantile(p), inputs)
                .against(survival.comparison(p, DOWN))
                .build());
    }

    /** 1.1: the mean of the launched, Student's interval; {@code no-data} without a launch. */
    public static Elapsed biasedMeanOfLaunched(Inputs<TimeToMarketTally> inputs) {
        Settings settings = inputs.settings();
        Moments current = Lifetimes.moments(launched(inputs, true));
        Moments baseline = Lifetimes.moments(launched(inputs, false));
        Estimate mean = StudentMean.of(current, settings.confidence());
        Estimate before = StudentMean.of(baseline, settings.confidence());
        Comparison comparison = baseline.n() == 0
                ? Comparison.none(DOWN, Reason.NO_BASELINE)
                : Comparisons.of(
                        inputs.baseline(),
                        baseline.n(),
                        DOWN,
                        before,
                        WelchDifference.of(current, baseline, settings.confidence()),
                        Estimates.relativeChange(mean, before));
        return new Elapsed(ReadingBuilder.of(mean, settings)
                .from(current.n(), inputs.current().provenance())
                .against(comparison)
                .warn(spells(inputs).cut(settings.scope()), Warning.HORIZON_CUT)
                .build());
    }

    private static List<FollowUp> launched(Inputs<TimeToMarketTally> inputs, boolean current) {
        Settings settings = inputs.settings();
        List<FollowUp> ended = current
                ? Lifetimes.ended(spells(inputs), settings.scope())
                : Lifetimes.ended(
                        inputs.baseline().tally().launches(), settings.scope().all());
        return Lifetimes.ofCause(ended, TimeToMarketTally.REACHED);
    }

    /** 1.1: the share launched by each of the {@link #HORIZONS}, by days. */
    public static Map<String, Ratio> launchedBy(Inputs<TimeToMarketTally> inputs) {
        Map<String, Ratio> byDays = new LinkedHashMap<>();
        HORIZONS.forEach(days -> byDays.put(String.valueOf(days), launchedBy(inputs, Duration.ofDays(days))));
        return byDays;
    }

    /** 1.1: the Aalen-Johansen share launched by that age, with cancellation as the competing end. */
    public static Ratio launchedBy(Inputs<TimeToMarketTally> inputs, Duration age) {
        Settings settings = inputs.settings();
        List<FollowUp> baseline = Lifetimes.atRisk(
                inputs.baseline().tally().launches(), settings.scope().all());
        Estimate now = incidence(lives(inputs), age, settings);
        Estimate before = incidence(baseline, age, settings);
        return new Ratio(builder(now, inputs)
                .against(
                        baseline.isEmpty()
                                ? Comparison.none(UP, Reason.NO_BASELINE)
                                : Comparisons.of(
                                        inputs.baseline(),
                                        Lifetimes.size(baseline),
                                        UP,
                                        before,
                                        Estimates.difference(now, before),
                                        Estimates.relativeChange(now, before)))
                .build());
    }

    private static Estimate incidence(List<FollowUp> lives, Duration age, Settings settings) {
        return AalenJohansen.incidence(
                lives, TimeToMarketTally.REACHED, (double) age.toSeconds(), settings.confidence());
    }

    /** Items neither launched nor cancelled. */
    public static Count openItems(Inputs<TimeToMarketTally> inputs) {
        return count(inputs, spells(inputs).open());
    }

    /** Launches and cancellations without a validation. */
    public static Count pendingItems(Inputs<TimeToMarketTally> inputs) {
        return count(inputs, spells(inputs).pending());
    }

    private static Count count(Inputs<TimeToMarketTally> inputs, long count) {
        return new Count(ReadingBuilder.of(Estimates.exact((double) count), inputs.settings())
                .from(spells(inputs).known().size(), inputs.current().provenance())
                .build());
    }

    /** The p-value of the log-rank test against the baseline. */
    public static Score launchTimesProbability(Inputs<TimeToMarketTally> inputs) {
        return new Score(builder(survival(inputs).logRank(), inputs).build());
    }

    /** The restricted mean of the baseline less that of this cohort. */
    public static Elapsed restrictedTimeGained(Inputs<TimeToMarketTally> inputs) {
        return gained(inputs, survival(inputs).restrictedMeanGained());
    }

    /** P1: the median of the baseline less that of this cohort. */
    public static Elapsed revenueTimeGained(Inputs<TimeToMarketTally> inputs) {
        return gained(inputs, survival(inputs).medianGained());
    }

    private static Elapsed gained(Inputs<TimeToMarketTally> inputs, Estimate gained) {
        return new Elapsed(builder(gained, inputs)
                .from(
                        Lifetimes.size(lives(inputs)),
                        inputs.current().provenance().weaker(survival(inputs).baselineProvenance()))
                .against(Comparisons.withNoChange(gained, UP))
                .build());
    }

    /** P1: the revenue time gained times the declared margin of a month of 365.25/12 days. */
    public static Amount revenueGained(Inputs<TimeToMarketTally> inputs) {
        Optional<Declared> margin = inputs.current()
                .tally()
                .declarations()
                .find(TimeToMarketTally.MONTHLY_MARGIN)
                .or(() -> inputs.baseline().tally().declarations().find(TimeToMarketTally.MONTHLY_MARGIN));
        Estimate gained = margin.map(
                        perMonth -> Estimates.times(survival(inputs).medianGained(), perMonth.value() / MONTH))
                .orElseGet(() -> Estimate.absent(Reason.NOT_RECORDED, "no margin of a month was declared"));
        return new Amount(
                builder(gained, inputs)
                        .from(Lifetimes.size(lives(inputs)), Provenance.DECLARED)
                        .against(Comparisons.withNoChange(gained, UP))
                        .build(),
                inputs.settings().currency());
    }

    private static ReadingBuilder builder(Estimate estimate, Inputs<TimeToMarketTally> inputs) {
        return ReadingBuilder.of(estimate, inputs.settings())
                .from(Lifetimes.size(lives(inputs)), inputs.current().provenance())
                .warn(spells(inputs).pending() > 0, Warning.INCOMPLETE)
                .warn(spells(inputs).cut(inputs.settings().scope()), Warning.HORIZON_CUT);
    }

    private static Survival survival(Inputs<TimeToMarketTally> inputs) {
        return Survivals.of(inputs, TimeToMarketTally::launches, TimeToMarketTally.CONCEPT_TO_LAUNCH);
    }

    private static List<FollowUp> lives(Inputs<TimeToMarketTally> inputs) {
        return Lifetimes.atRisk(spells(inputs), inputs.settings().scope());
    }

    private static Spells spells(Inputs<TimeToMarketTally> inputs) {
        return inputs.current().tally().launches();
    }
}
