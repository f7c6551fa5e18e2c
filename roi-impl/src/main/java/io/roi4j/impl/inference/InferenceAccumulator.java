package io.roi4j.impl.inference;

import io.roi4j.Provenance;
import io.roi4j.impl.tally.Binomial;
import io.roi4j.impl.tally.Declarations;
import io.roi4j.impl.timeline.Accumulator;
import io.roi4j.impl.timeline.Sum128;
import io.roi4j.inference.Inference;
import java.math.BigDecimal;

/** Sums inferences. */
final class InferenceAccumulator implements Accumulator<InferenceFact, InferenceTally> {
    private static final int PICO_DIGITS = 12;

    private long inferences;
    private long failed;
    private final LatencyCounts latencies = new LatencyCounts();
    private final LatencyCounts firstTokens = new LatencyCounts();
    private final LatencyCounts perOutputToken = new LatencyCounts();
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
            latencies.add(fact.latencyNanos());
        } else {
            failed++;
        }
        if (fact.generation()) {
            addGeneration(fact);
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

    private void addGeneration(InferenceFact fact) {
        if (fact.firstTokenNanos() == Inference.NO_TOKEN) {
            firstTokens.addNever();
        } else {
            firstTokens.add(fact.firstTokenNanos());
        }
        if (!fact.succeeded()) {
            perOutputToken.addNever();
        } else if (fact.outputTokens() > 1) {
            perOutputToken.add((fact.latencyNanos() - fact.firstTokenNanos()) / (fact.outputTokens() - 1));
        }
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
                latencies.tally().reached(),
                latencyNanos.value(),
                new CostTally(priced, pricedSucceeded, new BigDecimal(costPicos.value(), PICO_DIGITS), costProvenance),
                new TokenTally(input.value(), cached.value(), output.value()),
                new WorkTally(runs, operations, joules, workProvenance),
                new GenerationTally(firstTokens.tally(), perOutputToken.tally()),
                Declarations.EMPTY);
    }
}
