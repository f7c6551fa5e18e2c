package io.roi4j.impl.inference;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.impl.tally.Whole;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The sums are those that big numbers give, however they came about. */
class InferenceSumsProperties {
    @Provide
    Arbitrary<List<InferenceFact>> facts() {
        return SomeInferences.exact();
    }

    private static InferenceSums copy(InferenceSums sums) {
        Packer packer = new Packer();
        sums.pack(packer);
        Unpacker packed = new Unpacker(packer.packed());
        InferenceSums copy = InferenceSums.unpack(packed);
        assertThat(packed.isEmpty()).isTrue();
        return copy;
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void eachInferenceCountsAsThePlainSumsSay(@ForAll("facts") List<InferenceFact> facts) {
        assertThat(SomeInferences.tally(facts)).isEqualTo(PlainSums.of(facts));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void partsAddUpToTheWhole(
            @ForAll("facts") List<InferenceFact> facts, @ForAll @IntRange(max = 12) int cut, @ForAll boolean packed) {
        int at = Math.min(cut, facts.size());
        InferenceSums sums = SomeInferences.sums(facts.subList(0, at));
        InferenceSums rest = SomeInferences.sums(facts.subList(at, facts.size()));
        sums.add(packed ? copy(rest) : rest);
        assertThat(sums.tally()).isEqualTo(PlainSums.of(facts));
        assertThat(sums.isEmpty()).isEqualTo(facts.isEmpty());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void whatIsUnpackedIsWhatWasPacked(
            @ForAll("facts") List<InferenceFact> facts, @ForAll("facts") List<InferenceFact> more) {
        InferenceSums copy = copy(SomeInferences.sums(facts));
        assertThat(copy.tally()).isEqualTo(PlainSums.of(facts));
        more.forEach(fact -> fact.addTo(copy));
        InferenceSums whole = SomeInferences.sums(facts);
        more.forEach(fact -> fact.addTo(whole));
        assertThat(copy.tally()).isEqualTo(whole.tally());
    }

    /** The sums run over 63 bits after some doublings, the counts of latencies over 31. */
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void sumsBeyondALongAreExact(
            @ForAll("facts") List<InferenceFact> facts, @ForAll @IntRange(min = 20, max = 40) int doublings) {
        InferenceSums sums = SomeInferences.sums(facts);
        for (int i = 0; i < doublings; i++) {
            sums.add(copy(sums));
        }
        InferenceTally plain = PlainSums.of(facts);
        InferenceTally many = copy(sums).tally();
        assertThat(many).isEqualTo(sums.tally());
        BigInteger times = BigInteger.ONE.shiftLeft(doublings);
        assertThat(many.inferences()).isEqualTo(plain.inferences() << doublings);
        TokenTally tokens = plain.usage().tokens();
        times(many.usage().latencyNanos(), times, plain.usage().latencyNanos());
        times(many.cost().picos(), times, plain.cost().picos());
        assertThat(many.cost().priced()).isEqualTo(plain.cost().priced() << doublings);
        times(many.usage().tokens().input(), times, tokens.input());
        times(many.usage().tokens().cached(), times, tokens.cached());
        times(many.usage().tokens().output(), times, tokens.output());
        assertThat(many.answered().size()).isEqualTo(plain.answered().size() << doublings);
        assertThat(many.generations().firstToken().size())
                .isEqualTo(plain.generations().firstToken().size() << doublings);
    }

    private static void times(Whole many, BigInteger times, Whole one) {
        assertThat(many.toBigInteger()).isEqualTo(one.toBigInteger().multiply(times));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void nothingIsLeftOfWhatWasCleared(
            @ForAll("facts") List<InferenceFact> before, @ForAll("facts") List<InferenceFact> after) {
        InferenceSums sums = SomeInferences.sums(before);
        sums.add(copy(sums));
        sums.clear();
        assertThat(sums.isEmpty()).isTrue();
        assertThat(sums.tally()).isEqualTo(InferenceTally.EMPTY);
        after.forEach(fact -> fact.addTo(sums));
        assertThat(sums.tally()).isEqualTo(PlainSums.of(after));
    }
}
