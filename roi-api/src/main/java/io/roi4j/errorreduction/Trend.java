package io.roi4j.errorreduction;

import static io.roi4j.Direction.DOWN;

import io.roi4j.Count;
import io.roi4j.Definition;
import io.roi4j.Elapsed;
import io.roi4j.Rate;
import io.roi4j.Ratio;
import io.roi4j.Score;

/**
 * Sub-measure 6.4: how the error rate moves, and the live alarm when it degrades. The comparison of a slope is with no
 * change at all: better means improving, worse degrading, undetermined no trend. Where the window holds no outcomes, the trend
 * is that of {@linkplain DeclaredRate declared rates}, which know no alarm.
 */
public record Trend(
        @Definition(
                number = "6.4",
                value =
                        "Change of the error rate per second: slope of a logistic regression of errors on time, taken "
                                + "at the mean rate, widened for overdispersion; Sen's slope for declared rates; absent below 4 slices.",
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
                value =
                        "Slope of the straight line of least squares through the slices' error rates, per second: a quick one, "
                                + "in which a slice of few outcomes weighs as much as one of many.",
                direction = DOWN,
                record = "outcomes with the time of their inference",
                source = "Draper & Smith 1998, ch. 1")
        Rate olsSlope,

        @Definition(
                number = "6.4",
                value = "Mann and Kendall's S: pairs of slices that rise less pairs that fall.",
                direction = DOWN,
                record = "outcomes with the time of their inference",
                source = "Mann 1945; Kendall 1975")
        Score kendallScore,

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
                value = "The same where neighbouring slices resemble each other: the variance of S corrected for their "
                        + "autocorrelation.",
                record = "outcomes with the time of their inference",
                source = "Hamed & Rao 1998, J. Hydrology 204:182")
        Score autocorrelatedTrendProbability,

        @Definition(
                number = "6.4",
                value =
                        "The same where the error rate has a season: days are compared with the same day of the week, hours with "
                                + "the same hour of the day (UTC).",
                record = "outcomes with the time of their inference",
                source = "Hirsch, Slack & Smith 1982, Water Resources Research 18:107")
        Score seasonalTrendProbability,

        @Definition(
                number = "6.4",
                value =
                        "Time since the slice with which the error rate changed most, if it changed once (least squares).",
                record = "outcomes with the time of their inference",
                source = "Bai 1994, J. Time Series Analysis 15:453")
        Elapsed sinceChange,

        @Definition(
                number = "6.4",
                value = "Mean error rate of the slices since that change less that of those before.",
                direction = DOWN,
                record = "outcomes with the time of their inference",
                source =
                        "Bai 1994, J. Time Series Analysis 15:453; the interval, of a change that was looked for, is none")
        Ratio changeSize,

        @Definition(
                number = "6.4",
                value = "Two-sided p-value that there was no change of level at all (Pettitt's test).",
                record = "outcomes with the time of their inference",
                source = "Pettitt 1979, J. R. Stat. Soc. C 28:126")
        Score changeProbability,

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
        Elapsed sinceOnset,

        @Definition(
                number = "6.4",
                value =
                        "Time since the end of the slice with which the last alarm was raised; absent (not reached) without an "
                                + "alarm.",
                direction = DOWN,
                record = "outcomes with the time of their inference",
                source = "Page 1954; Montgomery, Statistical Quality Control, ch. 9")
        Elapsed sinceAlarm) {}
