package io.roi4j.impl.inference;

import io.roi4j.Provenance;

/**
 * Where the figures of an inference come from.
 *
 * @param cost its cost
 * @param work its work: the weaker of energy and operations, which belong together
 */
@SuppressWarnings("EnumOrdinal") // They stay in memory: no other version reads them.
record Provenances(Provenance cost, Provenance work) {
    static final Provenances MEASURED = new Provenances(Provenance.MEASURED, Provenance.MEASURED);

    /** The weaker one of the cost's provenance and another one, both by their ordinals. */
    int weakerCost(int other) {
        return Math.max(other, cost.ordinal());
    }

    /** The weaker one of the work's provenance and another one, both by their ordinals. */
    int weakerWork(int other) {
        return Math.max(other, work.ordinal());
    }
}
