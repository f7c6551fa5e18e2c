package io.roi4j.employeeexperience;

import static io.roi4j.Direction.DOWN;
import static io.roi4j.Direction.UP;

import io.roi4j.Definition;
import io.roi4j.Elapsed;
import io.roi4j.Once;
import io.roi4j.Ratio;
import io.roi4j.Score;

/**
 * How soon new people are fully productive. Somebody is so from the first week on in which the mean output of the last 4
 * recorded weeks is at least the median of that of colleagues with a year of tenure or more, and stays so for 4 recorded
 * weeks; or when the host says so. Only who was watched from the first day counts.
 */
public record NewStaffProductivity(
        @Definition(
                number = "3.5",
                value = "Median time from the first day to full productivity if not left before, by Kaplan-Meier, to "
                        + "the day; absent with its lower bound until half have reached it.",
                french = "Délai pour atteindre la pleine productivité",
                direction = DOWN,
                record = "every employment, and weekly outputs or when full productivity was reached",
                source = "ISO/TS 30411:2018; Kaplan & Meier 1958; Brookmeyer & Crowley 1982")
        @Once
        Elapsed timeToFullProductivity,

        @Definition(
                number = "3.5",
                value = "Share who are fully productive by the horizon of tenure (12 months unless said), by "
                        + "Aalen-Johansen: leaving before competes.",
                direction = UP,
                record = "every employment, and weekly outputs or when full productivity was reached",
                source = "Aalen & Johansen 1978; Putter, Fiocco & Geskus 2007")
        @Once
        Ratio productiveByHorizon,

        @Definition(
                value =
                        "p-value of the log-rank test that new people of this cohort and its baseline become productive "
                                + "at the same pace.",
                record = "every employment of both cohorts, and weekly outputs or when full productivity was reached",
                source = "Mantel 1966; Peto & Peto 1972")
        @Once
        Score productivityProbability) {}
