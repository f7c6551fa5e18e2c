package io.roi4j.impl.errorreduction;

import io.roi4j.Initiative;
import io.roi4j.errorreduction.ErrorReductionMetrics;
import io.roi4j.impl.formula.Days;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.tally.Binomial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The same outcomes given to the formulas as tallies, and recorded one by one in a running library. */
final class BothWays {
    private final Live live = new Live();
    private ErrorReductionTally before = ErrorReductionTally.EMPTY;
    private ErrorReductionTally after = ErrorReductionTally.EMPTY;

    /** Outcomes of the cohort BEFORE. */
    BothWays initial(long errors, long outcomes) {
        return initial(Map.of("unspecified", new Binomial(errors, outcomes)));
    }

    /** Outcomes of the cohort AFTER. */
    BothWays current(long errors, long outcomes) {
        return current(Map.of("unspecified", new Binomial(errors, outcomes)));
    }

    BothWays initial(Map<String, Binomial> segments) {
        before = before.merge(tally(segments));
        record(live.before(), segments);
        return this;
    }

    BothWays current(Map<String, Binomial> segments) {
        after = after.merge(tally(segments));
        record(live.after(), segments);
        return this;
    }

    /** Classifications of the cohort AFTER. */
    BothWays classified(long truePositives, long falsePositives, long falseNegatives, long trueNegatives) {
        Confusion confusion = new Confusion(truePositives, falsePositives, falseNegatives, trueNegatives);
        long size = truePositives + falsePositives + falseNegatives + trueNegatives;
        after = after.merge(new ErrorReductionTally(
                new Binomial(falsePositives + falseNegatives, size),
                confusion,
                Pairs.EMPTY,
                Map.of(),
                Map.of(),
                Retrainings.EMPTY));
        var room = live.after().errorReduction();
        times(truePositives, () -> room.classified(true, true));
        times(falsePositives, () -> room.classified(true, false));
        times(falseNegatives, () -> room.classified(false, true));
        times(trueNegatives, () -> room.classified(false, false));
        return this;
    }

    /** What comes out, by the way that it came. */
    List<ErrorReductionMetrics> metrics() {
        ErrorReductionMetrics pure = ErrorReductionFormulas.metrics(
                new Inputs<>(Evidence.of(after), Evidence.of(before), Days.SETTINGS),
                Retrainings.EMPTY,
                after,
                0,
                Interventions.none(Days.SETTINGS));
        return List.of(pure, live.after().errorReduction().calculate());
    }

    static void times(long count, Runnable fact) {
        for (long i = 0; i < count; i++) {
            fact.run();
        }
    }

    static void record(Initiative initiative, Map<String, Binomial> segments) {
        segments.forEach((segment, tally) -> {
            times(tally.events(), () -> initiative.errorReduction().outcome(false, segment));
            times(tally.others(), () -> initiative.errorReduction().outcome(true, segment));
        });
    }

    static ErrorReductionTally tally(Map<String, Binomial> segments) {
        Binomial all = segments.values().stream().reduce(Binomial.EMPTY, Binomial::merge);
        return new ErrorReductionTally(all, Confusion.EMPTY, Pairs.EMPTY, segments, Map.of(), Retrainings.EMPTY);
    }

    /** Segments named by their place: segment-0 and so on, of [errors, outcomes] each. */
    static Map<String, Binomial> segments(long[][] errorsAndOutcomes) {
        Map<String, Binomial> segments = new LinkedHashMap<>();
        for (int i = 0; i < errorsAndOutcomes.length; i++) {
            segments.put("segment-" + i, new Binomial(errorsAndOutcomes[i][0], errorsAndOutcomes[i][1]));
        }
        return segments;
    }
}
