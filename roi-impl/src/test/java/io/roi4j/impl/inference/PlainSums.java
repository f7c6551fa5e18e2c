package io.roi4j.impl.inference;

import static io.roi4j.inference.Inference.NO_TOKEN;
import static io.roi4j.inference.Inference.UNKNOWN;

import io.roi4j.Provenance;
import io.roi4j.impl.tally.Binomial;
import io.roi4j.impl.tally.Declarations;
import io.roi4j.impl.tally.LatencyHistogram;
import io.roi4j.impl.tally.Whole;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Sums inferences as one would on paper: each sum is a look at all of them. */
final class PlainSums {
    private PlainSums() {}

    private static boolean priced(InferenceFact fact) {
        return !fact.billed() || fact.costPicos() != UNKNOWN;
    }

    private static boolean worked(InferenceFact fact) {
        return fact.joules() != UNKNOWN && fact.operations() != UNKNOWN;
    }

    private static boolean generated(InferenceFact fact) {
        return fact.firstTokenNanos() != UNKNOWN;
    }

    static InferenceTally of(List<InferenceFact> facts) {
        List<InferenceFact> priced = facts.stream().filter(PlainSums::priced).toList();
        List<InferenceFact> worked = facts.stream().filter(PlainSums::worked).toList();
        List<InferenceFact> answered =
                facts.stream().filter(InferenceFact::succeeded).toList();
        return new InferenceTally(
                new CallTally(
                        new Binomial(facts.size() - answered.size(), facts.size()),
                        new CostTally(
                                priced.size(),
                                priced.stream().filter(InferenceFact::succeeded).count(),
                                sum(priced, InferenceFact::costPicos),
                                weakest(priced, fact -> fact.provenances().cost()))),
                new UsageTally(
                        sum(facts, InferenceFact::latencyNanos),
                        new TokenTally(
                                sum(facts, InferenceFact::inputTokens),
                                sum(facts, InferenceFact::cachedTokens),
                                sum(facts, InferenceFact::outputTokens)),
                        new WorkTally(
                                worked.size(),
                                worked.stream()
                                        .mapToDouble(InferenceFact::operations)
                                        .sum(),
                                worked.stream()
                                        .mapToDouble(InferenceFact::joules)
                                        .sum(),
                                weakest(worked, fact -> fact.provenances().work()))),
                histogram(answered.stream().map(InferenceFact::latencyNanos).toList()),
                generations(facts.stream().filter(PlainSums::generated).toList()),
                Declarations.EMPTY);
    }

    /** A whole number as tallies hold it. */
    static Whole whole(BigInteger number) {
        BigInteger unit = BigInteger.ONE.shiftLeft(63);
        return new Whole(number.divide(unit).longValueExact(), number.mod(unit).longValueExact());
    }

    private static Whole sum(List<InferenceFact> facts, ToLongFunction<InferenceFact> number) {
        return whole(facts.stream()
                .mapToLong(number)
                .filter(known -> known != UNKNOWN)
                .mapToObj(BigInteger::valueOf)
                .reduce(BigInteger.ZERO, BigInteger::add));
    }

    private static Provenance weakest(List<InferenceFact> facts, Function<InferenceFact, Provenance> origin) {
        return facts.stream().map(origin).reduce(Provenance.NONE, Provenance::weaker);
    }

    private static GenerationTally generations(List<InferenceFact> all) {
        List<Long> first = all.stream()
                .map(InferenceFact::firstTokenNanos)
                .filter(nanos -> nanos != NO_TOKEN)
                .toList();
        List<Long> perToken = all.stream()
                .filter(fact -> fact.succeeded() && fact.outputTokens() > 1)
                .map(fact -> (fact.latencyNanos() - fact.firstTokenNanos()) / (fact.outputTokens() - 1))
                .toList();
        return new GenerationTally(
                new LatencyTally(histogram(first), all.size() - first.size()),
                new LatencyTally(
                        histogram(perToken),
                        all.stream().filter(fact -> !fact.succeeded()).count()));
    }

    private static LatencyHistogram histogram(List<Long> latencies) {
        long[] table = new long[LatencyHistogram.BUCKETS];
        latencies.forEach(nanos -> table[LatencyHistogram.bucketOf(nanos)]++);
        return LatencyHistogram.of(
                0, table, latencies.stream().mapToLong(nanos -> nanos).max().orElse(0));
    }
}
