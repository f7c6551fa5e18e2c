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
@SuppressWarnings("EnumOrdinal") // They stay in memory: no other version reads them.
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
    /** The weakest provenances by their ordinals: a number is stored in one step, a reference would be the collector's too. */
    private int costProvenance;

    private int workProvenance;
    /** Missing as long as nothing was generated token by token. */
    private @Nullable GenerationCounts generations;
    /** How often each sum ran over 63 bits; missing as long as none did. */
    private long @Nullable [] carries;

    InferenceSums() {}

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
        if (firstTokenNanos != UNKNOWN && generations == null) {
            generations = new GenerationCounts();
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
        if (firstTokenNanos != UNKNOWN && generations != null) {
            generations.add(latency, succeeded, outputTokens, firstTokenNanos);
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
            if (provenances.cost().ordinal() > costProvenance) {
                costProvenance = provenances.cost().ordinal();
            }
        } else {
            unpriced++;
            unpricedFailed += succeeded ? 0 : 1;
        }
        // Operations and energy must come from the same runs.
        if (energy != UNKNOWN && work != UNKNOWN) {
            operations += work;
            joules += energy;
            if (provenances.work().ordinal() > workProvenance) {
                workProvenance = provenances.work().ordinal();
            }
        } else {
            unmeasured++;
        }
        if ((latencyNanos | input | output | cached | costPicos) < 0) {
            carryOver();
        }
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
        latencyNanos += other.latencyNanos;
        costPicos += other.costPicos;
        input += other.input;
        cached += other.cached;
        output += other.output;
        carryOver();
        unmeasured = Counts.plus(unmeasured, other.unmeasured);
        operations += other.operations;
        joules += other.joules;
        costProvenance = Math.max(costProvenance, other.costProvenance);
        workProvenance = Math.max(workProvenance, other.workProvenance);
        if (other.carries != null) {
            for (int sum = 0; sum < SUMS; sum++) {
                carries()[sum] += other.carries[sum];
            }
        }
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
            carries()[which]++;
        }
        return sum & Long.MAX_VALUE;
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
        costProvenance = 0;
        workProvenance = 0;
        generations = null;
        carries = null;
    }

    /** How many inferences there are. */
    final long size() {
        return inferences;
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
        return calls(inferences, failed, unpriced, unpricedFailed, whole(costPicos, COST), PROVENANCES[costProvenance]);
    }

    /** The same of these and the others. */
    final CallTally callsWith(InferenceSums others) {
        return calls(
                Counts.plus(inferences, others.inferences),
                Counts.plus(failed, others.failed),
                Counts.plus(unpriced, others.unpriced),
                Counts.plus(unpricedFailed, others.unpricedFailed),
                whole(costPicos, COST, others, others.costPicos),
                PROVENANCES[Math.max(costProvenance, others.costProvenance)]);
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
                        PROVENANCES[Math.max(workProvenance, others.workProvenance)]));
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
    final void pack(Packer packer) {
        packer.put((generations == null ? 0 : GENERATIONS) + (carries == null ? 0 : CARRIES));
        for (int sum = 0; carries != null && sum < SUMS; sum++) {
            packer.put(carries[sum]);
        }
        for (long number : new long[] {inferences, failed, unpriced, unpricedFailed, costPicos}) {
            packer.put(number);
        }
        packer.put(costProvenance);
        for (long number : new long[] {latencyNanos, input, cached, output, unmeasured}) {
            packer.put(number);
        }
        packer.put(operations);
        packer.put(joules);
        packer.put(workProvenance);
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
        all.workProvenance = packed.nextInt();
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
        costProvenance = packed.nextInt();
        return parts;
    }
}
