package io.roi4j.impl.inference;

import io.roi4j.impl.tally.Binomial;
import io.roi4j.impl.tally.Declarations;
import io.roi4j.impl.tally.Declarations.Declared;
import io.roi4j.impl.tally.LatencyHistogram;
import io.roi4j.impl.tally.Tally;
import java.math.BigInteger;
import java.util.Optional;

/**
 * All that the indicators read of some inferences.
 *
 * @param failures inferences that gave no answer, of all
 * @param answered latencies of those that gave one
 * @param latencyNanos summed latency of all
 * @param cost what they cost
 * @param tokens their tokens
 * @param work their operations and energy
 * @param generations those that generate an answer token by token
 * @param declarations what the host states from elsewhere, see the names here; empty in the tally of a slice
 */
public record InferenceTally(
        Binomial failures,
        LatencyHistogram answered,
        BigInteger latencyNanos,
        CostTally cost,
        TokenTally tokens,
        WorkTally work,
        GenerationTally generations,
        Declarations declarations)
        implements Tally<InferenceTally> {
    /** The declared cost of an inference, in the library's currency. */
    public static final String COST_PER_INFERENCE = "cost-per-inference";
    /** The declared median latency, in seconds. */
    public static final String LATENCY_MEDIAN = "latency-median";

    /** No inferences. */
    public static final InferenceTally EMPTY = new InferenceTally(
            Binomial.EMPTY,
            LatencyHistogram.EMPTY,
            BigInteger.ZERO,
            CostTally.EMPTY,
            TokenTally.EMPTY,
            WorkTally.EMPTY);

    /** Inferences that generate nothing token by token. */
    public InferenceTally(
            Binomial failures,
            LatencyHistogram answered,
            BigInteger latencyNanos,
            CostTally cost,
            TokenTally tokens,
            WorkTally work) {
        this(failures, answered, latencyNanos, cost, tokens, work, GenerationTally.EMPTY, Declarations.EMPTY);
    }

    @Override
    public InferenceTally merge(InferenceTally other) {
        return new InferenceTally(
                failures.merge(other.failures),
                answered.merge(other.answered),
                latencyNanos.add(other.latencyNanos),
                cost.merge(other.cost),
                tokens.merge(other.tokens),
                work.merge(other.work),
                generations.merge(other.generations),
                declarations.merge(other.declarations));
    }

    /** The same with these declarations. */
    public InferenceTally with(Declarations others) {
        return new InferenceTally(failures, answered, latencyNanos, cost, tokens, work, generations, others);
    }

    /** How long they took; those that failed never got an answer. */
    public LatencyTally latency() {
        return new LatencyTally(answered, failures.events());
    }

    /** What is declared under this name; what was recorded counts more. */
    public Optional<Declared> declared(String name) {
        return inferences() == 0 ? declarations.find(name) : Optional.empty();
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
