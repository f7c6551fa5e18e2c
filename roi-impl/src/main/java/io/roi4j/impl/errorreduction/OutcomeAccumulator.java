package io.roi4j.impl.errorreduction;

import io.roi4j.impl.tally.Binomial;
import io.roi4j.impl.timeline.Accumulator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Sums outcomes. */
final class OutcomeAccumulator implements Accumulator<OutcomeFact, ErrorReductionTally> {
    private final Counts all = new Counts();
    private Confusion confusion = Confusion.EMPTY;
    private Pairs pairs = Pairs.EMPTY;
    private final Map<String, Counts> segments = new HashMap<>();
    private final Map<String, Counts> models = new HashMap<>();

    private static final class Counts {
        private long errors;
        private long outcomes;

        void add(boolean correct) {
            outcomes++;
            errors += correct ? 0 : 1;
        }

        Binomial tally() {
            return new Binomial(errors, outcomes);
        }
    }

    @Override
    public void add(OutcomeFact fact) {
        all.add(fact.correct());
        confusion = confusion.merge(fact.confusion());
        pairs = pairs.merge(fact.pair());
        segments.computeIfAbsent(fact.segment(), s -> new Counts()).add(fact.correct());
        models.computeIfAbsent(fact.model(), m -> new Counts()).add(fact.correct());
    }

    @Override
    public ErrorReductionTally tally() {
        return new ErrorReductionTally(
                all.tally(), confusion, pairs, tallies(segments), tallies(models), Retrainings.EMPTY);
    }

    private static Map<String, Binomial> tallies(Map<String, Counts> counts) {
        Map<String, Binomial> tallies = new TreeMap<>();
        counts.forEach((key, sum) -> tallies.put(key, sum.tally()));
        return tallies;
    }
}
