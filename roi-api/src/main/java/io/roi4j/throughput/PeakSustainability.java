package io.roi4j.throughput;

import static io.roi4j.Direction.UP;

import io.roi4j.Count;
import io.roi4j.Definition;
import io.roi4j.Elapsed;
import io.roi4j.Rate;
import io.roi4j.Ratio;
import io.roi4j.Score;

/**
 * Sub-measure 2.3: for how long a rate of at least 90 % of the reference (or what {@link ThroughputCalculator#judgePeaks}
 * says) is held without a break.
 */
public record PeakSustainability(
        @Definition(
                number = "2.3",
                value = "Kaplan-Meier median of the lengths of runs of slices at 90 % of the reference rate or more; a "
                        + "run that ends because fewer tasks arrived, or that the window or a gap cuts, is censored.",
                french = "Durabilité des pics de performance",
                direction = UP,
                record = "every finished task, a heartbeat a minute, every arrival; a declared capacity",
                source = "Jain 1991, ch. 3 and 33; Kaplan & Meier 1958; Brookmeyer & Crowley 1982")
        Elapsed peakSustainability,

        @Definition(
                number = "2.3",
                value = "The longest run of slices at 90 % of the reference rate or more.",
                direction = UP,
                record = "every finished task, and a heartbeat a minute",
                source = "TPC-C (sustained throughput); ISTQB (endurance testing)")
        Elapsed longestPeakRun,

        @Definition(
                number = "2.3",
                value =
                        "Mean length of the runs of slices at 90 % of the reference rate or more, those that the window or a "
                                + "gap cuts among them; no interval below 5 runs.",
                direction = UP,
                record = "every finished task, and a heartbeat a minute",
                source = "Jain 1991, ch. 33; interval: Student 1908")
        Elapsed meanPeakRun,

        @Definition(
                value = "Runs of slices at 90 % of the reference rate or more.",
                record = "every finished task, and a heartbeat a minute")
        Count peakRuns,

        @Definition(
                number = "2.3",
                value = "Watched time at 90 % of the reference rate or more / watched time.",
                direction = UP,
                record = "every finished task, and a heartbeat a minute",
                source = "Jain 1991, ch. 3")
        Ratio timeAtPeakShare,

        @Definition(
                number = "2.3",
                value = "Rate in the last quarter / in the first quarter of the longest run; absent for a run of fewer "
                        + "than 4 slices.",
                direction = UP,
                record = "every finished task, and a heartbeat a minute",
                source = "ISTQB (endurance testing)")
        Score peakFade,

        @Definition(
                number = "2.3",
                value =
                        "Time into the longest run at which a cumulative sum of its slices, each beside the rate of the "
                                + "first quarter, signals that it fades; absent with the run's length as the bound if it doesn't.",
                direction = UP,
                record = "every finished task, and a heartbeat a minute",
                source = "Page 1954; Montgomery, Introduction to Statistical Quality Control, ch. 9 (k = 1/2, h = 5)")
        Elapsed peakFadeAlarm,

        @Definition(
                number = "2.3",
                value = "The rate that peaks are judged against: the declared capacity, else the 99th percentile of "
                        + "more than 200 slices, else the highest rate.",
                direction = UP,
                record = "every finished task, and a heartbeat a minute; a declared capacity",
                source = "Jain 1991, ch. 33 (usable capacity)")
        Rate referenceRate) {}
