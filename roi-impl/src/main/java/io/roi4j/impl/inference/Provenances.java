package io.roi4j.impl.inference;

import io.roi4j.Provenance;

/**
 * Where the figures of an inference come from.
 *
 * @param cost its cost
 * @param work its work: the weaker of energy and operations, which belong together
 */
record Provenances(Provenance cost, Provenance work) {
    static final Provenances MEASURED = new Provenances(Provenance.MEASURED, Provenance.MEASURED);
}
