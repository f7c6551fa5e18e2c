package io.roi4j.impl.inference;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.impl.tally.Laws;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class InferenceTallyProperties {
    @Provide
    Arbitrary<List<InferenceFact>> facts() {
        return SomeInferences.exact();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void talliesMerge(
            @ForAll("facts") List<InferenceFact> first,
            @ForAll("facts") List<InferenceFact> second,
            @ForAll("facts") List<InferenceFact> third) {
        InferenceTally a = SomeInferences.tally(first);
        InferenceTally b = SomeInferences.tally(second);
        InferenceTally c = SomeInferences.tally(third);
        Laws.hold(InferenceTally.EMPTY, a, b, c);
        Laws.hold(CostTally.EMPTY, a.cost(), b.cost(), c.cost());
        Laws.hold(WorkTally.EMPTY, a.work(), b.work(), c.work());
        Laws.hold(CallTally.EMPTY, a.calls(), b.calls(), c.calls());
        Laws.hold(UsageTally.EMPTY, a.usage(), b.usage(), c.usage());
        Laws.hold(
                TokenTally.EMPTY,
                a.usage().tokens(),
                b.usage().tokens(),
                c.usage().tokens());
        Laws.hold(GenerationTally.EMPTY, a.generations(), b.generations(), c.generations());
        Laws.hold(LatencyTally.EMPTY, a.latency(), b.latency(), c.latency());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void splitAndMergeIsTheWhole(@ForAll("facts") List<InferenceFact> facts, @ForAll @IntRange(max = 12) int cut) {
        int at = Math.min(cut, facts.size());
        InferenceTally parts =
                SomeInferences.tally(facts.subList(0, at)).merge(SomeInferences.tally(facts.subList(at, facts.size())));
        assertThat(parts).isEqualTo(SomeInferences.tally(facts));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void aTallyCountsEveryInferenceOnce(@ForAll("facts") List<InferenceFact> facts) {
        InferenceTally tally = SomeInferences.tally(facts);
        assertThat(tally.inferences()).isEqualTo(facts.size());
        assertThat(tally.answered().size()).isEqualTo(tally.failures().others());
        assertThat(tally.cost().priced() + tally.unpriced().events()).isEqualTo(facts.size());
        BigInteger nanos = facts.stream()
                .map(fact -> BigInteger.valueOf(fact.latencyNanos()))
                .reduce(BigInteger.ZERO, BigInteger::add);
        assertThat(tally.usage().latencyNanos().toBigInteger()).isEqualTo(nanos);
    }
}
