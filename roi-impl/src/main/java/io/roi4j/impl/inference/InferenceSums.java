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
        return sumCarries == null && others.sumCarries == null && both >= 0
                ? Whole.of(both)
                : whole(sum, which).merge(others.whole(more, which));
    }

    private Whole whole(long sum, int which) {
        return sumCarries == null ? Whole.of(sum) : new Whole(sumCarries[which], sum);
    }

    /** What {@link #calls} reads comes first, so that it can be read alone. */
    final void pack(Packer packer) {
        packer.put((generations == null ? 0 : GENERATIONS) + (sumCarries == null ? 0 : CARRIES));
        for (int sum = 0; sumCarries != null && sum < SUMS; sum++) {
            packer.put(sumCarries[sum]);
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
        sumCarries = (parts & CARRIES) == 0 ? null : new long[SUMS];
        for (int sum = 0; sumCarries != null && sum < SUMS; sum++) {
            sumCarries[sum] = packed.next();
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
