package io.roi4j.scalability;

import io.roi4j.Definition;
import io.roi4j.Once;
import io.roi4j.Total;

/** Sums since the start behind 7.5. */
public record InfrastructureTotals(
        @Definition("Cost of useful work.") @Once Total usefulCost,

        @Definition("Cost of infrastructure that was not useful work.") @Once
        Total overheadCost,

        @Definition("Energy that went into the facility.") @Once
        Total facilityEnergy,

        @Definition("Energy that reached the computers.") @Once
        Total computerEnergy) {}
