package io.roi4j.scalability;

import static io.roi4j.Direction.DOWN;
import static io.roi4j.Direction.UP;

import io.roi4j.Definition;
import io.roi4j.Elapsed;
import io.roi4j.Once;
import io.roi4j.Ratio;
import io.roi4j.Score;

/** Sub-measure 7.2: training of one fixed amount of work with one number of workers. */
public record StrongScaling(
        @Definition(
                number = "7.2",
                value = "Geometric mean of the times to the fixed quality.",
                direction = DOWN,
                record = "training runs to a fixed quality",
                source = "Mattson et al. 2020 (MLPerf Training); interval: Student's t on logarithms")
        @Once
        Elapsed trainingTime,

        @Definition(
                number = "7.2",
                value = "Time with the fewest workers x their number / time with this number; more than the number of "
                        + "workers is flagged as superlinear.",
                direction = UP,
                record = "training runs to a fixed quality",
                source = "Amdahl 1967; interval: Welch's t on logarithms (delta method)")
        @Once
        Score speedup,

        @Definition(
                number = "7.2",
                value = "Speed-up / workers.",
                direction = UP,
                record = "training runs to a fixed quality",
                source = "Amdahl 1967; interval: Welch's t on logarithms (delta method)")
        @Once
        Ratio parallelEfficiency,

        @Definition(
                number = "7.2",
                value = "Share of the work that the speed-up betrays as serial: (1/speed-up - 1/workers) / (1 - "
                        + "1/workers); absent for one worker, and without a run of one worker.",
                direction = DOWN,
                record = "training runs to a fixed quality, some with one worker",
                source = "Karp & Flatt 1990, CACM 33(5):539")
        @Once
        Score serialFraction) {}
