package io.roi4j.impl.technicaldebt;

import static io.roi4j.Direction.DOWN;

import io.roi4j.Amount;
import io.roi4j.Comparison;
import io.roi4j.Estimate;
import io.roi4j.Reason;
import io.roi4j.Total;
import io.roi4j.Warning;
import io.roi4j.impl.formula.Comparisons;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Proportions;
import io.roi4j.impl.formula.ReadingBuilder;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.inference.CostFormulas;
import io.roi4j.impl.inference.InferenceTally;
import io.roi4j.impl.tally.Binomial;
import io.roi4j.technicaldebt.BugCorrection;
import io.roi4j.technicaldebt.DebtShares;
import io.roi4j.technicaldebt.ModelUpdates;
import io.roi4j.technicaldebt.PipelineLatency;
import io.roi4j.technicaldebt.TechnicalDebtMetrics;
import io.roi4j.technicaldebt.TechnicalDebtTotals;

/** Indicator 4, technical-debt impact: what a prediction costs (4.3), and all figures of the room. */
public final class TechnicalDebtFormulas {
    private static final double MILLIS = 1e3;

    private TechnicalDebtFormulas() {}

    /** The measures that the room's own facts decide. */
    record OwnMeasures(
            PipelineLatency pipelines,
            ModelUpdates updates,
            BugCorrection bugs,
            DebtShares shares,
            TechnicalDebtTotals totals) {}

    /** All measures of the room. */
    public static TechnicalDebtMetrics metrics(TechnicalDebtInputs inputs) {
        return metrics(inputs.inferences(), inputs.outcomes(), own(inputs));
    }

    /** The measures of the room's own facts, and those of the inferences and their outcomes. */
    static TechnicalDebtMetrics metrics(Inputs<InferenceTally> inferences, Inputs<Binomial> outcomes, OwnMeasures own) {
        return new TechnicalDebtMetrics(
                own.pipelines(),
                own.updates(),
                costPerPrediction(inferences),
                costPerSuccessfulPrediction(inferences),
                costPerCorrectPrediction(inferences, outcomes),
                own.bugs(),
                own.shares(),
                own.totals());
    }

    /** The measures of everything but the inferences and their outcomes. */
    static OwnMeasures own(TechnicalDebtInputs inputs) {
        return new OwnMeasures(
                PipelineFormulas.dataPipelines(inputs.pipelines(), inputs.byPipeline()),
                UpdateFormulas.updates(inputs.updates()),
                BugFormulas.bugs(inputs.bugs()),
                ShareFormulas.shares(inputs.books()),
                totals(inputs));
    }

    /** 4.3: cost per prediction, see {@link CostFormulas#perInference}. */
    public static Amount costPerPrediction(Inputs<InferenceTally> inputs) {
        return CostFormulas.perInference(inputs);
    }

    /** 4.3: cost per prediction that gave an answer, see {@link CostFormulas#perSuccess}. */
    public static Amount costPerSuccessfulPrediction(Inputs<InferenceTally> inputs) {
        return CostFormulas.perSuccess(inputs);
    }

    /**
     * 4.3: cost per prediction that gave an answer / share of the judged answers that were correct: those that were judged
     * stand for all. Its limits are recovered from those of the two. Absent as the cost is, {@code not-recorded} where no
     * answer was judged, {@code zero-denominator} where none was correct.
     */
    public static Amount costPerCorrectPrediction(Inputs<InferenceTally> inferences, Inputs<Binomial> outcomes) {
        Settings settings = inferences.settings();
        Amount cost = costPerSuccessfulPrediction(inferences);
        Binomial judged = outcomes.current().tally();
        Comparison costs = cost.comparison();
        Estimate now = perCorrect(cost.estimate(), outcomes.current(), settings);
        Estimate before = perCorrect(costs.baseline(), outcomes.baseline(), settings);
        Comparison comparison = before.value().isEmpty()
                ? Comparison.none(DOWN, Reason.NO_BASELINE)
                : Comparisons.of(
                        outcomes.baseline()
                                .from(outcomes.baseline().provenance().weaker(costs.provenance())),
                        outcomes.baseline().tally().trials(),
                        DOWN,
                        before,
                        Estimates.difference(now, before),
                        Estimates.relativeChange(now, before));
        return new Amount(
                ReadingBuilder.of(now, settings)
                        .from(
                                judged.trials(),
                                cost.provenance().weaker(outcomes.current().provenance()))
                        .against(comparison)
                        .warn(cost.warnings().contains(Warning.INCOMPLETE), Warning.INCOMPLETE)
                        .warn(
                                judged.trials()
                                        < inferences.current().tally().cost().pricedSucceeded(),
                                Warning.INCOMPLETE)
                        .warn(!Proportions.clustered(outcomes.current()), Warning.INDEPENDENCE_ASSUMED)
                        .warn(inferences.current().cut() || outcomes.current().cut(), Warning.HORIZON_CUT)
                        .build(),
                settings.currency());
    }

    private static Estimate perCorrect(Estimate cost, Evidence<Binomial> outcomes, Settings settings) {
        if (outcomes.tally().trials() == 0) {
            return cost.value().isPresent() ? Estimate.absent(Reason.NOT_RECORDED, "no answer was judged") : cost;
        }
        return Estimates.quotient(
                cost,
                Proportions.share(outcomes.part(errors -> new Binomial(errors.others(), errors.trials())), settings));
    }

    private static TechnicalDebtTotals totals(TechnicalDebtInputs inputs) {
        BugCounts bugs = inputs.bugs().current().tally().all();
        DebtSums books = inputs.books().total();
        String currency = inputs.inferences().settings().currency().getCurrencyCode();
        return new TechnicalDebtTotals(
                Total.count(bugs.opened()),
                Total.count(bugs.reopened()),
                Total.count(bugs.fixed()),
                Total.count(bugs.dismissed()),
                new Total(books.debtCost().doubleValue(), currency),
                new Total(books.itCost().doubleValue(), currency),
                new Total(books.debtMillis() / MILLIS, "s"),
                new Total(books.peopleMillis() / MILLIS, "s"));
    }
}
