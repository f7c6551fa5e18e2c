package io.roi4j.impl.inference;

import static io.roi4j.inference.Inference.UNKNOWN;

import io.roi4j.impl.tally.Counts;

/**
 * Adds inferences up, exactly: a sum of longs holds 63 bits here and carries the rest. Flat fields, and the counts of the
 * answered ones' latencies inherited rather than held, because every inference of the host is added to one of these; only what
 * is rare is an object to reach through. Not safe for use by several threads; whoever holds one guards
 * it.
 */
class InferenceAdder extends LatencyCounts {
    static final int LATENCY = 0;
    static final int COST = 1;
    static final int INPUT = 2;
    static final int CACHED = 3;
    static final int OUTPUT = 4;
    static final int SUMS = 5;

    long inferences;
    long latencyNanos;
    long costPicos;
    long input;
    long cached;
    long output;
    double operations;
    double joules;
    /** The weakest provenances by their ordinals: a number is stored in one step, a reference would be the collector's too. */
    int costProvenance;

    int workProvenance;

    final RareCounts rare = new RareCounts();

    InferenceAdder() {}

    /** Adds an inference, which was checked before. */
    final void add(
            long latency,
            boolean succeeded,
            boolean billed,
            long inputTokens,
            long outputTokens,
            long cachedTokens,
            long picos,
            double energy,
            double work,
            long firstTokenNanos,
            Provenances provenances) {
        if (succeeded) {
            reach(latency);
        }
        addAt(
                place(latency),
                latency,
                succeeded,
                billed,
                inputTokens,
                outputTokens,
                cachedTokens,
                picos,
                energy,
                work,
                firstTokenNanos,
                provenances);
    }

    /** Whether an inference whose latency has this place can be added in the memory that is there. */
    final boolean hasRoom(int place, boolean succeeded, long firstTokenNanos) {
        return (!succeeded || hasRoom(place)) && (firstTokenNanos == UNKNOWN || rare.generations != null);
    }

    /**
     * Adds an inference for which there is room. A generation's own latencies may need memory and come first: running out
     * leaves at most a generation without its inference behind.
     */
    final void addAt(
            int place,
            long latency,
            boolean succeeded,
            boolean billed,
            long inputTokens,
            long outputTokens,
            long cachedTokens,
            long picos,
            double energy,
            double work,
            long firstTokenNanos,
            Provenances provenances) {
        if (firstTokenNanos != UNKNOWN) {
            rare.generations().add(latency, succeeded, outputTokens, firstTokenNanos);
        }
        if (succeeded) {
            addAt(place, latency);
        } else {
            rare.failed++;
        }
        inferences++;
        latencyNanos += latency;
        input += Math.max(0, inputTokens);
        output += Math.max(0, outputTokens);
        cached += Math.max(0, cachedTokens);
        // A call that isn't billed costs 0, and that is known.
        if (picos != UNKNOWN || !billed) {
            costPicos += Math.max(0, picos);
            costProvenance = provenances.weakerCost(costProvenance);
        } else {
            rare.addUnpriced(succeeded);
        }
        // Operations and energy must come from the same runs.
        if (energy != UNKNOWN && work != UNKNOWN) {
            operations += work;
            joules += energy;
            workProvenance = provenances.weakerWork(workProvenance);
        } else {
            rare.unmeasured++;
        }
        if ((latencyNanos | input | output | cached | costPicos) < 0) {
            carryOver();
        }
    }

    /** All of the others too. */
    final void addSums(InferenceAdder other) {
        addAll(other);
        rare.add(other.rare);
        inferences = Counts.plus(inferences, other.inferences);
        latencyNanos += other.latencyNanos;
        costPicos += other.costPicos;
        input += other.input;
        cached += other.cached;
        output += other.output;
        carryOver();
        operations += other.operations;
        joules += other.joules;
        costProvenance = Math.max(costProvenance, other.costProvenance);
        workProvenance = Math.max(workProvenance, other.workProvenance);
    }

    /** Carries what ran over 63 bits. */
    private void carryOver() {
        latencyNanos = carry(latencyNanos, LATENCY);
        costPicos = carry(costPicos, COST);
        input = carry(input, INPUT);
        cached = carry(cached, CACHED);
        output = carry(output, OUTPUT);
    }

    private long carry(long sum, int which) {
        if (sum < 0) {
            rare.carry(which, 1);
        }
        return sum & Long.MAX_VALUE;
    }

    @Override
    void clear() {
        super.clear();
        inferences = 0;
        latencyNanos = 0;
        costPicos = 0;
        input = 0;
        cached = 0;
        output = 0;
        operations = 0;
        joules = 0;
        costProvenance = 0;
        workProvenance = 0;
        rare.clear();
    }

    /** How many inferences there are. */
    final long size() {
        return inferences;
    }

    final boolean isEmpty() {
        return inferences == 0;
    }
}
