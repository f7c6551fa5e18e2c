package io.roi4j.errorreduction;

import static io.roi4j.Direction.DOWN;
import static io.roi4j.Direction.UP;

import io.roi4j.By;
import io.roi4j.Count;
import io.roi4j.Definition;
import io.roi4j.Indicator;
import io.roi4j.Pooled;
import io.roi4j.Pooling;
import io.roi4j.Ratio;
import io.roi4j.Score;
import java.util.Map;

/** Indicator 6: did the error rate really fall, and for whom? */
@Indicator(value = "error-reduction", number = 6, title = "Error-rate reduction", french = "Réduction du taux d'erreur")
public record ErrorReductionMetrics(
        @Definition(
                number = "6.1",
                value = "Wrong outcomes / all outcomes of the baseline; absent without a baseline.",
                french = "Taux d'erreur initial vs actuel",
                direction = DOWN,
                record = "outcomes of the cohort BEFORE, or a declared error rate",
                source = "Newcombe 1998, Stat Med 17:857 (Wilson score interval)")
        Ratio initialErrorRate,

        @Definition(
                number = "6.1",
                value = "Wrong outcomes / all outcomes in the window; absent without outcomes.",
                french = "Taux d'erreur initial vs actuel",
                direction = DOWN,
                record = "an outcome for every answer whose truth is known",
                source = "Newcombe 1998, Stat Med 17:857 (Wilson score interval)")
        @Pooled(as = Pooling.PROPORTION, numerator = "errors", denominator = "outcomes")
        Ratio currentErrorRate,

        @Definition(
                number = "6.1",
                value = "Initial minus current error rate, in points of the rate.",
                french = "Taux d'erreur initial vs actuel",
                direction = UP,
                record = "outcomes of both cohorts; pairs where both judged the same items",
                source = "Newcombe 1998, Stat Med 17:873 method 10; 17:2635 method 10 for pairs")
        Ratio absoluteReduction,

        @Definition(
                number = "6.1",
                value = "1 - current / initial error rate; absent when the initial rate is 0.",
                french = "Taux d'erreur initial vs actuel",
                direction = UP,
                record = "outcomes of both cohorts; pairs where both judged the same items",
                source = "Katz et al. 1978, Biometrics 34:469; Koopman 1984 for no current errors")
        Ratio relativeReduction,

        @Definition(
                number = "6.1",
                value = "Absolute reduction if the segments were mixed as in the baseline: sum over segments of "
                        + "(baseline's share of the segment) x (initial - current rate in it).",
                direction = UP,
                record = "the segment of every outcome of both cohorts",
                source = "direct standardisation: Fleiss, Levin & Paik 2003, ch. 19")
        Ratio standardisedReduction,

        @Definition(
                value = "Outcomes of the window that are in no other figure yet, because their label window is open.",
                record = "the label window")
        Count openOutcomes,

        @Definition(
                number = "6.1",
                value = "Two-sided exact p-value of McNemar's test that baseline and current err alike on the items "
                        + "that both judged.",
                record = "pairs",
                source = "McNemar 1947, Psychometrika 12:153")
        Score pairedProbability,

        @Definition(
                number = "6.2",
                value = "False positives / all actual negatives; absent without actual negatives.",
                french = "Taux de faux positifs",
                direction = DOWN,
                record = "classifications with the truth, for a sample that was not picked by the prediction",
                source = "Fawcett 2006, Pattern Recognition Letters 27:861")
        @Pooled(
                as = Pooling.PROPORTION,
                numerator = "falsePositives",
                denominator = {"falsePositives", "trueNegatives"})
        Ratio falsePositiveRate,

        @Definition(
                number = "6.2",
                value = "False negatives / all actual positives; absent without actual positives.",
                direction = DOWN,
                record = "classifications with the truth",
                source = "Fawcett 2006, Pattern Recognition Letters 27:861")
        @Pooled(
                as = Pooling.PROPORTION,
                numerator = "falseNegatives",
                denominator = {"falseNegatives", "truePositives"})
        Ratio falseNegativeRate,

        @Definition(
                number = "6.2",
                value = "False positives / all predicted positives; absent without predicted positives.",
                direction = DOWN,
                record = "classifications with the truth",
                source = "Benjamini & Hochberg 1995 (false discovery)")
        @Pooled(
                as = Pooling.PROPORTION,
                numerator = "falsePositives",
                denominator = {"falsePositives", "truePositives"})
        Ratio falseDiscoveryRate,

        @Definition(
                number = "6.3",
                value = "How the errors spread over the segments.",
                french = "Répartition des erreurs")
        SegmentDistribution segmentDistribution,

        @Definition(number = "6.4", value = "How the error rate moves.", french = "Évolution du taux d'erreur")
        Trend trend,

        @Definition(
                number = "6.5",
                value = "What retraining achieves.",
                french = "Efficacité des itérations correctives")
        CorrectiveIterations correctiveIterations,

        @Definition(
                value = "Human interventions per 1,000 predictions: 1,000 x interventions / predictions in the window; "
                        + "absent without predictions.",
                direction = DOWN,
                record = "every intervention, and every inference or the number of predictions",
                source = "Garwood 1936; Przyborowski & Wilenski 1940 for the comparison")
        @Pooled(as = Pooling.RATE, numerator = "interventions", denominator = "predictions", times = 1_000)
        Score humanInterventionRate,

        @Definition("Error rate and sums since the start by model.") @By("model")
        Map<String, ModelErrors> models,

        @Definition("Sums since the start, from which a fleet computes its ratios.")
        ErrorTotals totals) {
    public ErrorReductionMetrics {
        models = Map.copyOf(models);
    }
}
