package io.roi4j.scalability;

import io.roi4j.Calculator;
import io.roi4j.Once;
import io.roi4j.intake.Intake;

/**
 * Reads how the inferences scale (record {@linkplain io.roi4j.inference inferences}), and takes slow facts about costs,
 * load, training, infrastructure and money. The same id told twice counts once. What lies in the future is refused; an amount
 * in another currency is refused as {@link io.roi4j.Reason#CURRENCY_MISMATCH}, and the measures of money whose window it
 * lies in are absent for that reason, because a short sum would be a false one.
 *
 * <p>The same facts come in batches, from the books: see {@link #importBatch}. There a record can be revised and deleted. The
 * sums since the start never fall: a revision downwards shows in the measures at once, and in the sums only after they have
 * grown beyond where they were.
 */
public interface ScalabilityCalculator extends Calculator<ScalabilityMetrics>, Intake<ScalabilityFact> {

    /** What a volume of work cost in total: a point of the cost curve (7.7). */
    @Once
    void costed(CostAtVolume point);

    /** What a volume of work demanded besides money: a point of a complexity curve (7.7); one with a bad name is refused. */
    @Once
    void complicated(ComplexityAtVolume point);

    /** The throughput at a load: a point of the universal scalability law (7.7). */
    @Once
    void loaded(LoadPoint point);

    /** A training reached its quality (7.2). */
    @Once
    void trained(TrainingRun run);

    /** A run of computers ended, whose operations and energy are known (7.1). */
    @Once
    void computed(ComputeRun run);

    /** A part of the bill for infrastructure (7.5). */
    @Once
    void billed(InfrastructureCost cost);

    /** Energy was metered (7.5). */
    @Once
    void metered(EnergyReading reading);

    /** Money moved because of a deployment (7.6); one with a bad name is refused. */
    @Once
    void flowed(CashFlow flow);

    /** A deployment went live (7.6); one with a bad name is refused. */
    @Once
    void wentLive(GoLive fact);

    /**
     * Declares the rate at which a year discounts money, for the discounted times to return (7.6), for instance
     * {@code declareDiscountRate(0.08, "finance handbook 2026")}. Told again it replaces what was declared before.
     *
     * @param rate the rate of a year, 0 or more
     * @param source where it comes from, 1 to 200 characters
     */
    @Once
    void declareDiscountRate(double rate, String source);
}
