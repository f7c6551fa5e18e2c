package io.roi4j.scalability;

import static io.roi4j.Direction.DOWN;
import static io.roi4j.Direction.UP;

import io.roi4j.Definition;
import io.roi4j.Once;
import io.roi4j.Rate;
import io.roi4j.Score;

/**
 * Sub-measure 7.7, the technical side: the universal scalability law, throughput at a load N =
 * gamma N / (1 + alpha (N - 1) + beta N (N - 1)), fitted to the load points of the window.
 */
public record LoadScaling(
        @Definition(
                number = "7.7",
                value =
                        "Alpha of the universal scalability law: the share of the work that waits its turn; absent with "
                                + "fewer than 4 load points or 3 different loads.",
                direction = DOWN,
                record = "load points",
                source = "Gunther 2007, Guerrilla Capacity Planning, ch. 4 to 6")
        @Once
        Score contention,

        @Definition(
                number = "7.7",
                value =
                        "Beta of the universal scalability law: the cost of each pair agreeing; absent with fewer than 4 "
                                + "load points or 3 different loads.",
                direction = DOWN,
                record = "load points",
                source = "Gunther 2007, Guerrilla Capacity Planning, ch. 4 to 6")
        @Once
        Score coherency,

        @Definition(
                number = "7.7",
                value =
                        "Gamma of the universal scalability law: the throughput at a load of one; absent with fewer than 4 "
                                + "load points or 3 different loads.",
                direction = UP,
                record = "load points",
                source = "Gunther 2007, Guerrilla Capacity Planning, ch. 4 to 6")
        @Once
        Rate singleThroughput,

        @Definition(
                number = "7.7",
                value =
                        "Load at which throughput is greatest: the root of (1 - alpha) / beta; absent when beta is 0 (no "
                                + "finite peak).",
                direction = UP,
                record = "load points",
                source = "Gunther 2007, Guerrilla Capacity Planning, ch. 4 to 6")
        @Once
        Score peakConcurrency,

        @Definition(
                number = "7.7",
                value = "Throughput at the peak; absent when beta is 0 (no finite peak).",
                direction = UP,
                record = "load points",
                source = "Gunther 2007, Guerrilla Capacity Planning, ch. 4 to 6")
        @Once
        Rate peakThroughput,

        @Definition(
                number = "7.7",
                value =
                        "Throughput that could be reached if agreeing cost nothing: gamma / alpha; absent when alpha is 0.",
                direction = UP,
                record = "load points",
                source = "Gunther 2007, Guerrilla Capacity Planning, ch. 4 to 6")
        @Once
        Rate throughputLimit) {}
