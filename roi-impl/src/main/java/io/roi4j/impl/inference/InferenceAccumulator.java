package io.roi4j.impl.inference;

import io.roi4j.Provenance;
import io.roi4j.impl.tally.Binomial;
import io.roi4j.impl.tally.LatencyHistogram;
import io.roi4j.impl.timeline.Accumulator;
import io.roi4j.impl.timeline.Sum128;
import io.roi4j.inference.Inference;
import java.math.BigDecimal;
import java.util.Arrays;

/** Sums inferences. */
final class InferenceAccumulator implements Accumulator<InferenceFact, InferenceTally> {
    private static final int PICO_DIGITS = 12;

    private long inferences;
    private long failed;
    private long[] latencies = new long[0];
    private long longest;
    private final Sum128 latencyNanos = new Sum128();
    private long priced;
    private long pricedSucceeded;
    private final Sum128 costPicos = new Sum128();
    private Provenance costProvenance = Provenance.NONE;
    private final Sum128 input = new Sum128();
    private final Sum128 cached = new Sum128();
    private final Sum128 output = new Sum128();
    private long runs;
    private double operations;
    private double joules;
    private Provenance workProvenance = Provenance.NONE;

    @Override
    public void add(InferenceFact fact) {
        inferences++;
        latencyNanos.add(fact.latencyNanos());
        if (fact.succeeded()) {
            addLatency(fact.latencyNanos());
        } else {
            failed++;
        }
        if (fact.priced()) {
            addCost(fact);
        }
        addTokens(fact);
        if (fact.workKnown()) {
            runs++;
            operations += fact.operations();
            joules += fact.joules();
            workProvenance = workProvenance
                    .weaker(fact.provenances().energy())
                    .weaker(fact.provenances().operations());
        }
    }

    private void addLatency(long nanos) {
        int bucket = LatencyHistogram.bucketOf(nanos);
        if (bucket >= latencies.length) {
            latencies = Arrays.copyOf(latencies, Math.min(LatencyHistogram.BUCKETS, bucket + 8));
        }
        latencies[bucket]++;
        longest = Math.max(longest, nanos);
    }

    private void addCost(InferenceFact fact) {
        priced++;
        if (fact.succeeded()) {
            pricedSucceeded++;
        }
        if (fact.costPicos() != Inference.UNKNOWN) {
            costPicos.add(fact.costPicos());
        }
        costProvenance = costProvenance.weaker(fact.provenances().cost());
    }

    private void addTokens(InferenceFact fact) {
        addKnown(input, fact.inputTokens());
        addKnown(cached, fact.cachedTokens());
        addKnown(output, fact.outputTokens());
    }

    private static void addKnown(Sum128 sum, long number) {
        if (number != Inference.UNKNOWN) {
            sum.add(number);
        }
    }

    @Override
    public InferenceTally tally() {
        return new InferenceTally(
                new Binomial(failed, inferences),
                LatencyHistogram.of(latencies, longest),
                latencyNanos.value(),
                new CostTally(priced, pricedSucceeded, new BigDecimal(costPicos.value(), PICO_DIGITS), costProvenance),
                new TokenTally(input.value(), cached.value(), output.value()),
                new WorkTally(runs, operations, joules, workProvenance));
    }
}
