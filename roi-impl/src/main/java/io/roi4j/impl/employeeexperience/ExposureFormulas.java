package io.roi4j.impl.employeeexperience;

import static io.roi4j.Direction.DOWN;
import static io.roi4j.Direction.NEUTRAL;
import static io.roi4j.Direction.UP;

import io.roi4j.Comparison;
import io.roi4j.Direction;
import io.roi4j.Estimate;
import io.roi4j.Rate;
import io.roi4j.Ratio;
import io.roi4j.Reading;
import io.roi4j.Reason;
import io.roi4j.Score;
import io.roi4j.employeeexperience.RetentionByAiExposure;
import io.roi4j.impl.formula.Comparisons;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Rates;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.stats.FollowUp;
import io.roi4j.impl.stats.LogRank;
import io.roi4j.impl.stats.NewcombeDifference;
import io.roi4j.impl.tally.Binomial;
import io.roi4j.impl.tally.EventCount;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Indicator 3, employees: do those who work with AI stay longer (3.2)? */
public final class ExposureFormulas {
    private ExposureFormulas() {}

    /** 3.2: all figures. */
    static RetentionByAiExposure exposure(
            Inputs<EmployeeExperienceTally> inputs, Inputs<EmployeeExperienceTally> headcount, Horizon horizon) {
        Exposure split = Exposure.of(inputs);
        return new RetentionByAiExposure(
                retentionByAiExposure(split, inputs, horizon),
                retentionWithAi(split, inputs, horizon),
                retentionWithoutAi(split, inputs, horizon),
                exposureProbability(split, inputs),
                leavingRateWithAi(split, inputs),
                leavingRateWithoutAi(split, inputs),
                closedRetentionByAiExposure(headcount, horizon));
    }

    /** 3.2: the difference of the Kaplan-Meier shares of time with and time without AI. */
    public static Ratio retentionByAiExposure(Exposure split, Inputs<EmployeeExperienceTally> inputs, Horizon horizon) {
        return new Ratio(guarded(split.refusal(true), UP, inputs, () -> {
            Estimate change = StayFormulas.difference(split.with(), split.without(), horizon, inputs.settings());
            return Groups.reading(change, split.all(), inputs)
                    .against(Comparisons.withNoChange(change, UP))
                    .build();
        }));
    }

    /** 3.2: the Kaplan-Meier share of time with AI. */
    public static Ratio retentionWithAi(Exposure split, Inputs<EmployeeExperienceTally> inputs, Horizon horizon) {
        return share(split, split.with(), inputs, horizon);
    }

    /** 3.2: the Kaplan-Meier share of time without AI. */
    public static Ratio retentionWithoutAi(Exposure split, Inputs<EmployeeExperienceTally> inputs, Horizon horizon) {
        return share(split, split.without(), inputs, horizon);
    }

    private static Ratio share(
            Exposure split, List<FollowUp> group, Inputs<EmployeeExperienceTally> inputs, Horizon horizon) {
        return new Ratio(guarded(
                split.refusal(group),
                UP,
                inputs,
                () -> Groups.reading(StayFormulas.survival(group, horizon, inputs.settings()), group.size(), inputs)
                        .against(Comparison.none(UP, Reason.NO_BASELINE))
                        .build()));
    }

    /** The p-value of the log-rank test of time with against time without AI. */
    public static Score exposureProbability(Exposure split, Inputs<EmployeeExperienceTally> inputs) {
        return new Score(guarded(
                split.refusal(true),
                NEUTRAL,
                inputs,
                () -> Groups.reading(LogRank.of(split.with(), split.without()).p(), split.all(), inputs)
                        .build()));
    }

    /** 3.2: departures with AI over time with AI, compared with those without. */
    public static Rate leavingRateWithAi(Exposure split, Inputs<EmployeeExperienceTally> inputs) {
        EventCount with = count(split.with());
        EventCount without = count(split.without());
        return new Rate(guarded(
                split.refusal(split.with()),
                DOWN,
                inputs,
                () -> Groups.reading(
                                Rates.estimate(with, inputs.settings()),
                                split.with().size(),
                                inputs)
                        .against(
                                split.without().isEmpty()
                                        ? Comparison.none(DOWN, Reason.NO_CONTROL_GROUP)
                                        : Rates.comparison(
                                                new Inputs<>(
                                                        evidence(with, inputs, "with AI"),
                                                        evidence(without, inputs, "without AI"),
                                                        inputs.settings()),
                                                DOWN))
                        .build()));
    }

    /** 3.2: departures without AI over time without AI. */
    public static Rate leavingRateWithoutAi(Exposure split, Inputs<EmployeeExperienceTally> inputs) {
        return new Rate(guarded(
                split.refusal(split.without()),
                DOWN,
                inputs,
                () -> Groups.reading(
                                Rates.estimate(count(split.without()), inputs.settings()),
                                split.without().size(),
                                inputs)
                        .against(Comparison.none(DOWN, Reason.NO_BASELINE))
                        .build()));
    }

    private static Evidence<EventCount> evidence(
            EventCount count, Inputs<EmployeeExperienceTally> inputs, String label) {
        return new Evidence<>(count, List.of(), inputs.current().provenance(), label);
    }

    private static EventCount count(List<FollowUp> lives) {
        return new EventCount(
                lives.stream().filter(life -> life.cause() != FollowUp.CENSORED).count(),
                lives.stream().mapToDouble(Tenure::seconds).sum());
    }

    /** 3.2: stayers of those with AI at the opening less those of the others, Newcombe's interval. */
    public static Ratio closedRetentionByAiExposure(Inputs<EmployeeExperienceTally> inputs, Horizon horizon) {
        Settings settings = inputs.settings();
        OpeningHeadcount opening =
                OpeningHeadcount.of(inputs.current().tally(), settings.scope().asOf(), horizon);
        Binomial with = opening.of(true);
        Binomial without = opening.of(false);
        Optional<Reason> refusal =
                Groups.refusal(opening.all().trials(), inputs.current().tally().staff(), settings);
        if (Groups.few(with.trials(), settings) || Groups.few(without.trials(), settings)) {
            refusal = Optional.of(Reason.BELOW_MIN_CELL_SIZE);
        } else if (refusal.isEmpty() && (with.trials() == 0 || without.trials() == 0)) {
            refusal = Optional.of(Reason.NO_CONTROL_GROUP);
        }
        return new Ratio(guarded(refusal, UP, inputs, () -> {
            Estimate change = NewcombeDifference.of(
                    with.events(), with.trials(), without.events(), without.trials(), settings.confidence());
            return Groups.reading(change, opening.all().trials(), inputs)
                    .against(Comparisons.withNoChange(change, UP))
                    .build();
        }));
    }

    private static Reading guarded(
            Optional<Reason> refusal,
            Direction direction,
            Inputs<EmployeeExperienceTally> inputs,
            Supplier<Reading> reading) {
        return refusal.isPresent() ? Groups.absent(refusal.get(), direction, inputs.settings()) : reading.get();
    }
}
