package io.roi4j.impl.scalability;

import io.roi4j.Provenance;
import io.roi4j.impl.tally.Tally;

/**
 * Operations that computers did, and that they could have done in the same time.
 *
 * @param runs how many runs
 * @param operations the floating-point operations that they did
 * @param possible their peak operations per second x their duration
 * @param provenance where the weaker of the two comes from
 */
public record Utilisation(long runs, double operations, double possible, Provenance provenance)
        implements Tally<Utilisation> {
    /** No runs. */
    public static final Utilisation EMPTY = new Utilisation(0, 0, 0, Provenance.NONE);

    @Override
    public Utilisation merge(Utilisation other) {
        return new Utilisation(
                runs + other.runs,
                operations + other.operations,
                possible + other.possible,
                provenance.weaker(other.provenance));
    }
}
