package io.roi4j.impl.errorreduction;

import io.roi4j.Count;
import io.roi4j.Direction;
import io.roi4j.Estimate;
import io.roi4j.Provenance;
import io.roi4j.Ratio;
import io.roi4j.Reading;
import io.roi4j.Reason;
import io.roi4j.Score;
import io.roi4j.Total;
import io.roi4j.Warning;
import io.roi4j.errorreduction.CorrectiveIterations;
import io.roi4j.errorreduction.ErrorReductionMetrics;
import io.roi4j.errorreduction.ErrorTotals;
import io.roi4j.errorreduction.ModelErrors;
import io.roi4j.errorreduction.SegmentDistribution;
import io.roi4j.errorreduction.Trend;
import io.roi4j.impl.formula.Comparisons;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Proportions;
import io.roi4j.impl.formula.ReadingBuilder;
import io.roi4j.impl.stats.DirectStandardisation;
import io.roi4j.impl.stats.McNemar;
import io.roi4j.impl.tally.Binomial;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Indicator 6, error-rate reduction: initial against current error rate (6.1) and false positives (6.2). */
public final class ErrorReductionFormulas {
    private ErrorReductionFormulas() {}

    /**
     * All measures of the room.
     *
     * @param inputs outcomes and retrainings in the window, and those of the baseline
     * @param retrainings all retrainings, whatever the window: the alarm starts afresh after the latest
     * @param total all outcomes since the start
     * @param open how many outcomes of the window are left out because their label window is open
     * @param interventions how often humans had to step in
     */
    public static ErrorReductionMetrics metrics(
            Inputs<ErrorReductionTally> inputs,
            Retrainings retrainings,
            ErrorReductionTally total,
            long open,
            Interventions interventions) {
        return metrics(own(inputs, retrainings, total, open), interventions, total);
    }

    /** The measures that outcomes and retrainings decide. */
    record OwnMeasures(
            Ratio initialErrorRate,
            Ratio currentErrorRate,
            Ratio absoluteReduction,
            Ratio relativeReduction,
            Ratio standardisedReduction,
            Count openOutcomes,
            Score pairedProbability,
            Ratio falsePositiveRate,
            Ratio falseNegativeRate,
            Ratio falseDiscoveryRate,
            SegmentDistribution segments,
            Trend trend,
            CorrectiveIterations iterations,
            Map<String, ModelErrors> models) {}

    /** The measures of outcomes and retrainings, and those of the interventions among all predictions. */
    static ErrorReductionMetrics metrics(OwnMeasures own, Interventions interventions, ErrorReductionTally total) {
        return new ErrorReductionMetrics(
                own.initialErrorRate(),
                own.currentErrorRate(),
                own.absoluteReduction(),
                own.relativeReduction(),
                own.standardisedReduction(),
                own.openOutcomes(),
                own.pairedProbability(),
                own.falsePositiveRate(),
                own.falseNegativeRate(),
                own.falseDiscoveryRate(),
                own.segments(),
                own.trend(),
                own.iterations(),
                InterventionFormulas.humanInterventionRate(interventions),
                own.models(),
                totals(total, interventions.total()));
    }

    /** The measures of outcomes and retrainings. */
    static OwnMeasures own(
            Inputs<ErrorReductionTally> inputs, Retrainings retrainings, ErrorReductionTally total, long open) {
        return new OwnMeasures(
                initialErrorRate(inputs),
                currentErrorRate(inputs),
                absoluteReduction(inputs),
                relativeReduction(inputs),
                standardisedReduction(inputs),
                openOutcomes(inputs, open),
                pairedProbability(inputs),
                falsePositiveRate(inputs),
                falseNegativeRate(inputs),
                falseDiscoveryRate(inputs),
                SegmentFormulas.segmentDistribution(inputs, total),
                TrendFormulas.trend(inputs, retrainings),
                IterationFormulas.correctiveIterations(inputs, retrainings),
                models(inputs, total));
    }

    /** 6.1: outcomes whose label window is open: 0 is a value. */
    public static Count openOutcomes(Inputs<ErrorReductionTally> inputs, long open) {
        return new Count(ReadingBuilder.of(Estimates.exact((double) open), inputs.settings())
                .from(open, Provenance.MEASURED)
                .warn(inputs.current().cut(), Warning.HORIZON_CUT)
                .build());
    }

    /** 6.1: wrong outcomes / all outcomes of the baseline, Wilson score; {@code no-baseline} without a baseline. */
    public static Ratio initialErrorRate(Inputs<ErrorReductionTally> inputs) {
        ErrorComparison comparison = ErrorComparison.of(inputs);
        Estimate estimate = comparison.initial().trials() == 0
                ? Estimate.absent(Reason.NO_BASELINE)
                : Proportions.share(comparison.rates().baseline(), inputs.settings());
        return new Ratio(ReadingBuilder.of(estimate, inputs.settings())
                .from(
                        comparison.initial().trials(),
                        comparison.rates().baseline().provenance())
                .warn(!Proportions.clustered(comparison.rates().baseline()), Warning.INDEPENDENCE_ASSUMED)
                .build());
    }

    /** 6.1: wrong outcomes / all outcomes, Wilson score; {@code zero-denominator} without outcomes. */
    public static Ratio currentErrorRate(Inputs<ErrorReductionTally> inputs) {
        ErrorComparison comparison = ErrorComparison.of(inputs);
        return new Ratio(ReadingBuilder.of(
                        Proportions.share(comparison.rates().current(), inputs.settings()), inputs.settings())
                .from(
                        comparison.current().trials(),
                        comparison.rates().current().provenance())
                .against(comparison.ofRates())
                .warn(!Proportions.clustered(comparison.rates().current()), Warning.INDEPENDENCE_ASSUMED)
                .warn(comparison.partlyPaired(), Warning.PARTLY_PAIRED)
                .warn(AssociationFormulas.reversed(AssociationFormulas.strata(inputs)), Warning.SIMPSON_REVERSAL)
                .warn(inputs.current().cut(), Warning.HORIZON_CUT)
                .build());
    }

    /** 6.1: initial - current error rate, Newcombe's hybrid score for independent groups or for pairs. */
    public static Ratio absoluteReduction(Inputs<ErrorReductionTally> inputs) {
        ErrorComparison comparison = ErrorComparison.of(inputs);
        return new Ratio(reduction(inputs, comparison, comparison.absoluteReduction()));
    }

    /** 6.1: 1 - current / initial error rate, Katz's log interval, Koopman's score at 0 errors, log delta for pairs. */
    public static Ratio relativeReduction(Inputs<ErrorReductionTally> inputs) {
        ErrorComparison comparison = ErrorComparison.of(inputs);
        return new Ratio(reduction(inputs, comparison, comparison.relativeReduction()));
    }

    private static Reading reduction(
            Inputs<ErrorReductionTally> inputs, ErrorComparison comparison, Estimate estimate) {
        boolean clustered = !comparison.paired()
                && Proportions.clustered(comparison.rates().current())
                && Proportions.clustered(comparison.rates().baseline());
        Provenance weaker = comparison
                .rates()
                .current()
                .provenance()
                .weaker(comparison.rates().baseline().provenance());
        return ReadingBuilder.of(estimate, comparison.settings())
                .from(comparison.current().trials(), weaker)
                .against(Comparisons.withNoChange(estimate, Direction.UP))
                .warn(!clustered, Warning.INDEPENDENCE_ASSUMED)
                .warn(comparison.partlyPaired(), Warning.PARTLY_PAIRED)
                .warn(AssociationFormulas.reversed(AssociationFormulas.strata(inputs)), Warning.SIMPSON_REVERSAL)
                .warn(inputs.current().cut(), Warning.HORIZON_CUT)
                .build();
    }

    /** 6.1: the absolute reduction with both sides in the baseline's mix of segments. */
    public static Ratio standardisedReduction(Inputs<ErrorReductionTally> inputs) {
        Map<String, Binomial> before = inputs.baseline().tally().segments();
        Map<String, Binomial> now = inputs.current().tally().segments();
        List<String> segments = Stream.concat(before.keySet().stream(), now.keySet().stream())
                .distinct()
                .toList();
        DirectStandardisation.Result result = DirectStandardisation.of(
                counts(segments, now, Binomial::events),
                counts(segments, now, Binomial::trials),
                counts(segments, before, Binomial::events),
                counts(segments, before, Binomial::trials),
                inputs.settings().confidence());
        Estimate estimate = inputs.baseline().tally().outcomes().trials() == 0
                ? Estimate.absent(Reason.NO_BASELINE)
                : Estimates.times(result.difference(), -1);
        return new Ratio(ReadingBuilder.of(estimate, inputs.settings())
                .from(
                        inputs.current().tally().outcomes().trials(),
                        inputs.current().provenance().weaker(inputs.baseline().provenance()))
                .against(Comparisons.withNoChange(estimate, Direction.UP))
                .warn(true, Warning.INDEPENDENCE_ASSUMED)
                .warn(inputs.current().cut(), Warning.HORIZON_CUT)
                .warn(result.coverage() < 1, Warning.INCOMPLETE)
                .build());
    }

    private static long[] counts(
            List<String> segments, Map<String, Binomial> tallies, java.util.function.ToLongFunction<Binomial> count) {
        return segments.stream()
                .mapToLong(segment -> count.applyAsLong(tallies.getOrDefault(segment, Binomial.EMPTY)))
                .toArray();
    }

    /** 6.1: exact two-sided p-value of McNemar's test; {@code not-recorded} without pairs. */
    public static Score pairedProbability(Inputs<ErrorReductionTally> inputs) {
        Pairs pairs = inputs.current().tally().pairs();
        Estimate estimate = pairs.size() == 0
                ? Estimate.absent(Reason.NOT_RECORDED, "no item was judged by both systems")
                : Estimates.exact(McNemar.exactP(pairs.onlyBaselineWrong(), pairs.onlyCurrentWrong()));
        return new Score(ReadingBuilder.of(estimate, inputs.settings())
                .from(pairs.size(), inputs.current().provenance())
                .warn(inputs.current().cut(), Warning.HORIZON_CUT)
                .build());
    }

    /** 6.2: false positives / actual negatives, Wilson score; {@code zero-denominator} without actual negatives. */
    public static Ratio falsePositiveRate(Inputs<ErrorReductionTally> inputs) {
        return new Ratio(
                Proportions.reading(inputs.part(tally -> tally.confusion().falseOfNegatives()), Direction.DOWN));
    }

    /** 6.2: false negatives / actual positives, Wilson score; {@code zero-denominator} without actual positives. */
    public static Ratio falseNegativeRate(Inputs<ErrorReductionTally> inputs) {
        return new Ratio(
                Proportions.reading(inputs.part(tally -> tally.confusion().falseOfPositives()), Direction.DOWN));
    }

    /** 6.2: false positives / predicted positives, Wilson score; {@code zero-denominator} without predicted positives. */
    public static Ratio falseDiscoveryRate(Inputs<ErrorReductionTally> inputs) {
        return new Ratio(
                Proportions.reading(inputs.part(tally -> tally.confusion().falseOfDiscoveries()), Direction.DOWN));
    }

    private static Map<String, ModelErrors> models(Inputs<ErrorReductionTally> inputs, ErrorReductionTally total) {
        Map<String, ModelErrors> models = new TreeMap<>();
        total.models()
                .forEach((model, sum) -> models.put(
                        model,
                        new ModelErrors(
                                modelErrorRate(inputs, model), Total.count(sum.events()), Total.count(sum.trials()))));
        return models;
    }

    /** Wrong outcomes / all outcomes of one model, compared with all of the baseline; Wilson score. */
    public static Ratio modelErrorRate(Inputs<ErrorReductionTally> inputs, String model) {
        return new Ratio(Proportions.reading(
                new Inputs<>(
                        inputs.current().part(tally -> tally.models().getOrDefault(model, Binomial.EMPTY)),
                        inputs.baseline().part(ErrorReductionTally::outcomes),
                        inputs.settings()),
                Direction.DOWN));
    }

    private static ErrorTotals totals(ErrorReductionTally total, InterventionTally interventions) {
        Confusion confusion = total.confusion();
        Pairs pairs = total.pairs();
        return new ErrorTotals(
                Total.count(confusion.truePositives()),
                Total.count(confusion.falsePositives()),
                Total.count(confusion.falseNegatives()),
                Total.count(confusion.trueNegatives()),
                Total.count(pairs.bothWrong()),
                Total.count(pairs.onlyBaselineWrong()),
                Total.count(pairs.onlyCurrentWrong()),
                Total.count(pairs.neitherWrong()),
                Total.count(interventions.interventions()),
                Total.count(interventions.predictions()));
    }
}
