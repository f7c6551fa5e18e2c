package io.roi4j.throughput;

import static io.roi4j.Direction.DOWN;

import io.roi4j.Count;
import io.roi4j.Definition;
import io.roi4j.Elapsed;
import io.roi4j.Score;

/**
 * Sub-measure 2.4: how long the process needs to be itself again, judged by two minutes at 90 % or by what
 * {@link ThroughputCalculator#judgeRecovery} says.
 */
public record DisruptionRecovery(
        @Definition(
                number = "2.4",
                value =
                        "Kaplan-Meier median of the time from a disruption's start to the first of two minutes in a row "
                                + "at 90 % of the rate of the hour before; one that lasts is censored, one without an impact "
                                + "is left out.",
                french = "Temps de récupération",
                direction = DOWN,
                record = "every disruption as it starts, every finished task, and a heartbeat a minute",
                source = "Bruneau et al. 2003, Earthquake Spectra 19:733; ISO 22301; Brookmeyer & Crowley 1982")
        Elapsed recoveryTime,

        @Definition(
                value =
                        "p-value of the log-rank test that this cohort and its baseline recover at the same pace; absent "
                                + "without a recorded baseline.",
                record = "every disruption as it starts, every finished task, and a heartbeat a minute",
                source = "Mantel 1966; Peto & Peto 1972")
        Score recoveryTimesProbability,

        @Definition(
                number = "2.4",
                value = "Normal working time lost by a disruption, in the mean: integral of (normal rate - rate) / "
                        + "normal rate from start to recovery, as far as it is positive and was watched.",
                direction = DOWN,
                record = "every disruption as it starts, every finished task, and a heartbeat a minute",
                source = "Bruneau et al. 2003, Earthquake Spectra 19:733 (resilience triangle)")
        Elapsed resilienceLoss,

        @Definition(value = "Disruptions in the window.", direction = DOWN, record = "every disruption")
        Count disruptions,

        @Definition(
                value = "Disruptions in the window in which the rate never fell below 90 % of that of the hour before.",
                record = "every disruption as it starts, every finished task, and a heartbeat a minute")
        Count disruptionsWithoutImpact) {}
