package io.roi4j.impl.errorreduction;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.errorreduction.Retraining;
import io.roi4j.impl.tally.Binomial;
import io.roi4j.impl.tally.Laws;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ErrorTallyProperties {
    @Provide
    Arbitrary<List<OutcomeFact>> facts() {
        return SomeOutcomes.facts(20);
    }

    @Provide
    Arbitrary<List<Retraining>> retrainings() {
        return SomeOutcomes.retrainings(6);
    }

    /** Sums of numbers whose sums are exact in any order. */
    @Provide
    Arbitrary<IterationSums> sums() {
        return Arbitraries.randomValue(random -> new IterationSums(
                random.nextInt(9),
                eighths(random) - 500,
                eighths(random),
                eighths(random),
                random.nextInt(9),
                eighths(random) - 500,
                eighths(random),
                BigDecimal.valueOf(random.nextInt(1_000), 2),
                random.nextInt(9),
                random.nextInt(9),
                random.nextInt(9),
                random.nextInt(9),
                List.of(io.roi4j.Provenance.values()).get(random.nextInt(5))));
    }

    private static double eighths(Random random) {
        return random.nextInt(8_000) / 8.0;
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void talliesMerge(
            @ForAll("facts") List<OutcomeFact> first,
            @ForAll("facts") List<OutcomeFact> second,
            @ForAll("facts") List<OutcomeFact> third,
            @ForAll("retrainings") List<Retraining> retrainings) {
        ErrorReductionTally a = SomeOutcomes.tally(first).with(SomeOutcomes.byId(retrainings));
        ErrorReductionTally b = SomeOutcomes.tally(second);
        ErrorReductionTally c = SomeOutcomes.tally(third).with(SomeOutcomes.byId(retrainings));
        Laws.hold(ErrorReductionTally.EMPTY, a, b, c);
        Laws.hold(Confusion.EMPTY, a.confusion(), b.confusion(), c.confusion());
        Laws.hold(Pairs.EMPTY, a.pairs(), b.pairs(), c.pairs());
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void splitAndMergeIsTheWhole(@ForAll("facts") List<OutcomeFact> facts, @ForAll @IntRange(max = 20) int cut) {
        int at = Math.min(cut, facts.size());
        ErrorReductionTally parts =
                SomeOutcomes.tally(facts.subList(0, at)).merge(SomeOutcomes.tally(facts.subList(at, facts.size())));
        assertThat(parts).isEqualTo(SomeOutcomes.tally(facts));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void everyOutcomeIsInOneSegmentAndOneModel(@ForAll("facts") List<OutcomeFact> facts) {
        ErrorReductionTally tally = SomeOutcomes.tally(facts);
        Binomial all = tally.outcomes();
        assertThat(all.trials()).isEqualTo(facts.size());
        assertThat(tally.segments().values().stream().reduce(Binomial.EMPTY, Binomial::merge))
                .isEqualTo(all);
        assertThat(tally.models().values().stream().reduce(Binomial.EMPTY, Binomial::merge))
                .isEqualTo(all);
        assertThat(tally.confusion().falseOfNegatives().events()
                        + tally.confusion().falseOfPositives().events())
                .isLessThanOrEqualTo(all.events());
        assertThat(tally.pairs().bothWrong() + tally.pairs().onlyCurrentWrong()).isLessThanOrEqualTo(all.events());
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void iterationSumsMerge(
            @ForAll("sums") IterationSums a, @ForAll("sums") IterationSums b, @ForAll("sums") IterationSums c) {
        Laws.hold(IterationSums.EMPTY, a, b, c);
    }

    /** Two accounts of one id, such as two instances of a fleet might hold, are one retraining. */
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void retrainingsMerge(
            @ForAll("retrainings") List<Retraining> first,
            @ForAll("retrainings") List<Retraining> second,
            @ForAll("retrainings") List<Retraining> third,
            @ForAll("sums") IterationSums compacted) {
        Retrainings a = SomeOutcomes.byId(first);
        Retrainings b = new Retrainings(SomeOutcomes.byId(second).known(), compacted);
        Retrainings c = SomeOutcomes.byId(third);
        Laws.hold(Retrainings.EMPTY, a, b, c);
        assertThat(a.merge(a)).isEqualTo(a);
        assertThat(a.merge(c).known()).hasSize(Math.max(first.size(), third.size()));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void ofTwoAccountsTheOneThatEndedLaterCounts(
            @ForAll("retrainings") List<Retraining> first, @ForAll("retrainings") List<Retraining> second) {
        Retrainings a = SomeOutcomes.byId(first);
        Retrainings b = SomeOutcomes.byId(second);
        a.merge(b).known().forEach((id, merged) -> {
            assertThat(merged).isIn(a.known().get(id), b.known().get(id));
            for (Retrainings side : List.of(a, b)) {
                if (side.known().containsKey(id)) {
                    assertThat(merged.end())
                            .isAfterOrEqualTo(side.known().get(id).end());
                }
            }
        });
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void retrainingsStandInTheOrderOfTheirEnds(@ForAll("retrainings") List<Retraining> retrainings) {
        List<Retraining> shuffled = new ArrayList<>(retrainings);
        Collections.shuffle(shuffled, new Random(1));
        Retrainings all = SomeOutcomes.byId(shuffled);
        assertThat(all.inOrder())
                .isEqualTo(SomeOutcomes.byId(retrainings).inOrder())
                .hasSameSizeAs(retrainings);
        assertThat(all.inOrder()).isSortedAccordingTo((a, b) -> a.end().compareTo(b.end()));
    }
}
