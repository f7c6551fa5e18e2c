package io.roi4j.impl.inference;

import static io.roi4j.inference.Inference.UNKNOWN;

import io.roi4j.impl.tally.Counts;
import org.jspecify.annotations.Nullable;

/**
 * Adds inferences up, exactly: a sum of longs holds 63 bits here and carries the rest. Flat fields, and the counts of the
 * answered ones' latencies inherited rather than held, because every inference of the host is added to one of these. Not safe
 * for use by several threads; whoever holds one guards it.
 */
class InferenceAdder extends LatencyCounts {
    static final int LATENCY = 0;
    static final int COST = 1;
    static final int INPUT = 2;
    static final int CACHED = 3;
    static final int OUTPUT = 4;
    static final int SUMS = 5;

    // What few inferences change comes first, so that the rest lies together in memory.
    long failed;
    /** Those of unknown cost, and those of them that failed: the rarer ones are counted, the others derived. */
    long unpriced;

    long unpricedFailed;
    /** Those of unknown work. */
    long unmeasured;

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

    /** Missing as long as nothing was generated token by token. */
    @Nullable
    GenerationCounts generations;
    /** How often each sum ran over 63 bits; missing as long as none did. */
    long @Nullable [] sumCarries;

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
        return (!succeeded || hasRoom(place)) && (firstTokenNanos == UNKNOWN || generations != null);
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
            generations().add(latency, succeeded, outputTokens, firstTokenNanos);
        }
        if (succeeded) {
            addAt(place, latency);
        } else {
            failed++;
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
            unpriced++;
            unpricedFailed += succeeded ? 0 : 1;
        }
        // Operations and energy must come from the same runs.
        if (energy != UNKNOWN && work != UNKNOWN) {
            operations += work;
            joules += energy;
            workProvenance = provenances.weakerWork(workProvenance);
        } else {
            unmeasured++;
        }
        if ((latencyNanos | input | output | cached | costPicos) < 0) {
            carryOver();
        }
    }

    /** All of the others too. */
    final void addSums(InferenceAdder other) {
        addAll(other);
        if (other.generations != null) {
            generations().add(other.generations);
        }
        inferences = Counts.plus(inferences, other.inferences);
        failed = Counts.plus(failed, other.failed);
        unpriced = Counts.plus(unpriced, other.unpriced);
        unpricedFailed = Counts.plus(unpricedFailed, other.unpricedFailed);
        latencyNanos += other.latencyNanos;
        costPicos += other.costPicos;
        input += other.input;
        cached += other.cached;
        output += other.output;
        carryOver();
        for (int sum = 0; other.sumCarries != null && sum < SUMS; sum++) {
            sumCarries()[sum] += other.sumCarries[sum];
        }
        unmeasured = Counts.plus(unmeasured, other.unmeasured);
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
            sumCarries()[which]++;
        }
        return sum & Long.MAX_VALUE;
    }

    private long[] sumCarries() {
        if (sumCarries == null) {
            sumCarries = new long[SUMS];
        }
        return sumCarries;
    }

    /** Where generations are counted, from now on if they weren't. */
    private GenerationCounts generations() {
        if (generations == null) {
            generations = new GenerationCounts();
        }
        return generations;
    }

    @Override
    void clear() {
        super.clear();
        inferences = 0;
        failed = 0;
        unpriced = 0;
        unpricedFailed = 0;
        latencyNanos = 0;
        costPicos = 0;
        input = 0;
        cached = 0;
        output = 0;
        unmeasured = 0;
        operations = 0;
        joules = 0;
        costProvenance = 0;
        workProvenance = 0;
        generations = null;
        sumCarries = null;
    }

    /** How many inferences there are. */
    final long size() {
        return inferences;
    }

    final boolean isEmpty() {
        return inferences == 0;
    }
}
