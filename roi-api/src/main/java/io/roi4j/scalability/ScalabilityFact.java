package io.roi4j.scalability;

import java.time.Instant;

/** A slow fact of indicator 7: told once under its id, however often it is repeated. Immutable. */
public sealed interface ScalabilityFact
        permits CashFlow, CostAtVolume, EnergyReading, InfrastructureCost, LoadPoint, TrainingRun {

    /** The longest id or name, in characters. */
    int MAX_ID = 200;

    /** The natural key, 1 to {@value #MAX_ID} characters; of two facts of a kind with one id the first counts. */
    String id();

    /** The instant that the fact speaks of, in the years 1970 to 9999. */
    Instant at();
}
