package io.roi4j.impl.inference;

import io.roi4j.impl.tally.Binomial;
import io.roi4j.impl.tally.Declarations;
import io.roi4j.impl.tally.Declarations.Declared;
import io.roi4j.impl.tally.LatencyHistogram;
import io.roi4j.impl.tally.Tally;
import org.jspecify.annotations.Nullable;

/**
 * All that the indicators read of some inferences.
 *
 * @param calls how they went and what they cost
 * @param usage what they took
 * @param answered latencies of those that gave an answer
 * @param generations those that generate an answer token by token
 * @param declarations what the host states from elsewhere, see the names here; empty in the tally of a slice
 */
public record InferenceTally(
        CallTally calls,
        UsageTally usage,
        LatencyHistogram answered,
        GenerationTally generations,
        Declarations declarations)
        implements Tally<InferenceTally> {
    /** The declared cost of an inference, in the library's currency. */
    public static final String COST_PER_INFERENCE = "cost-per-inference";
    /** The declared median latency, in seconds. */
    public static final String LATENCY_MEDIAN = "latency-median";

    /** No inferences. */
    public static final InferenceTally EMPTY =
            new InferenceTally(CallTally.EMPTY, UsageTally.EMPTY, LatencyHistogram.EMPTY);

    /** Inferences that generate nothing token by token. */
    public InferenceTally(CallTally calls, UsageTally usage, LatencyHistogram answered) {
        this(calls, usage, answered, GenerationTally.EMPTY, Declarations.EMPTY);
    }

    @Override
    public InferenceTally merge(InferenceTally other) {
        return new InferenceTally(
                calls.merge(other.calls),
                usage.merge(other.usage),
                answered.merge(other.answered),
                generations.merge(other.generations),
                declarations.merge(other.declarations));
    }

    /** The same with these declarations. */
    public InferenceTally with(Declarations others) {
        return new InferenceTally(calls, usage, answered, generations, others);
    }

    /** How long they took; those that failed never got an answer. */
    public LatencyTally latency() {
        return new LatencyTally(answered, failures().events());
    }

    /** What is declared under this name, or null; what was recorded counts more. */
    public @Nullable Declared declared(String name) {
        return inferences() == 0 ? declarations.find(name).orElse(null) : null;
    }

    /** All inferences. */
    public long inferences() {
        return calls.inferences();
    }

    /** Inferences that gave no answer, of all. */
    public Binomial failures() {
        return calls.failures();
    }

    /** Inferences whose cost is unknown, of all. */
    public Binomial unpriced() {
        return calls.unpriced();
    }

    /** What they cost. */
    public CostTally cost() {
        return calls.cost();
    }

    /** Their operations and energy. */
    public WorkTally work() {
        return usage.work();
    }
}
