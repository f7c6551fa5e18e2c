package io.roi4j.scalability;

import io.roi4j.Calculator;

/**
 * Reads how the inferences scale (record {@linkplain io.roi4j.inference inferences}), and takes slow facts about costs,
 * load, training, infrastructure and money. The same id told twice counts once. What lies in the future is refused; an amount
 * in another currency is refused as {@link io.roi4j.Reason#CURRENCY_MISMATCH}, and the measures of money whose window it
 * lies in are absent for that reason, because a short sum would be a false one.
 */
public interface ScalabilityCalculator extends Calculator<ScalabilityMetrics> {

    /** What a volume of work cost in total: a point of the cost curve (7.7). */
    void costed(CostAtVolume point);

    /** The throughput at a load: a point of the universal scalability law (7.7). */
    void loaded(LoadPoint point);

    /** A training reached its quality (7.2). */
    void trained(TrainingRun run);

    /** A part of the bill for infrastructure (7.5). */
    void billed(InfrastructureCost cost);

    /** Energy was metered (7.5). */
    void metered(EnergyReading reading);

    /** Money moved because of a deployment (7.6); one with a bad name is refused. */
    void flowed(CashFlow flow);
}
