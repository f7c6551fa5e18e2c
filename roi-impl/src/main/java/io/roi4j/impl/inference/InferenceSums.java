package io.roi4j.impl.inference;

import io.roi4j.Provenance;
import io.roi4j.impl.tally.Binomial;
import io.roi4j.impl.tally.Counts;
import io.roi4j.impl.tally.Declarations;
import io.roi4j.impl.tally.Whole;
import io.roi4j.impl.timeline.Accumulator;

/**
 * The sums of inferences, as others read them: as tallies, and packed where they are kept for long. Not safe for use by several
 * threads; whoever holds one guards it.
 */
class InferenceSums extends InferenceAdder implements Accumulator<InferenceSums, InferenceTally> {
    /** Which parts are packed that mostly aren't there. */
    private static final int CARRIES = 1;

    private static final int GENERATIONS = 2;

    private static final Provenance[] PROVENANCES = Provenance.values();

    /** Nothing; nobody may add to it. */
    static final InferenceSums NONE = new InferenceSums();

    InferenceSums() {}

    @Override
    public final void add(InferenceSums other) {
        addSums(other);
    }

    @Override
    public final InferenceTally tally() {
        return new InferenceTally(
                calls(),
                usage(),
                latencies().reached(),
                rare.generations == null ? GenerationTally.EMPTY : rare.generations.tally(),
                Declarations.EMPTY);
    }

    /** How they went and what they cost. */
    final CallTally calls() {
        return calls(
                inferences,
                rare.failed,
                rare.unpriced,
                rare.unpricedFailed,
                whole(costPicos, COST),
                PROVENANCES[costProvenance]);
    }

    /** The same of these and the others. */
    final CallTally callsWith(InferenceSums others) {
        return calls(
                Counts.plus(inferences, others.inferences),
                Counts.plus(rare.failed, others.rare.failed),
                Counts.plus(rare.unpriced, others.rare.unpriced),
                Counts.plus(rare.unpricedFailed, others.rare.unpricedFailed),
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
                        Counts.plus(inferences, others.inferences)
                                - Counts.plus(rare.unmeasured, others.rare.unmeasured),
                        operations + others.operations,
                        joules + others.joules,
                        PROVENANCES[Math.max(workProvenance, others.workProvenance)]));
    }

    private Whole whole(long sum, int which, InferenceSums others, long more) {
        long both = sum + more;
        return rare.carries == null && others.rare.carries == null && both >= 0
                ? Whole.of(both)
                : whole(sum, which).merge(others.whole(more, which));
    }

    private Whole whole(long sum, int which) {
        return rare.carries == null ? Whole.of(sum) : new Whole(rare.carries[which], sum);
    }

    /** What {@link #calls} reads comes first, so that it can be read alone. */
    final void pack(Packer packer) {
        packer.put((rare.generations == null ? 0 : GENERATIONS) + (rare.carries == null ? 0 : CARRIES));
        for (int sum = 0; rare.carries != null && sum < SUMS; sum++) {
            packer.put(rare.carries[sum]);
        }
        for (long number : new long[] {inferences, rare.failed, rare.unpriced, rare.unpricedFailed, costPicos}) {
            packer.put(number);
        }
        packer.put(costProvenance);
        for (long number : new long[] {latencyNanos, input, cached, output, rare.unmeasured}) {
            packer.put(number);
        }
        packer.put(operations);
        packer.put(joules);
        packer.put(workProvenance);
        packLatencies(packer);
        if (rare.generations != null) {
            rare.generations.pack(packer);
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
        all.rare.unmeasured = packed.next();
        all.operations = packed.nextDouble();
        all.joules = packed.nextDouble();
        all.workProvenance = packed.nextInt();
        all.unpackLatencies(packed);
        all.rare.generations = (parts & GENERATIONS) == 0 ? null : GenerationCounts.unpack(packed);
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
        rare.carries = (parts & CARRIES) == 0 ? null : new long[SUMS];
        for (int sum = 0; rare.carries != null && sum < SUMS; sum++) {
            rare.carries[sum] = packed.next();
        }
        inferences = packed.next();
        rare.failed = packed.next();
        rare.unpriced = packed.next();
        rare.unpricedFailed = packed.next();
        costPicos = packed.next();
        costProvenance = packed.nextInt();
        return parts;
    }
}
