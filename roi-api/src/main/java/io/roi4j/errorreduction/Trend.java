package io.roi4j.errorreduction;

import static io.roi4j.Direction.DOWN;

import io.roi4j.Count;
import io.roi4j.Definition;
import io.roi4j.Elapsed;
import io.roi4j.Rate;
import io.roi4j.Score;

/**
 * Sub-measure 6.4: how the error rate moves, and the live alarm when it degrades. The comparison of a slope is with no
 * change at all: better means improving, worse degrading, undetermined no trend.
 */
public record Trend(
        @Definition(
                number = "6.4",
                value = "Change of the error rate per second: slope of a logistic regression of errors on time, taken "
                        + "at the mean rate, widened for overdispersion; absent below 4 slices.",
                direction = DOWN,
                record = "outcomes with the time of their inference",
                source = "McCullagh & Nelder 1989, ch. 4")
        Rate trendSlope,

        @Definition(
                number = "6.4",
                value = "Sen's slope per second: the median slope between all pairs of slices.",
                direction = DOWN,
                record = "outcomes with the time of their inference",
                source = "Sen 1968; interval: Gilbert 1987")
        Rate senSlope,

        @Definition(
                number = "6.4",
                value = "Kendall's tau of error rate against time, -1 (always falling) to 1 (always rising).",
                direction = DOWN,
                record = "outcomes with the time of their inference",
                source = "Mann 1945; Kendall 1975")
        Score kendallTau,

        @Definition(
                number = "6.4",
                value = "Two-sided p-value of the Mann-Kendall test of no trend.",
                record = "outcomes with the time of their inference",
                source = "Mann 1945; Kendall 1975")
        Score trendProbability,

        @Definition(
                number = "6.4",
                value = "Level of the degradation detector / its alarm limit since the last retraining; 1 or more "
                        + "means alarm.",
                direction = DOWN,
                record = "outcomes with the time of their inference",
                source = "Page 1954; Montgomery, Statistical Quality Control, ch. 9")
        Score degradationLevel,

        @Definition(
                number = "6.4",
                value = "Alarms of the degradation detector in the window.",
                direction = DOWN,
                record = "outcomes with the time of their inference",
                source = "Page 1954")
        Count degradationAlarms,

        @Definition(
                number = "6.4",
                value = "Time since the estimated onset of the degradation that the last alarm speaks of; absent "
                        + "(not reached) without an alarm.",
                direction = DOWN,
                record = "outcomes with the time of their inference",
                source = "Page 1954; Montgomery, Statistical Quality Control, ch. 9")
        Elapsed sinceOnset) {}
