package io.roi4j.technicaldebt;

import static io.roi4j.Direction.DOWN;
import static io.roi4j.Direction.UP;

import io.roi4j.By;
import io.roi4j.Count;
import io.roi4j.Definition;
import io.roi4j.Elapsed;
import io.roi4j.Once;
import io.roi4j.Ratio;
import io.roi4j.Score;
import java.util.Map;

/** The way of model updates from their trigger into production. */
public record ModelUpdates(
        @Definition(
                number = "4.2",
                value = "Median time from the trigger of an update until it serves if not abandoned, by Kaplan-Meier: "
                        + "open updates count as not yet serving; absent with its lower bound until half serve.",
                french = "Délai de mise en production des mises à jour de modèles",
                direction = DOWN,
                record = "every update as it is triggered, serves and is abandoned",
                source = "DORA, change lead time; Breck et al. 2017, ML Test Score; Kaplan & Meier 1958; Brookmeyer & "
                        + "Crowley 1982")
        @Once
        Elapsed modelUpdateLeadTime,

        @Definition(
                number = "4.2",
                value = "Time by which 85 % of the updates serve if not abandoned, by Kaplan-Meier; absent with its "
                        + "lower bound until so many do.",
                direction = DOWN,
                record = "every update as it is triggered, serves and is abandoned",
                source = "Kaplan & Meier 1958; Brookmeyer & Crowley 1982")
        @Once
        Elapsed modelUpdateLeadTimeP85,

        @Definition(
                number = "4.2",
                value = "Median time until an update of one trigger serves if not abandoned, by Kaplan-Meier.",
                direction = DOWN,
                record = "every update as it is triggered, serves and is abandoned",
                source = "DORA, change lead time; Kaplan & Meier 1958; Brookmeyer & Crowley 1982")
        @By("trigger")
        @Once
        Map<String, Elapsed> triggerLeadTime,

        @Definition(
                number = "4.2",
                value = "Share of the updates that serve within so many days of their trigger, with being abandoned "
                        + "as the competing end; absent beyond the oldest update.",
                direction = UP,
                record = "every update as it is triggered, serves and is abandoned",
                source = "Aalen & Johansen 1978; Putter, Fiocco & Geskus 2007")
        @By("days")
        @Once
        Map<String, Ratio> updatedBy,

        @Definition(
                value = "Updates that neither serve nor were abandoned.",
                direction = DOWN,
                record = "every update as it is triggered, serves and is abandoned")
        @Once
        Count openUpdates,

        @Definition(
                value = "Updates that serve or were abandoned and whose trigger has not arrived; they are in no figure "
                        + "until it does.",
                direction = DOWN,
                record = "every update as it is triggered, serves and is abandoned")
        @Once
        Count pendingUpdates,

        @Definition(
                value = "p-value of the log-rank test that this cohort and its baseline bring updates into production "
                        + "at the same pace if not abandoned; absent without a recorded baseline.",
                record = "every update as it is triggered, serves and is abandoned",
                source = "Mantel 1966; Peto & Peto 1972")
        @Once
        Score updateTimesProbability,

        @Definition(
                value = "Mean time until an update of the baseline serves - that of this cohort, both within the "
                        + "longest time that both were watched; absent without a recorded baseline.",
                direction = UP,
                record = "every update as it is triggered, serves and is abandoned",
                source = "Royston & Parmar 2013")
        @Once
        Elapsed updateTimeGained) {
    public ModelUpdates {
        triggerLeadTime = Map.copyOf(triggerLeadTime);
        updatedBy = Map.copyOf(updatedBy);
    }
}
