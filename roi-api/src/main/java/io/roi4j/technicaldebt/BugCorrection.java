package io.roi4j.technicaldebt;

import static io.roi4j.Direction.DOWN;
import static io.roi4j.Direction.UP;

import io.roi4j.Count;
import io.roi4j.Definition;
import io.roi4j.Elapsed;
import io.roi4j.Once;
import io.roi4j.Rate;
import io.roi4j.Ratio;
import io.roi4j.Score;

/**
 * How often bugs appear, and how they are worked off. Counts and rates speak of the time in which bugs were watched, see
 * {@link TechnicalDebtCalculator#bugsWatched(java.time.Instant)}.
 */
public record BugCorrection(
        @Definition(
                number = "4.4",
                value = "Bugs opened in the window / time in it during which bugs were watched; 0 has an upper limit, "
                        + "and it is absent while nothing was watched.",
                direction = DOWN,
                record = "every bug, and since when bugs are told",
                source = "IEEE 982.1; ISO/IEC 25023; interval: Garwood 1936; comparison: Przyborowski & Wilenski 1940")
        @Once
        Rate bugArrivalRate,

        @Definition(
                number = "4.4",
                value = "Bugs fixed in the window / time in it during which bugs were watched; 0 has an upper limit, "
                        + "and it is absent while nothing was watched.",
                direction = UP,
                record = "every bug, its fix, and since when bugs are told",
                source = "IEEE 982.1; ISO/IEC 25023; interval: Garwood 1936; comparison: Przyborowski & Wilenski 1940")
        @Once
        Rate bugFixRate,

        @Definition(
                number = "4.4",
                value = "Bugs closed in the window, fixed or dismissed / bugs opened or reopened in it; above 1 the "
                        + "backlog shrinks, and it is absent when none was opened.",
                french = "Taux de correction des bugs",
                direction = UP,
                record = "every bug as it is opened, closed and reopened",
                source = "IEEE 1044; interval: Przyborowski & Wilenski 1940")
        @Once
        Score bugClosureRatio,

        @Definition(
                number = "4.4",
                value = "Declared backlog at the start + bugs opened + reopened - closed since then, whatever the "
                        + "window; absent when more were closed than were there.",
                direction = DOWN,
                record = "every bug as it is opened, closed and reopened, and the backlog at the start",
                source = "IEEE 1044; Little 1961")
        @Once
        Count bugBacklog,

        @Definition(
                number = "4.4",
                value =
                        "Median time from the opening of a bug to its first fix if not dismissed, by Kaplan-Meier: open "
                                + "bugs count as not yet fixed; absent with its lower bound until half are fixed.",
                direction = DOWN,
                record = "every bug as it is opened and closed",
                source = "IEEE 982.1; Kaplan & Meier 1958; Brookmeyer & Crowley 1982")
        @Once
        Elapsed timeToFix,

        @Definition(
                number = "4.4",
                value = "Time by which 85 % of the bugs are fixed if not dismissed, by Kaplan-Meier; absent with its "
                        + "lower bound until so many are.",
                direction = DOWN,
                record = "every bug as it is opened and closed",
                source = "Kaplan & Meier 1958; Brookmeyer & Crowley 1982")
        @Once
        Elapsed timeToFixP85,

        @Definition(
                number = "4.4",
                value =
                        "Bugs closed for the first time in the window that were reopened, as known now / all bugs closed "
                                + "for the first time in it; absent when none was.",
                direction = DOWN,
                record = "every bug as it is closed and reopened",
                source = "IEEE 1044; interval: Wilson 1927, Newcombe 1998")
        @Once
        Ratio bugReopenRate,

        @Definition(
                value = "Closed bugs whose opening has not arrived; they are in no time to fix until it does.",
                direction = DOWN,
                record = "every bug as it is opened and closed")
        @Once
        Count pendingBugs,

        @Definition(
                value =
                        "p-value of the log-rank test that this cohort and its baseline fix bugs at the same pace if not "
                                + "dismissed; absent without a recorded baseline.",
                record = "every bug as it is opened and closed",
                source = "Mantel 1966; Peto & Peto 1972")
        @Once
        Score fixTimesProbability,

        @Definition(
                value = "Mean time until the fix of the baseline - that of this cohort, both within the longest time "
                        + "that both were watched; absent without a recorded baseline.",
                direction = UP,
                record = "every bug as it is opened and closed",
                source = "Royston & Parmar 2013")
        @Once
        Elapsed fixTimeGained) {}
