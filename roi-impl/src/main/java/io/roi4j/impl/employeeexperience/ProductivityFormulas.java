package io.roi4j.impl.employeeexperience;

import static io.roi4j.Direction.DOWN;
import static io.roi4j.Direction.NEUTRAL;
import static io.roi4j.Direction.UP;

import io.roi4j.Comparison;
import io.roi4j.Direction;
import io.roi4j.Elapsed;
import io.roi4j.Estimate;
import io.roi4j.Ratio;
import io.roi4j.Reading;
import io.roi4j.Reason;
import io.roi4j.Score;
import io.roi4j.Warning;
import io.roi4j.employeeexperience.NewStaffProductivity;
import io.roi4j.impl.formula.Comparisons;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Lifetimes;
import io.roi4j.impl.formula.ReadingBuilder;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.stats.AalenJohansen;
import io.roi4j.impl.stats.FollowUp;
import io.roi4j.impl.stats.KaplanMeier;
import io.roi4j.impl.stats.LogRank;
import io.roi4j.impl.stats.SurvivalScale;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Indicator 3, employees: how soon are new ones fully productive (3.5)? */
public final class ProductivityFormulas {
    private ProductivityFormulas() {}

    /** 3.5: all figures. */
    public static NewStaffProductivity productivity(Inputs<EmployeeExperienceTally> inputs, Horizon horizon) {
        return new NewStaffProductivity(
                timeToFullProductivity(inputs), productiveByHorizon(inputs, horizon), productivityProbability(inputs));
    }

    /** 3.5: the Kaplan-Meier median, who left before censored. */
    public static Elapsed timeToFullProductivity(Inputs<EmployeeExperienceTally> inputs) {
        return new Elapsed(reading(inputs, DOWN, lives -> median(lives, inputs.settings())));
    }

    private static Estimate median(List<FollowUp> lives, Settings settings) {
        List<FollowUp> reached = Lifetimes.untilCause(lives, RampUp.REACHED);
        Estimate median = KaplanMeier.of(reached).median(SurvivalScale.LOG_LOG, settings.confidence());
        return Groups.bounded(median, reached, settings);
    }

    /** 3.5: the Aalen-Johansen share who are productive by the horizon, leaving before competes. */
    public static Ratio productiveByHorizon(Inputs<EmployeeExperienceTally> inputs, Horizon horizon) {
        return new Ratio(reading(
                inputs,
                UP,
                lives -> AalenJohansen.incidence(
                        lives,
                        RampUp.REACHED,
                        horizon.seconds(),
                        inputs.settings().confidence())));
    }

    private static Reading reading(
            Inputs<EmployeeExperienceTally> inputs, Direction direction, Function<List<FollowUp>, Estimate> figure) {
        Settings settings = inputs.settings();
        List<FollowUp> now = lives(inputs.current(), settings);
        Reason refusal = refusal(inputs.current(), now, settings);
        if (refusal != null) {
            return Groups.absent(refusal, direction, settings);
        }
        List<FollowUp> before = lives(inputs.baseline(), settings);
        return builder(figure.apply(now), now.size(), inputs)
                .against(Groups.comparison(
                        before.size(),
                        direction,
                        settings,
                        () -> comparison(inputs, direction, figure.apply(now), figure.apply(before), before.size())))
                .build();
    }

    /** Who was forgotten to have got productive counts as somebody who hasn't yet. */
    private static ReadingBuilder builder(Estimate estimate, long persons, Inputs<EmployeeExperienceTally> inputs) {
        EmployeeExperienceTally tally = inputs.current().tally();
        boolean cut = EmployeeExperienceTally.cut(tally.outputs()) || EmployeeExperienceTally.cut(tally.reached());
        return Groups.reading(estimate, persons, inputs).warn(cut, Warning.HORIZON_CUT);
    }

    private static Comparison comparison(
            Inputs<EmployeeExperienceTally> inputs, Direction direction, Estimate now, Estimate old, long persons) {
        return Comparisons.of(
                inputs.baseline(),
                persons,
                direction,
                old,
                bare(Estimates.difference(now, old)),
                bare(Estimates.relativeChange(now, old)));
    }

    /** The bound of one side is none of the difference. */
    private static Estimate bare(Estimate estimate) {
        return estimate.reason().isPresent() ? Estimate.absent(estimate.reason().get()) : estimate;
    }

    /** The p-value of the log-rank test against the baseline. */
    public static Score productivityProbability(Inputs<EmployeeExperienceTally> inputs) {
        Settings settings = inputs.settings();
        List<FollowUp> now = lives(inputs.current(), settings);
        List<FollowUp> before = lives(inputs.baseline(), settings);
        Reason refusal = refusal(inputs.current(), now, settings);
        if (refusal == null) {
            refusal = Groups.refusal(before.size(), settings)
                    .map(reason -> reason == Reason.NO_DATA ? Reason.NO_BASELINE : reason)
                    .orElse(null);
        }
        return new Score(
                refusal != null
                        ? Groups.absent(refusal, NEUTRAL, settings)
                        : builder(
                                        LogRank.of(
                                                        Lifetimes.untilCause(now, RampUp.REACHED),
                                                        Lifetimes.untilCause(before, RampUp.REACHED))
                                                .p(),
                                        now.size(),
                                        inputs)
                                .build());
    }

    private static @Nullable Reason refusal(
            Evidence<EmployeeExperienceTally> side, List<FollowUp> lives, Settings settings) {
        boolean staff = side.tally().staff().facts().findAny().isPresent();
        if (lives.isEmpty() && staff) {
            return Reason.NOT_RECORDED;
        }
        return Groups.refusal(lives.size(), side.tally().staff(), settings).orElse(null);
    }

    private static List<FollowUp> lives(Evidence<EmployeeExperienceTally> side, Settings settings) {
        return RampUp.of(side.tally(), settings.scope().asOf()).values().stream()
                .map(RampUp::followUp)
                .sorted(Comparator.comparingDouble(FollowUp::exit).thenComparingInt(FollowUp::cause))
                .toList();
    }
}
