package io.roi4j.impl.scalability;

import io.roi4j.Amount;
import io.roi4j.Elapsed;
import io.roi4j.Estimate;
import io.roi4j.Provenance;
import io.roi4j.Ratio;
import io.roi4j.Reason;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.ReadingBuilder;
import io.roi4j.impl.inference.CostFormulas;
import io.roi4j.impl.inference.InferenceTally;
import io.roi4j.scalability.InfrastructureOverhead;
import io.roi4j.scalability.LoadScaling;
import io.roi4j.scalability.ReturnTimes;
import io.roi4j.scalability.ScalabilityMetrics;
import io.roi4j.scalability.TrainingScaling;
import io.roi4j.scalability.WorkTotals;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Indicator 7, scalability: the measures from the inferences. */
public final class ScalabilityFormulas {
    private ScalabilityFormulas() {}

    /** All measures of the room where there are no slow facts. */
    public static ScalabilityMetrics metrics(Inputs<InferenceTally> inputs) {
        Evidence<ScalabilityTally> nothing = Evidence.of(ScalabilityTally.EMPTY);
        return metrics(
                inputs, new Inputs<>(nothing, nothing, inputs.settings()), InfrastructureSums.EMPTY, Optional.empty());
    }

    /**
     * All measures of the room.
     *
     * @param inputs the inferences
     * @param facts the slow facts
     * @param totals the sums since the start
     * @param exported when the latest batch of facts was exported
     */
    public static ScalabilityMetrics metrics(
            Inputs<InferenceTally> inputs,
            Inputs<ScalabilityTally> facts,
            InfrastructureSums totals,
            Optional<Instant> exported) {
        RunSums runs = RunSums.of(facts.current().tally());
        return metrics(inputs, inputs.current().tally(), facts, own(facts, totals, runs, exported));
    }

    /** The measures that the slow facts alone decide. */
    record OwnMeasures(
            Ratio modelFlopsUtilisation,
            WorkTotals work,
            TrainingScaling training,
            InfrastructureOverhead infrastructure,
            ReturnTimes returnTimes,
            LoadScaling load,
            Elapsed booksAge) {}

    /** The measures of the slow facts, and those of the inferences, with the sums of all of them. */
    static ScalabilityMetrics metrics(
            Inputs<InferenceTally> inputs, InferenceTally all, Inputs<ScalabilityTally> facts, OwnMeasures own) {
        return new ScalabilityMetrics(
                WorkFormulas.flopsPerWatt(inputs, facts),
                own.modelFlopsUtilisation(),
                own.training(),
                LatencyFormulas.inferenceLatency(inputs),
                LatencyFormulas.generationLatency(inputs),
                LatencyFormulas.histograms(all),
                own.work(),
                costPerInference(inputs),
                costPerSuccessfulInference(inputs),
                CostScalingFormulas.costPerInferenceBands(inputs),
                own.infrastructure(),
                own.returnTimes(),
                CostScalingFormulas.costScaling(inputs, facts),
                own.load(),
                own.booksAge());
    }

    /** The measures of the slow facts alone. */
    static OwnMeasures own(
            Inputs<ScalabilityTally> facts, InfrastructureSums totals, RunSums runs, Optional<Instant> exported) {
        return new OwnMeasures(
                WorkFormulas.modelFlopsUtilisation(facts),
                runs.totals(),
                TrainingFormulas.trainingScaling(facts),
                InfrastructureFormulas.infrastructureOverhead(facts, totals),
                PaybackFormulas.returnTimes(facts),
                LoadFormulas.loadScaling(facts),
                booksAge(facts, exported));
    }

    /** How long ago the latest batch was exported; {@code not-recorded} without batches. */
    public static Elapsed booksAge(Inputs<ScalabilityTally> facts, Optional<Instant> exported) {
        Instant now = facts.settings().scope().asOf();
        Estimate age = exported.map(at ->
                        Estimates.exact(Math.max(0, Duration.between(at, now).toMillis() / 1e3)))
                .orElseGet(() -> Estimate.absent(Reason.NOT_RECORDED, "no batch came in"));
        return new Elapsed(ReadingBuilder.of(age, facts.settings())
                .from(exported.isPresent() ? 1 : 0, Provenance.REPORTED)
                .build());
    }

    /** 7.4: cost per inference, see {@link CostFormulas#perInference}. */
    public static Amount costPerInference(Inputs<InferenceTally> inputs) {
        return CostFormulas.perInference(inputs);
    }

    /** 7.4: cost per inference that gave an answer, see {@link CostFormulas#perSuccess}. */
    public static Amount costPerSuccessfulInference(Inputs<InferenceTally> inputs) {
        return CostFormulas.perSuccess(inputs);
    }
}
