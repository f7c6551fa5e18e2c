package io.roi4j.impl.inference;

import io.roi4j.impl.tally.Binomial;
import io.roi4j.impl.tally.LatencyHistogram;
import io.roi4j.impl.tally.Tally;
import java.math.BigInteger;

/**
 * All that the indicators read of some inferences.
 *
 * @param failures inferences that gave no answer, of all
 * @param answered latencies of those that gave one
 * @param latencyNanos summed latency of all
 * @param cost what they cost
 * @param tokens their tokens
 * @param work their operations and energy
 */
public record InferenceTally(
        Binomial failures,
        LatencyHistogram answered,
        BigInteger latencyNanos,
        CostTally cost,
        TokenTally tokens,
        WorkTally work)
        implements Tally<InferenceTally> {
    /** No inferences. */
    public static final InferenceTally EMPTY = new InferenceTally(
            Binomial.EMPTY,
            LatencyHistogram.EMPTY,
            BigInteger.ZERO,
            CostTally.EMPTY,
            TokenTally.EMPTY,
            WorkTally.EMPTY);

    @Override
    public InferenceTally merge(InferenceTally other) {
        return new InferenceTally(
                failures.merge(other.failures),
                answered.merge(other.answered),
                latencyNanos.add(other.latencyNanos),
                cost.merge(other.cost),
                tokens.merge(other.tokens),
                work.merge(other.work));
    }

    /** All inferences. */
    public long inferences() {
        return failures.trials();
    }

    /** Inferences whose cost is unknown, of all. */
    public Binomial unpriced() {
        return new Binomial(inferences() - cost.priced(), inferences());
    }
}
