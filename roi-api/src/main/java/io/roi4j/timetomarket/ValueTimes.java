package io.roi4j.timetomarket;

import static io.roi4j.Direction.DOWN;

import io.roi4j.Count;
import io.roi4j.Definition;
import io.roi4j.Elapsed;
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
        Score timeToValueRatio,

        @Definition(
                number = "1.3",
                value = "Median time from the validated idea to the first recognised benefit if not cancelled, by "
                        + "Kaplan-Meier; absent with its lower bound until half of the items brought one.",
                direction = DOWN,
                record = "every validated and cancelled item and its benefits",
                source = "Kaplan & Meier 1958; House & Price 1991")
        Elapsed timeToValue,

        @Definition(
                number = "1.3",
                value = "Time from launch to first value / time from idea to first value, each added over the "
                        + "items with a first value in the window; negative when value comes before the launch; "
                        + "absent without such items.",
                direction = DOWN,
                record = "every validated and cancelled item and its benefits, and every launch",
                source = "House & Price 1991, The Return Map; interval: Fieller 1954")
        Ratio valueLatencyShare,

        @Definition(
                value = "Items validated that were not cancelled and have brought no benefit yet.",
                record = "every validated and cancelled item and its benefits")
        Count itemsAwaitingValue) {}
