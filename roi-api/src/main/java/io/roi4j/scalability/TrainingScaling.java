package io.roi4j.scalability;

import static io.roi4j.Direction.DOWN;
import static io.roi4j.Direction.UP;

import io.roi4j.By;
import io.roi4j.Definition;
import io.roi4j.Once;
import io.roi4j.Ratio;
import io.roi4j.Score;
import java.util.Map;

/** Sub-measure 7.2: do more workers train faster? */
public record TrainingScaling(
        @Definition(
                number = "7.2",
                value =
                        "Speed-up / workers at the greatest number of workers, the work being fixed; absent without runs "
                                + "at two numbers of workers.",
                direction = UP,
                record = "training runs to a fixed quality",
                source = "Amdahl 1967; interval: Welch's t on logarithms (delta method)")
        @Once
        Ratio strongScalingEfficiency,

        @Definition(
                number = "7.2",
                value =
                        "Time with the fewest workers / time with the most, the work of each worker being fixed; absent "
                                + "without runs at two numbers of workers.",
                direction = UP,
                record = "training runs to a fixed quality",
                source = "Gustafson 1988, CACM 31(5):532; interval: Welch's t on logarithms (delta method)")
        @Once
        Ratio weakScalingEfficiency,

        @Definition(
                number = "7.2",
                value =
                        "Alpha of the universal scalability law through the speeds (1 / time) of the training runs of "
                                + "fixed work: the share of the work that waits its turn; absent with fewer than 4 runs or 3 numbers of workers.",
                direction = DOWN,
                record = "training runs to a fixed quality",
                source = "Gunther 2007, Guerrilla Capacity Planning, ch. 4 to 6")
        @Once
        Score trainingContention,

        @Definition(
                number = "7.2",
                value = "Beta of the same curve: the cost of each pair of workers agreeing.",
                direction = DOWN,
                record = "training runs to a fixed quality",
                source = "Gunther 2007, Guerrilla Capacity Planning, ch. 4 to 6")
        @Once
        Score trainingCoherency,

        @Definition(
                number = "7.2",
                value =
                        "Number of workers with which the training of fixed work is fastest, by the same curve; absent when "
                                + "beta is 0 (no finite peak).",
                direction = UP,
                record = "training runs to a fixed quality",
                source = "Gunther 2007, Guerrilla Capacity Planning, ch. 4 to 6")
        @Once
        Score fastestWorkers,

        @Definition("Training of fixed work by number of workers.") @By("workers")
        Map<String, StrongScaling> strongScaling,

        @Definition("Training of fixed work for each worker by number of workers.") @By("workers")
        Map<String, WeakScaling> weakScaling) {
    public TrainingScaling {
        strongScaling = Map.copyOf(strongScaling);
        weakScaling = Map.copyOf(weakScaling);
    }
}
