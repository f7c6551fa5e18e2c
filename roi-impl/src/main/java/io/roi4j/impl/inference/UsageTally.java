package io.roi4j.impl.inference;

import io.roi4j.impl.tally.Tally;
import io.roi4j.impl.tally.Whole;

/**
 * What some inferences took.
 *
 * @param latencyNanos their summed latency, of the failed ones too
 * @param tokens their tokens
 * @param work their operations and energy
 */
public record UsageTally(Whole latencyNanos, TokenTally tokens, WorkTally work) implements Tally<UsageTally> {
    /** Nothing. */
    public static final UsageTally EMPTY = new UsageTally(Whole.ZERO, TokenTally.EMPTY, WorkTally.EMPTY);

    @Override
    public UsageTally merge(UsageTally other) {
        return new UsageTally(
                latencyNanos.merge(other.latencyNanos), tokens.merge(other.tokens), work.merge(other.work));
    }
}
