package io.roi4j.throughput;

import static io.roi4j.Direction.DOWN;

import io.roi4j.Definition;
import io.roi4j.Elapsed;
import io.roi4j.Pooled;
import io.roi4j.Pooling;
import io.roi4j.Score;

/** Sub-measure 2.1: whether rate, time and stock fit together, as Little's law says they must: L = X * W. */
public record FlowBalance(
        @Definition(
                number = "2.1",
                value =
                        "W: time in the process of the tasks finished in the window / their number, of those whose time "
                                + "was told.",
                direction = DOWN,
                record = "every finished task with its time in the process",
                source = "Little 1961; interval: Cochran 1977")
        @Pooled(as = Pooling.RATIO_OF_SUMS, numerator = "taskTime", denominator = "timedTasks")
        Elapsed timeInSystem,

        @Definition(
                number = "2.1",
                value = "L: tasks in the process, the mean of the readings of the window.",
                direction = DOWN,
                record = "the number of tasks in the process, regularly",
                source = "Little 1961; interval: Cochran 1977")
        Score workInProgress,

        @Definition(
                value =
                        "X * W / L: rate * time in the process / tasks in the process. It is 1 where all three were told "
                                + "rightly and the process is stable; off by more than 20 % it warns, and so does the rate.",
                record = "every finished task with its time in the process, a heartbeat a minute, and the number of "
                        + "tasks in the process, regularly",
                source = "Little 1961; Hopp & Spearman, Factory Physics")
        Score littlesLawRatio) {}
