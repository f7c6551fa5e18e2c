package io.roi4j.errorreduction;

import static io.roi4j.Direction.DOWN;
import static io.roi4j.Direction.UP;

import io.roi4j.Amount;
import io.roi4j.By;
import io.roi4j.Count;
import io.roi4j.Definition;
import io.roi4j.Elapsed;
import io.roi4j.Once;
import io.roi4j.Rate;
import io.roi4j.Ratio;
import java.util.Map;

/** Sub-measure 6.5: how fast retraining takes errors away. */
public record CorrectiveIterations(
        @Definition(
                number = "6.5",
                value = "Log-reduction of the error rate per second of retraining: sum of ln(before / after) / sum of "
                        + "durations.",
                direction = UP,
                record = "every retraining with both models' results on one evaluation set",
                source = "Schneiderman 1988, Quality Progress 21(4) (half-life method)")
        @Once
        Rate logReductionRate,

        @Definition(
                number = "6.5",
                value = "Retraining time that halves the error rate: ln 2 / log-reduction rate; absent when retraining "
                        + "did not lower it.",
                direction = DOWN,
                record = "every retraining with both models' results on one evaluation set",
                source = "Schneiderman 1988, Quality Progress 21(4) (half-life method)")
        @Once
        Elapsed halfLife,

        @Definition(
                number = "6.5",
                value = "Retrainings whose gain stands against chance (95 % interval above 0) / all retrainings.",
                direction = UP,
                record = "every retraining with both models' results on one evaluation set",
                source = "Newcombe 1998, Stat Med 17:873 and 17:2635")
        @Once
        Ratio significantShare,

        @Definition(
                number = "6.5",
                value = "Cost of the retrainings / points of error rate gained by them (1 point = 1 %); absent when "
                        + "nothing was gained or a cost is unknown.",
                direction = DOWN,
                record = "the cost of every retraining")
        @Once
        Amount costPerPoint,

        @Definition(value = "Retrainings in the window.", record = "every retraining") @Once
        Count retrainings,

        @Definition(
                number = "6.5",
                value =
                        "1 - error rate after / before of each of the five latest retrainings, by rank: 1 is the latest.",
                direction = UP,
                record = "every retraining with both models' results on one evaluation set",
                source = "Katz et al. 1978, Biometrics 34:469")
        @By("rank")
        @Once
        Map<String, Ratio> relativeReductions,

        @Definition("Sums since the start, from which a fleet computes its ratios.")
        IterationTotals iterationTotals) {
    public CorrectiveIterations {
        relativeReductions = Map.copyOf(relativeReductions);
    }
}
