package io.roi4j.timetomarket;

import static io.roi4j.Direction.DOWN;
import static io.roi4j.Direction.UP;

import io.roi4j.Amount;
import io.roi4j.By;
import io.roi4j.Count;
import io.roi4j.Definition;
import io.roi4j.Elapsed;
import io.roi4j.Once;
import io.roi4j.Ratio;
import io.roi4j.Score;
import java.util.Map;

/** The way of items from the validated idea to the launch. */
public record LaunchTimes(
        @Definition(
                number = "1.1",
                value = "Median time from the validated idea to the launch if not cancelled, by Kaplan-Meier: "
                        + "open items count as not yet launched; absent with its lower bound until half are "
                        + "launched.",
                french = "Durée de la conception au lancement",
                direction = DOWN,
                record = "every validated, launched and cancelled item",
                source = "Kaplan & Meier 1958; Brookmeyer & Crowley 1982; Smith & Reinertsen 1998")
        @Once
        Elapsed conceptToLaunch,

        @Definition(
                number = "1.1",
                value = "Time by which 85 % of the items are launched if not cancelled, by Kaplan-Meier; absent "
                        + "with its lower bound until so many are.",
                direction = DOWN,
                record = "every validated, launched and cancelled item",
                source = "Kaplan & Meier 1958; Brookmeyer & Crowley 1982")
        @Once
        Elapsed conceptToLaunchP85,

        @Definition(
                number = "1.1",
                value = "Mean time from idea to launch of the items launched in the window; biased, because it "
                        + "leaves out what is still open; absent without a launch.",
                direction = DOWN,
                record = "every validated, launched and cancelled item",
                source = "Griffin 1997, JPIM 14; interval: Student 1908")
        @Once
        Elapsed biasedMeanOfLaunched,

        @Definition(
                number = "1.1",
                value = "Share of the items launched within so many days of the validated idea, with cancellation "
                        + "as the competing end; absent beyond the oldest item.",
                direction = UP,
                record = "every validated, launched and cancelled item",
                source = "Aalen & Johansen 1978; Putter, Fiocco & Geskus 2007")
        @By("days")
        @Once
        Map<String, Ratio> launchedBy,

        @Definition(
                value = "Items validated and neither launched nor cancelled.",
                record = "every validated, launched and cancelled item")
        @Once
        Count openItems,

        @Definition(
                value = "Launches and cancellations whose validation has not arrived; they are in no figure until "
                        + "it does.",
                direction = DOWN,
                record = "every validated, launched and cancelled item")
        @Once
        Count pendingItems,

        @Definition(
                value = "p-value of the log-rank test that this cohort and its baseline launch at the same pace "
                        + "if not cancelled; absent without a recorded baseline.",
                record = "every validated, launched and cancelled item",
                source = "Mantel 1966; Peto & Peto 1972")
        @Once
        Score launchTimesProbability,

        @Definition(
                value = "Mean time until the launch of the baseline - that of this cohort, both within the "
                        + "longest time that both were watched; absent without a recorded baseline.",
                direction = UP,
                record = "every validated, launched and cancelled item",
                source = "Royston & Parmar 2013")
        @Once
        Elapsed restrictedTimeGained,

        @Definition(
                value = "Concept-to-launch time of the baseline - that of this cohort: the time of revenue gained "
                        + "for an item; absent without a baseline.",
                direction = UP,
                record = "every validated, launched and cancelled item, or a declared median of the baseline",
                source = "Smith & Reinertsen 1998")
        @Once
        Elapsed revenueTimeGained,

        @Definition(
                value = "Revenue time gained * declared margin of a month, for one item; absent without a margin.",
                direction = UP,
                record = "the margin that an item earns in a month",
                source = "Smith & Reinertsen 1998")
        @Once
        Amount revenueGained) {
    public LaunchTimes {
        launchedBy = Map.copyOf(launchedBy);
    }
}
