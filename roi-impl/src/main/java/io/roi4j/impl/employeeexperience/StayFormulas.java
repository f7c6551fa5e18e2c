package io.roi4j.impl.employeeexperience;

import static io.roi4j.Direction.NEUTRAL;
import static io.roi4j.Direction.UP;

import io.roi4j.Comparison;
import io.roi4j.Estimate;
import io.roi4j.Ratio;
import io.roi4j.Reason;
import io.roi4j.Score;
import io.roi4j.employeeexperience.StaffRetention;
import io.roi4j.impl.formula.Comparisons;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.stats.FollowUp;
import io.roi4j.impl.stats.KaplanMeier;
import io.roi4j.impl.stats.LogRank;
import io.roi4j.impl.stats.NewcombeDifference;
import io.roi4j.impl.stats.SurvivalComparison;
import io.roi4j.impl.stats.SurvivalScale;
import io.roi4j.impl.stats.Wilson;
import io.roi4j.impl.tally.Binomial;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Indicator 3, employees: do they stay (3.1)? */
public final class StayFormulas {
    private StayFormulas() {}

    /** 3.1: all figures. */
    static StaffRetention retention(
            Inputs<EmployeeExperienceTally> inputs, Inputs<EmployeeExperienceTally> headcount, Horizon horizon) {
        return new StaffRetention(
                retentionRate(inputs, horizon),
                retentionProbability(inputs),
                openingHeadcountRetention(headcount, horizon));
    }

    /** 3.1: the Kaplan-Meier share at the horizon, compared with that of the baseline by Greenwood's variances. */
    public static Ratio retentionRate(Inputs<EmployeeExperienceTally> inputs, Horizon horizon) {
        Settings settings = inputs.settings();
        List<FollowUp> lives = lives(inputs.current(), settings);
        Reason refusal = Groups.refusal(lives.size(), inputs.current().tally().staff(), settings)
                .orElse(null);
        if (refusal != null) {
            return new Ratio(Groups.absent(refusal, UP, settings));
        }
        List<FollowUp> before = lives(inputs.baseline(), settings);
        return new Ratio(Groups.reading(survival(lives, horizon, settings), lives.size(), inputs)
                .against(Groups.comparison(
                        before.size(), UP, settings, () -> comparison(inputs, lives, before, horizon)))
                .build());
    }

    private static Comparison comparison(
            Inputs<EmployeeExperienceTally> inputs, List<FollowUp> lives, List<FollowUp> before, Horizon horizon) {
        Estimate old = survival(before, horizon, inputs.settings());
        return Comparisons.of(
                inputs.baseline(),
                before.size(),
                UP,
                old,
                difference(lives, before, horizon, inputs.settings()),
                Estimates.relativeChange(survival(lives, horizon, inputs.settings()), old));
    }

    /** The share still there; beyond the last observation absent, with the last known share in words. */
    static Estimate survival(List<FollowUp> lives, Horizon horizon, Settings settings) {
        KaplanMeier curve = KaplanMeier.of(lives);
        Estimate share = curve.survival(horizon.seconds(), SurvivalScale.LOG_LOG, settings.confidence());
        return bare(share, curve);
    }

    /** The difference of the shares still there. */
    static Estimate difference(List<FollowUp> a, List<FollowUp> b, Horizon horizon, Settings settings) {
        KaplanMeier first = KaplanMeier.of(a);
        KaplanMeier second = KaplanMeier.of(b);
        Estimate change =
                SurvivalComparison.survivalDifference(first, second, horizon.seconds(), settings.confidence());
        return change.reason().isPresent() ? Estimate.absent(change.reason().get()) : change;
    }

    /** When the last one was watched is the tenure of one person, so the detail must not say it. */
    private static Estimate bare(Estimate share, KaplanMeier curve) {
        if (share.reason().filter(Reason.BEYOND_FOLLOW_UP::equals).isEmpty()) {
            return share;
        }
        List<KaplanMeier.Step> steps = curve.steps();
        double last = steps.isEmpty() ? 1 : steps.get(steps.size() - 1).survival();
        return Estimate.absent(Reason.BEYOND_FOLLOW_UP, String.format(Locale.ROOT, "last known share %.3f", last));
    }

    /** The p-value of the log-rank test against the baseline. */
    public static Score retentionProbability(Inputs<EmployeeExperienceTally> inputs) {
        Settings settings = inputs.settings();
        List<FollowUp> lives = lives(inputs.current(), settings);
        List<FollowUp> before = lives(inputs.baseline(), settings);
        Reason refusal = Groups.refusal(lives.size(), inputs.current().tally().staff(), settings)
                .or(() -> Groups.refusal(before.size(), settings)
                        .map(reason -> reason == Reason.NO_DATA ? Reason.NO_BASELINE : reason))
                .orElse(null);
        return new Score(
                refusal != null
                        ? Groups.absent(refusal, NEUTRAL, settings)
                        : Groups.reading(LogRank.of(lives, before).p(), lives.size(), inputs)
                                .build());
    }

    /** 3.1: stayers of the opening headcount / opening headcount, over the last months watched, as many as the horizon has. */
    public static Ratio openingHeadcountRetention(Inputs<EmployeeExperienceTally> inputs, Horizon horizon) {
        Settings settings = inputs.settings();
        Instant asOf = settings.scope().asOf();
        Binomial now =
                OpeningHeadcount.of(inputs.current().tally(), asOf, horizon).all();
        Reason refusal = Groups.refusal(now.trials(), inputs.current().tally().staff(), settings)
                .orElse(null);
        if (refusal != null) {
            return new Ratio(Groups.absent(refusal, UP, settings));
        }
        Binomial before =
                OpeningHeadcount.of(inputs.baseline().tally(), asOf, horizon).all();
        Estimate share = Wilson.of(now.events(), now.trials(), settings.confidence());
        return new Ratio(Groups.reading(share, now.trials(), inputs)
                .against(Groups.comparison(before.trials(), UP, settings, () -> {
                    Estimate old = Wilson.of(before.events(), before.trials(), settings.confidence());
                    Estimate change = NewcombeDifference.of(
                            now.events(), now.trials(), before.events(), before.trials(), settings.confidence());
                    return Comparisons.of(
                            inputs.baseline(), before.trials(), UP, old, change, Estimates.relativeChange(share, old));
                }))
                .build());
    }

    private static List<FollowUp> lives(Evidence<EmployeeExperienceTally> side, Settings settings) {
        return Tenures.of(side, settings).stream().map(Tenure::untilLeft).toList();
    }
}
