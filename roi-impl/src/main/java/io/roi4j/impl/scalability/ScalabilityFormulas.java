package io.roi4j.impl.scalability;

import io.roi4j.Amount;
import io.roi4j.Direction;
import io.roi4j.Efficiency;
import io.roi4j.Estimate;
import io.roi4j.Reason;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.RatiosOfSums;
import io.roi4j.impl.formula.ReadingBuilder;
import io.roi4j.impl.inference.CostFormulas;
import io.roi4j.impl.inference.InferenceTally;
import io.roi4j.impl.inference.LatencyQuantile;
import io.roi4j.impl.inference.WorkTally;
import io.roi4j.scalability.InferenceLatency;
import io.roi4j.scalability.ScalabilityMetrics;

/** Indicator 7, scalability: the measures from the inferences. */
public final class ScalabilityFormulas {
    private static final RatiosOfSums<WorkTally> OPERATIONS_PER_JOULE =
            new RatiosOfSums<>(WorkTally::operations, WorkTally::joules);

    private ScalabilityFormulas() {}

    /** All measures of the room where there are no slow facts. */
    public static ScalabilityMetrics metrics(Inputs<InferenceTally> inputs) {
        Evidence<ScalabilityTally> nothing = Evidence.of(ScalabilityTally.EMPTY);
        return metrics(inputs, new Inputs<>(nothing, nothing, inputs.settings()), InfrastructureSums.EMPTY);
    }

    /**
     * All measures of the room.
     *
     * @param inputs the inferences
     * @param facts the slow facts of the window, and of all the baseline's time
     * @param totals the sums since the start
     */
    public static ScalabilityMetrics metrics(
            Inputs<InferenceTally> inputs, Inputs<ScalabilityTally> facts, InfrastructureSums totals) {
        return new ScalabilityMetrics(
                flopsPerWatt(inputs),
                TrainingFormulas.trainingScaling(facts),
                inferenceLatency(inputs),
                costPerInference(inputs),
                costPerSuccessfulInference(inputs),
                CostScalingFormulas.costPerInferenceBands(inputs),
                InfrastructureFormulas.infrastructureOverhead(facts, totals),
                PaybackFormulas.returnTimes(facts),
                CostScalingFormulas.costScaling(inputs, facts.current().tally().costs()),
                LoadFormulas.loadScaling(facts));
    }

    /**
     * 7.1: floating-point operations / joules over the inferences for which both are known, which is FLOPS per watt. Absent:
     * {@code not-recorded} when no inference told both, {@code zero-denominator} at 0 joules. The interval is that of a
     * ratio of sums over slices of time.
     */
    public static Efficiency flopsPerWatt(Inputs<InferenceTally> inputs) {
        Inputs<WorkTally> work = inputs.part(InferenceTally::work);
        WorkTally current = work.current().tally();
        Estimate estimate = current.runs() == 0
                ? Estimate.absent(Reason.NOT_RECORDED, "no inference told both its operations and its energy")
                : OPERATIONS_PER_JOULE.estimate(work.current(), work.settings());
        Inputs<WorkTally> compared = new Inputs<>(work.current(), withWorkProvenance(work.baseline()), work.settings());
        return new Efficiency(ReadingBuilder.of(estimate, work.settings())
                .from(current.runs(), current.provenance())
                .against(OPERATIONS_PER_JOULE.comparison(
                        compared, work.baseline().tally().runs(), Direction.UP))
                .build());
    }

    private static Evidence<WorkTally> withWorkProvenance(Evidence<WorkTally> evidence) {
        return new Evidence<>(
                evidence.tally(), evidence.slices(), evidence.tally().provenance(), evidence.label());
    }

    /** 7.3: quantiles of the latency, and the longest. */
    public static InferenceLatency inferenceLatency(Inputs<InferenceTally> inputs) {
        return new InferenceLatency(
                LatencyQuantile.reading(inputs, 0.5),
                LatencyQuantile.reading(inputs, 0.9),
                LatencyQuantile.reading(inputs, 0.95),
                LatencyQuantile.reading(inputs, 0.99),
                LatencyQuantile.longest(inputs));
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
