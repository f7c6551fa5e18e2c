package io.roi4j.impl.inference;

import static io.roi4j.inference.Inference.UNKNOWN;

import io.roi4j.Provenance;
import io.roi4j.impl.tally.Binomial;
import io.roi4j.impl.tally.Counts;
import io.roi4j.impl.tally.Declarations;
import io.roi4j.impl.tally.Whole;
import io.roi4j.impl.timeline.Accumulator;
import org.jspecify.annotations.Nullable;

/**
 * Sums inferences, exactly: a sum of longs holds 63 bits here and carries the rest. Flat fields, and the counts of the answered
 * ones' latencies inherited rather than held, because every inference of the host is added to one of these: each object to
 * reach through would cost as much as all additions together. Not safe for use by several threads; whoever holds one guards it.
 */
class InferenceSums extends LatencyCounts implements Accumulator<InferenceSums, InferenceTally> {
    private static final int LATENCY = 0;
    private static final int COST = 1;
    private static final int INPUT = 2;
    private static final int CACHED = 3;
    private static final int OUTPUT = 4;
    private static final int SUMS = 5;

    /** Which parts are packed that mostly aren't there. */
    private static final int CARRIES = 1;

    private static final int GENERATIONS = 2;

    private static final Provenance[] PROVENANCES = Provenance.values();

    /** Nothing; nobody may add to it. */
    static final InferenceSums NONE = new InferenceSums();

    private long inferences;
    private long failed;
    /** Those of unknown cost, and those of them that failed: the rarer ones are counted, the others derived. */
    private long unpriced;

    private long unpricedFailed;
    private long latencyNanos;
    private long costPicos;
    private long input;
    private long cached;
    private long output;
    /** Those of unknown work. */
    private long unmeasured;

    private double operations;
    private double joules;
    private Provenance costProvenance = Provenance.NONE;
    private Provenance workProvenance = Provenance.NONE;
    /** Missing as long as nothing was generated token by token. */
    private @Nullable GenerationCounts generations;
    /** How often each sum ran over 63 bits; missing as long as none did. */
    private long @Nullable [] carries;

    InferenceSums() {}

    /**
     * Adds an inference, which was checked before. What may need memory comes first: running out leaves at most a generation
     * without its inference behind.
     */
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
        if (firstTokenNanos != UNKNOWN) {
            addGeneration(latency, succeeded, outputTokens, firstTokenNanos);
        }
        if (succeeded) {
            add(latency);
        } else {
            failed++;
        }
        inferences++;
        latencyNanos = plus(latencyNanos, latency, LATENCY);
        input = plus(input, Math.max(0, inputTokens), INPUT);
        output = plus(output, Math.max(0, outputTokens), OUTPUT);
        cached = plus(cached, Math.max(0, cachedTokens), CACHED);
        // A call that isn't billed costs 0, and that is known.
        if (picos != UNKNOWN || !billed) {
            costPicos = plus(costPicos, Math.max(0, picos), COST);
            if (costProvenance != provenances.cost()) {
                costProvenance = costProvenance.weaker(provenances.cost());
            }
        } else {
            unpriced++;
            unpricedFailed += succeeded ? 0 : 1;
        }
        // Operations and energy must come from the same runs.
        if (energy != UNKNOWN && work != UNKNOWN) {
            operations += work;
            joules += energy;
            if (workProvenance != provenances.work()) {
                workProvenance = workProvenance.weaker(provenances.work());
            }
        } else {
            unmeasured++;
        }
    }

    private void addGeneration(long latency, boolean succeeded, long outputTokens, long firstTokenNanos) {
        if (generations == null) {
            generations = new GenerationCounts();
        }
        generations.add(latency, succeeded, outputTokens, firstTokenNanos);
    }

    @Override
    public final void add(InferenceSums other) {
        addAll(other);
        if (other.generations != null) {
            if (generations == null) {
                generations = new GenerationCounts();
            }
            generations.add(other.generations);
        }
        inferences = Counts.plus(inferences, other.inferences);
        failed = Counts.plus(failed, other.failed);
        unpriced = Counts.plus(unpriced, other.unpriced);
        unpricedFailed = Counts.plus(unpricedFailed, other.unpricedFailed);
        latencyNanos = plus(latencyNanos, other.latencyNanos, LATENCY);
        costPicos = plus(costPicos, other.costPicos, COST);
        input = plus(input, other.input, INPUT);
        cached = plus(cached, other.cached, CACHED);
        output = plus(output, other.output, OUTPUT);
        unmeasured = Counts.plus(unmeasured, other.unmeasured);
        operations += other.operations;
        joules += other.joules;
        costProvenance = costProvenance.weaker(other.costProvenance);
        workProvenance = workProvenance.weaker(other.workProvenance);
        if (other.carries != null) {
            for (int sum = 0; sum < SUMS; sum++) {
                carries()[sum] += other.carries[sum];
            }
        }
    }

    private long plus(long sum, long more, int which) {
        long next = sum + more;
        return next >= 0 ? next : carry(next, which);
    }

    private long carry(long next, int which) {
        carries()[which]++;
        return next & Long.MAX_VALUE;
    }

    private long[] carries() {
        if (carries == null) {
            carries = new long[SUMS];
        }
        return carries;
    }

    @Override
    final void clear() {
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
        costProvenance = Provenance.NONE;
        workProvenance = Provenance.NONE;
        generations = null;
        carries = null;
    }

    final boolean isEmpty() {
        return inferences == 0;
    }

    @Override
    public final InferenceTally tally() {
        return new InferenceTally(
                calls(),
                usage(),
                latencies().reached(),
                generations == null ? GenerationTally.EMPTY : generations.tally(),
                Declarations.EMPTY);
    }

    /** How they went and what they cost. */
    final CallTally calls() {
        return calls(inferences, failed, unpriced, unpricedFailed, whole(costPicos, COST), costProvenance);
    }

    /** The same of these and the others. */
    final CallTally callsWith(InferenceSums others) {
        return calls(
                Counts.plus(inferences, others.inferences),
                Counts.plus(failed, others.failed),
                Counts.plus(unpriced, others.unpriced),
                Counts.plus(unpricedFailed, others.unpricedFailed),
                whole(costPicos, COST, others, others.costPicos),
                costProvenance.weaker(others.costProvenance));
    }

    /** What they took. */
    final UsageTally usage() {
        return usageWith(NONE);
    }

    /** The same of these and the others. */
    final UsageTally usageWith(InferenceSums others) {
        return new UsageTally(
                whole(latencyNanos, LATENCY, others, others.latencyNanos),
                new TokenTally(
                        whole(input, INPUT, others, others.input),
                        whole(cached, CACHED, others, others.cached),
                        whole(output, OUTPUT, others, others.output)),
                new WorkTally(
                        Counts.plus(inferences, others.inferences) - Counts.plus(unmeasured, others.unmeasured),
                        operations + others.operations,
                        joules + others.joules,
                        workProvenance.weaker(others.workProvenance)));
    }

    private Whole whole(long sum, int which, InferenceSums others, long more) {
        long both = sum + more;
        return carries == null && others.carries == null && both >= 0
                ? Whole.of(both)
                : whole(sum, which).merge(others.whole(more, which));
    }

    private Whole whole(long sum, int which) {
        return carries == null ? Whole.of(sum) : new Whole(carries[which], sum);
    }

    /** What {@link #calls} reads comes first, so that it can be read alone. */
    @SuppressWarnings("EnumOrdinal") // Stays in memory: no other version reads it.
    final void pack(Packer packer) {
        packer.put((generations == null ? 0 : GENERATIONS) + (carries == null ? 0 : CARRIES));
        for (int sum = 0; carries != null && sum < SUMS; sum++) {
            packer.put(carries[sum]);
        }
        for (long number : new long[] {inferences, failed, unpriced, unpricedFailed, costPicos}) {
            packer.put(number);
        }
        packer.put(costProvenance.ordinal());
        for (long number : new long[] {latencyNanos, input, cached, output, unmeasured}) {
            packer.put(number);
        }
        packer.put(operations);
        packer.put(joules);
        packer.put(workProvenance.ordinal());
        packLatencies(packer);
        if (generations != null) {
            generations.pack(packer);
        }
    }

    /** Reads what was packed last. */
    static InferenceSums unpack(Unpacker packed) {
        InferenceSums all = new InferenceSums();
        int parts = all.unpackCalls(packed);
        all.latencyNanos = packed.next();
        all.input = packed.next();
        all.cached = packed.next();
        all.output = packed.next();
        all.unmeasured = packed.next();
        all.operations = packed.nextDouble();
        all.joules = packed.nextDouble();
        all.workProvenance = PROVENANCES[packed.nextInt()];
        all.unpackLatencies(packed);
        all.generations = (parts & GENERATIONS) == 0 ? null : GenerationCounts.unpack(packed);
        return all;
    }

    /** Reads of what was packed last how the inferences went and what they cost. */
    static CallTally calls(Unpacker packed) {
        long costCarries = 0;
        if ((packed.nextInt() & CARRIES) != 0) {
            for (int sum = 0; sum < SUMS; sum++) {
                long carries = packed.next();
                costCarries = sum == COST ? carries : costCarries;
            }
        }
        long inferences = packed.next();
        long failed = packed.next();
        long unpriced = packed.next();
        long unpricedFailed = packed.next();
        Whole picos = new Whole(costCarries, packed.next());
        return calls(inferences, failed, unpriced, unpricedFailed, picos, PROVENANCES[packed.nextInt()]);
    }

    private static CallTally calls(
            long inferences, long failed, long unpriced, long unpricedFailed, Whole picos, Provenance provenance) {
        long priced = inferences - unpriced;
        return new CallTally(
                new Binomial(failed, inferences),
                new CostTally(priced, priced - (failed - unpricedFailed), picos, provenance));
    }

    private int unpackCalls(Unpacker packed) {
        int parts = packed.nextInt();
        carries = (parts & CARRIES) == 0 ? null : new long[SUMS];
        for (int sum = 0; carries != null && sum < SUMS; sum++) {
            carries[sum] = packed.next();
        }
        inferences = packed.next();
        failed = packed.next();
        unpriced = packed.next();
        unpricedFailed = packed.next();
        costPicos = packed.next();
        costProvenance = PROVENANCES[packed.nextInt()];
        return parts;
    }
}
