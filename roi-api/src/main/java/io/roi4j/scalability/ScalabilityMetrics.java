package io.roi4j.scalability;

import static io.roi4j.Direction.DOWN;
import static io.roi4j.Direction.UP;

import io.roi4j.Amount;
import io.roi4j.By;
import io.roi4j.Definition;
import io.roi4j.Efficiency;
import io.roi4j.Elapsed;
import io.roi4j.Indicator;
import io.roi4j.Once;
import io.roi4j.Pooled;
import io.roi4j.Pooling;
import io.roi4j.Ratio;
import java.util.Map;

/** Indicator 7: what happens to speed, cost and energy as the use grows? */
@Indicator(value = "scalability", number = 7, title = "Scalability coefficient", french = "Coefficient de scalabilité")
public record ScalabilityMetrics(
        @Definition(
                number = "7.1",
                value = "Floating-point operations / joules, over the inferences and runs for which both are known.",
                french = "Efficacité computationnelle (FLOPS/watt)",
                direction = UP,
                record = "operations and energy of the same inferences or runs, within the same boundary",
                source = "Green500; EE HPC WG power measurement methodology v2")
        @Pooled(
                as = Pooling.RATIO_OF_SUMS,
                numerator = {"inference/operations", "runOperations"},
                denominator = {"inference/energy", "runEnergy"},
                squares = {
                    "inference/operationsSquares",
                    "inference/operationsTimesEnergy",
                    "inference/energySquares",
                    "inference/workClusters"
                })
        Efficiency flopsPerWatt,

        @Definition(
                number = "7.1",
                value = "Floating-point operations / (peak operations per second x duration), over the runs whose peak "
                        + "is known (model FLOPS utilisation).",
                direction = UP,
                record = "runs of computers with their peak from the data sheet",
                source = "Chowdhery et al. 2022 (PaLM), appendix B")
        @Once
        Ratio modelFlopsUtilisation,

        @Definition(
                number = "7.2",
                value = "How training scales with the number of workers.",
                french = "Scalabilité du temps d'entraînement")
        TrainingScaling trainingScaling,

        @Definition(number = "7.3", value = "How long an inference takes.", french = "Latence d'inférence")
        InferenceLatency inferenceLatency,

        @Definition(number = "7.3", value = "How fast a generated answer comes, token by token.")
        GenerationLatency generationLatency,

        @Definition("Inferences since the start by how long they took, from which a fleet computes its quantiles.")
        LatencyHistograms latencyHistograms,

        @Definition("Sums since the start of what computers did in runs.")
        WorkTotals work,

        @Definition(
                number = "7.4",
                value = "Cost of the priced inferences / number of priced inferences.",
                french = "Coût par inférence",
                direction = DOWN,
                record = "the cost of every inference, failed ones too",
                source = "Cochran 1977, Sampling Techniques, ch. 6; Fieller 1954")
        @Pooled(
                as = Pooling.RATIO_OF_SUMS,
                numerator = "inference/cost",
                denominator = "inference/priced",
                squares = {
                    "inference/costSquares",
                    "inference/costTimesPriced",
                    "inference/pricedSquares",
                    "inference/costClusters"
                })
        Amount costPerInference,

        @Definition(
                number = "7.4",
                value = "Cost of the priced inferences / number of priced inferences that gave an answer; what "
                        + "failed attempts cost is in it.",
                direction = DOWN,
                record = "the cost of every inference, failed ones too",
                source = "Cochran 1977, Sampling Techniques, ch. 6; Fieller 1954")
        @Pooled(
                as = Pooling.RATIO_OF_SUMS,
                numerator = "inference/cost",
                denominator = "inference/pricedSucceeded",
                squares = {
                    "inference/costSquares",
                    "inference/costTimesSucceeded",
                    "inference/succeededSquares",
                    "inference/costClusters"
                })
        Amount costPerSuccessfulInference,

        @Definition(
                number = "7.4",
                value = "Cost of the priced inferences / number of priced inferences, over the days whose number of "
                        + "inferences has as many digits: 1e3 for the days with 1,000 to 9,999.",
                french = "Coût par inférence",
                direction = DOWN,
                record = "the cost of every inference, failed ones too",
                source = "Cochran 1977, Sampling Techniques, ch. 6; Fieller 1954")
        @By("band")
        Map<String, Amount> costPerInferenceBands,

        @Definition(
                number = "7.5",
                value = "How much of the infrastructure does no useful work.",
                french = "Surcharge d'infrastructure")
        InfrastructureOverhead infrastructureOverhead,

        @Definition(
                number = "7.6",
                value = "How long until a deployment has paid itself back.",
                french = "Délai avant retour sur investissement pour chaque déploiement")
        ReturnTimes returnTimes,

        @Definition(
                number = "7.7",
                value = "Whether the cost grows slower than the volume.",
                french = "Coefficient de scalabilité")
        CostScaling costScaling,

        @Definition(
                number = "7.7",
                value = "How the throughput grows with the load.",
                french = "Coefficient de scalabilité")
        LoadScaling loadScaling,

        @Definition(
                value = "Time since the latest batch of facts was exported; absent (not recorded) without batches.",
                direction = DOWN,
                record = "batches of facts from the books")
        @Once
        Elapsed booksAge) {
    public ScalabilityMetrics {
        costPerInferenceBands = Map.copyOf(costPerInferenceBands);
    }
}
