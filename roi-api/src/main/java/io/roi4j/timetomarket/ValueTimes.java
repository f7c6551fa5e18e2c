package io.roi4j.timetomarket;

import static io.roi4j.Direction.DOWN;

import io.roi4j.Count;
import io.roi4j.Definition;
import io.roi4j.Elapsed;
import io.roi4j.Once;
import io.roi4j.Ratio;
import io.roi4j.Score;

/** The way of items from the validated idea to the first recognised benefit. */
public record ValueTimes(
        @Definition(
                number = "1.3",
                value = "Time to value / time to value of the baseline, as medians, or as restricted means where "
                        + "a median is not reached; below 1 value comes sooner; absent without a baseline.",
                french = "Ratio temps-valeur",
                direction = DOWN,
                record = "every validated and cancelled item and its benefits, or a declared median of the "
                        + "baseline",
                source = "Griffin 1997, JPIM 14; Zou & Donner 2008; Royston & Parmar 2013")
        @Once
        Score timeToValueRatio,

        @Definition(
                number = "1.3",
                value = "Median time from the validated idea until the recognised benefits of the item add up to the "
                        + "declared threshold, or to anything without one, if not cancelled, by Kaplan-Meier; absent with "
                        + "its lower bound until half of the items got there.",
                direction = DOWN,
                record = "every validated and cancelled item and its benefits",
                source = "Kaplan & Meier 1958; House & Price 1991")
        @Once
        Elapsed timeToValue,

        @Definition(
                number = "1.3",
                value =
                        "Median time from the validated idea until the item's benefits make up for its costs, for good, if "
                                + "not cancelled, by Kaplan-Meier, over the items of which a cost was told; absent with its lower "
                                + "bound until half of them got there.",
                direction = DOWN,
                record = "every validated and cancelled item, its costs and its benefits",
                source = "House & Price 1991, The Return Map (break-even time); Kaplan & Meier 1958")
        @Once
        Elapsed breakEvenTime,

        @Definition(
                number = "1.3",
                value = "Time from launch to first value / time from idea to first value, each added over the "
                        + "items with a first value in the window; negative when value comes before the launch; "
                        + "absent without such items.",
                direction = DOWN,
                record = "every validated and cancelled item and its benefits, and every launch",
                source = "House & Price 1991, The Return Map; interval: Fieller 1954")
        @Once
        Ratio valueLatencyShare,

        @Definition(
                value =
                        "p-value of the log-rank test that this cohort and its baseline come to value at the same pace; "
                                + "absent without a recorded baseline.",
                record = "every validated and cancelled item and its benefits",
                source = "Mantel 1966; Peto & Peto 1972")
        @Once
        Score timeToValueProbability,

        @Definition(
                value = "Items validated that were not cancelled and have brought no benefit yet, or less than the "
                        + "declared threshold.",
                record = "every validated and cancelled item and its benefits")
        @Once
        Count itemsAwaitingValue) {}
