package io.roi4j.impl.inference;

import io.roi4j.Provenance;

/** Where the figures of an inference come from. */
record Provenances(Provenance cost, Provenance energy, Provenance operations) {
    static final Provenances MEASURED =
            new Provenances(Provenance.MEASURED, Provenance.MEASURED, Provenance.MEASURED);

    /** That of its work: the weaker of the two that belong to it. */
    Provenance work() {
        return energy.weaker(operations);
    }
}
