package io.roi4j.scalability;

import io.roi4j.Definition;
import io.roi4j.Total;

/** Sums since the start behind 7.5. */
public record InfrastructureTotals(
        @Definition("Cost of useful work.") Total usefulCost,

        @Definition("Cost of infrastructure that was not useful work.")
        Total overheadCost,

        @Definition("Energy that went into the facility.") Total facilityEnergy,
        @Definition("Energy that reached the computers.") Total computerEnergy) {}
