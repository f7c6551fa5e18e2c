package io.roi4j.scalability;

import io.roi4j.SlowFact;

/**
 * A slow fact of indicator 7: told once under its id, however often it is repeated; of two facts of a kind with one id the
 * first counts. In a batch (see {@link io.roi4j.intake.Intake}) a record has one id, whatever its kind. Its time lies in the years 1970 to 9999. Immutable.
 */
public sealed interface ScalabilityFact extends SlowFact
        permits CashFlow,
                ComplexityAtVolume,
                ComputeRun,
                CostAtVolume,
                EnergyReading,
                GoLive,
                InfrastructureCost,
                LoadPoint,
                TrainingRun {}
