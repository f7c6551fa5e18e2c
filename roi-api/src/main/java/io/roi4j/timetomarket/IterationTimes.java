package io.roi4j.timetomarket;

import static io.roi4j.Direction.DOWN;

import io.roi4j.By;
import io.roi4j.Count;
import io.roi4j.Definition;
import io.roi4j.Elapsed;
import io.roi4j.Once;
import java.util.Map;

/** How long iterations take that ended in the window. */
public record IterationTimes(
        @Definition(
                number = "1.2",
                value = "Mean time from start to end of the iterations that ended in the window; absent without "
                        + "any.",
                french = "Temps du cycle d'itération",
                direction = DOWN,
                record = "every finished iteration with its start",
                source = "Reinertsen 2009; interval: Student 1908")
        @Once
        Elapsed iterationCycleTime,

        @Definition(
                number = "1.2",
                value = "Median time of the iterations that ended in the window; absent without any.",
                direction = DOWN,
                record = "every finished iteration with its start",
                source = "Hyndman & Fan 1996, type 7; interval: Conover 1999")
        @Once
        Elapsed iterationCycleTimeMedian,

        @Definition(
                number = "1.2",
                value = "Time within which 85 % of the iterations that ended in the window were done; absent "
                        + "without any.",
                direction = DOWN,
                record = "every finished iteration with its start",
                source = "Hyndman & Fan 1996, type 7; interval: Conover 1999")
        @Once
        Elapsed iterationCycleTimeP85,

        @Definition(
                number = "1.2",
                value =
                        "Geometric mean of the times of the iterations that ended in the window: the middle of times that "
                                + "are skewed; absent without any and where one took no time.",
                direction = DOWN,
                record = "every finished iteration with its start",
                source = "Limpert, Stahel & Abbt 2001, BioScience 51:341; interval: Student 1908 on logarithms")
        @Once
        Elapsed geometricCycleTime,

        @Definition(
                number = "1.2",
                value =
                        "Median time of an iteration by Kaplan-Meier: those that were started and haven't ended count as "
                                + "not yet done; absent with its lower bound until half are done.",
                direction = DOWN,
                record = "every iteration as it starts and as it ends",
                source = "Kaplan & Meier 1958; Brookmeyer & Crowley 1982")
        @Once
        Elapsed cycleTimeWithOpen,

        @Definition(
                value = "Iterations that were started and haven't ended.",
                record = "every iteration as it starts and as it ends")
        @Once
        Count openIterations,

        @Definition(
                number = "1.2",
                value = "Mean time of the iterations of one kind that ended in the window.",
                direction = DOWN,
                record = "every finished iteration with its start",
                source = "Reinertsen 2009; interval: Student 1908")
        @By("kind")
        @Once
        Map<String, Elapsed> kindCycleTime) {
    public IterationTimes {
        kindCycleTime = Map.copyOf(kindCycleTime);
    }
}
