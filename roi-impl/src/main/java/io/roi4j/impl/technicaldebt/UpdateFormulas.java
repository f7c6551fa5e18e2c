package io.roi4j.impl.technicaldebt;

import io.roi4j.Count;
import io.roi4j.Elapsed;
import io.roi4j.Ratio;
import io.roi4j.Score;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.tally.Spells;
import io.roi4j.technicaldebt.ModelUpdates;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Indicator 4, technical-debt impact: from the trigger of a model's update into production (4.2). */
public final class UpdateFormulas {
    /** After how many days it is said how many updates serve. */
    public static final List<Integer> HORIZONS = List.of(7, 30, 90);

    private static final double MEDIAN = 0.5;
    private static final double P85 = 0.85;

    private UpdateFormulas() {}

    /** 4.2: all figures. */
    public static ModelUpdates updates(Inputs<UpdateTally> inputs) {
        return new ModelUpdates(
                modelUpdateLeadTime(inputs),
                modelUpdateLeadTimeP85(inputs),
                triggerLeadTime(inputs),
                updatedBy(inputs),
                openUpdates(inputs),
                pendingUpdates(inputs),
                updateTimesProbability(inputs),
                updateTimeGained(inputs));
    }

    /** 4.2: the Kaplan-Meier median, abandoned updates censored. */
    public static Elapsed modelUpdateLeadTime(Inputs<UpdateTally> inputs) {
        return times(inputs).quantile(MEDIAN);
    }

    /** 4.2: the Kaplan-Meier quantile of 85 %. */
    public static Elapsed modelUpdateLeadTimeP85(Inputs<UpdateTally> inputs) {
        return times(inputs).quantile(P85);
    }

    /** 4.2: the Kaplan-Meier median of each trigger that any update had. */
    public static Map<String, Elapsed> triggerLeadTime(Inputs<UpdateTally> inputs) {
        Map<String, Elapsed> byTrigger = new LinkedHashMap<>();
        inputs.current().tally().byTrigger().forEach((trigger, spells) -> {
            if (!spells.equals(Spells.EMPTY)) {
                byTrigger.put(
                        trigger,
                        Times.of(inputs.part(tally -> tally.of(trigger)), Optional.empty())
                                .quantile(MEDIAN));
            }
        });
        return byTrigger;
    }

    /** 4.2: the Aalen-Johansen share that serves by each of the {@link #HORIZONS}, by days. */
    public static Map<String, Ratio> updatedBy(Inputs<UpdateTally> inputs) {
        Map<String, Ratio> byDays = new LinkedHashMap<>();
        HORIZONS.forEach(days -> byDays.put(String.valueOf(days), times(inputs).doneBy(Duration.ofDays(days))));
        return byDays;
    }

    /** Updates that neither serve nor were abandoned. */
    public static Count openUpdates(Inputs<UpdateTally> inputs) {
        return times(inputs).open();
    }

    /** Ends without a trigger. */
    public static Count pendingUpdates(Inputs<UpdateTally> inputs) {
        return times(inputs).pending();
    }

    /** The p-value of the log-rank test against the baseline. */
    public static Score updateTimesProbability(Inputs<UpdateTally> inputs) {
        return times(inputs).probability();
    }

    /** The restricted mean of the baseline less that of this cohort. */
    public static Elapsed updateTimeGained(Inputs<UpdateTally> inputs) {
        return times(inputs).gained();
    }

    private static Times times(Inputs<UpdateTally> inputs) {
        return Times.of(
                inputs.part(UpdateTally::updates),
                inputs.baseline().tally().declarations().find(UpdateTally.LEAD_TIME));
    }
}
