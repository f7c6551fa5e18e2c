package io.roi4j.scalability;

import static io.roi4j.Direction.DOWN;
import static io.roi4j.Direction.UP;

import io.roi4j.Definition;
import io.roi4j.Elapsed;
import io.roi4j.Once;
import io.roi4j.Ratio;
import io.roi4j.Score;

/** Sub-measure 7.2: training of a fixed amount of work for each worker with one number of workers. */
public record WeakScaling(
        @Definition(
                number = "7.2",
                value = "Geometric mean of the times to the fixed quality, the work of each worker being fixed.",
                direction = DOWN,
                record = "training runs to a fixed quality",
                source = "Mattson et al. 2020 (MLPerf Training); interval: Student's t on logarithms")
        @Once
        Elapsed weakTrainingTime,

        @Definition(
                number = "7.2",
                value = "Time with the fewest workers / time with this number, the work of each worker being fixed.",
                direction = UP,
                record = "training runs to a fixed quality",
                source = "Gustafson 1988, CACM 31(5):532; interval: Welch's t on logarithms (delta method)")
        @Once
        Ratio weakParallelEfficiency,

        @Definition(
                number = "7.2",
                value = "How many times as much work is done in the same time: efficiency x workers.",
                direction = UP,
                record = "training runs to a fixed quality",
                source = "Gustafson 1988, CACM 31(5):532; interval: Welch's t on logarithms (delta method)")
        @Once
        Score scaledSpeedup) {}
