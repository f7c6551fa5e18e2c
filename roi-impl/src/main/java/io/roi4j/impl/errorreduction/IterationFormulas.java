package io.roi4j.impl.errorreduction;

import io.roi4j.Amount;
import io.roi4j.Count;
import io.roi4j.Direction;
import io.roi4j.Elapsed;
import io.roi4j.Estimate;
import io.roi4j.Interval;
import io.roi4j.Provenance;
import io.roi4j.Rate;
import io.roi4j.Ratio;
import io.roi4j.Reason;
import io.roi4j.Total;
import io.roi4j.Warning;
import io.roi4j.errorreduction.CorrectiveIterations;
import io.roi4j.errorreduction.Evaluation;
import io.roi4j.errorreduction.IterationTotals;
import io.roi4j.errorreduction.Retraining;
import io.roi4j.impl.formula.Comparisons;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Proportions;
import io.roi4j.impl.formula.ReadingBuilder;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.stats.KatzRelativeReduction;
import io.roi4j.impl.stats.PairedRelativeReduction;
import io.roi4j.impl.tally.Binomial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Indicator 6, error-rate reduction: what retraining achieves (6.5). */
public final class IterationFormulas {
    /** How many of the latest retrainings are shown one by one. */
    public static final int SHOWN = 5;

    private static final double POINTS = 100;

    private IterationFormulas() {}

    /**
     * 6.5: everything about the retrainings.
     *
     * @param all all retrainings, whatever the window
     */
    public static CorrectiveIterations correctiveIterations(Inputs<ErrorReductionTally> inputs, Retrainings all) {
        Iterations iterations = Iterations.of(inputs);
        Settings settings = inputs.settings();
        return new CorrectiveIterations(
                logReductionRate(iterations),
                halfLife(iterations),
                significantShare(iterations),
                costPerPoint(iterations),
                retrainings(iterations),
                relativeReductions(inputs.current().tally().retrainings(), settings),
                totals(Iterations.sums(all, settings), settings));
    }

    private static IterationTotals totals(IterationSums all, Settings settings) {
        return new IterationTotals(
                Total.count(all.iterations()),
                Total.count(all.significant()),
                new Total(all.seconds(), "s"),
                new Total(all.cost().doubleValue(), settings.currency().getCurrencyCode()));
    }

    /** 6.5: sum of ln(before / after) / sum of durations, normal interval; {@code no-data} without retrainings. */
    public static Rate logReductionRate(Iterations iterations) {
        Estimate estimate = logRate(iterations.now(), iterations.settings());
        return new Rate(iterations
                .builder(estimate)
                .against(Comparisons.withNoChange(estimate, Direction.UP))
                .build());
    }

    private static Estimate logRate(IterationSums sums, Settings settings) {
        if (sums.iterations() == 0) {
            return Estimate.absent(Reason.NO_DATA);
        }
        double rate = sums.logReduction() / sums.seconds();
        double margin = z(settings) * Math.sqrt(sums.logVariance()) / sums.seconds();
        return Estimate.of(
                rate,
                new Interval(rate - margin, rate + margin, settings.confidence(), "delta method on the logarithm"));
    }

    /** 6.5: ln 2 / log-reduction rate; {@code no-improvement} when that isn't positive. */
    public static Elapsed halfLife(Iterations iterations) {
        Function<IterationSums, Estimate> figure = sums -> halfLife(logRate(sums, iterations.settings()));
        Estimate estimate = figure.apply(iterations.now());
        return new Elapsed(iterations
                .builder(estimate)
                .against(iterations.comparison(estimate, figure, Direction.DOWN))
                .build());
    }

    private static Estimate halfLife(Estimate rate) {
        double value = rate.value().orElse(Double.NaN);
        if (Double.isNaN(value)) {
            return rate;
        } else if (value <= 0) {
            return Estimate.absent(Reason.NO_IMPROVEMENT);
        }
        double half = Math.log(2) / value;
        return rate.interval()
                .filter(interval -> interval.lower() > 0)
                .map(interval -> (Estimate) Estimate.of(
                        half,
                        new Interval(
                                Math.min(half, Math.log(2) / interval.upper()),
                                Math.max(half, Math.log(2) / interval.lower()),
                                interval.confidence(),
                                interval.method())))
                .orElseGet(() -> Estimate.of(half, Reason.DENOMINATOR_NOT_SIGNIFICANT));
    }

    /** 6.5: retrainings whose gain stands against chance / all retrainings, Wilson score. */
    public static Ratio significantShare(Iterations iterations) {
        Settings settings = iterations.settings();
        Evidence<?> baseline = iterations.baseline();
        Inputs<Binomial> shares = new Inputs<>(
                Evidence.of(share(iterations.now())),
                new Evidence<>(share(iterations.before()), List.of(), baseline.provenance(), baseline.label()),
                settings);
        Estimate estimate = iterations.now().iterations() == 0
                ? Estimate.absent(Reason.NO_DATA)
                : Proportions.share(shares.current(), settings);
        return new Ratio(iterations
                .builder(estimate)
                .against(Proportions.comparison(shares, Direction.UP))
                .build());
    }

    private static Binomial share(IterationSums sums) {
        return new Binomial(Math.min(sums.significant(), sums.iterations()), sums.iterations());
    }

    /**
     * 6.5: cost of the retrainings / points of error rate gained, its interval from that of the gain. Absent:
     * {@code no-data}, {@code currency-mismatch} when a cost came in another currency, {@code unknown-price} when one isn't
     * known, {@code no-improvement} when nothing was gained.
     */
    public static Amount costPerPoint(Iterations iterations) {
        Settings settings = iterations.settings();
        Function<IterationSums, Estimate> figure = sums -> costEstimate(sums, settings);
        Estimate estimate = figure.apply(iterations.now());
        IterationSums now = iterations.now();
        return new Amount(
                iterations
                        .builder(estimate)
                        .from(now.iterations(), Provenance.MEASURED.weaker(now.costProvenance()))
                        .against(iterations.comparison(estimate, figure, Direction.DOWN))
                        .build(),
                settings.currency());
    }

    private static Estimate costEstimate(IterationSums sums, Settings settings) {
        if (sums.iterations() == 0) {
            return Estimate.absent(Reason.NO_DATA);
        } else if (sums.otherCurrency() > 0) {
            return Estimate.absent(Reason.CURRENCY_MISMATCH);
        } else if (sums.uncosted() > 0) {
            return Estimate.absent(Reason.UNKNOWN_PRICE);
        } else if (sums.gain() <= 0) {
            return Estimate.absent(Reason.NO_IMPROVEMENT);
        }
        double cost = sums.cost().doubleValue();
        double points = sums.gain() * POINTS;
        double margin = z(settings) * Math.sqrt(sums.gainVariance()) * POINTS;
        double value = cost / points;
        return points - margin > 0
                ? Estimate.of(
                        value,
                        new Interval(
                                cost / (points + margin),
                                cost / (points - margin),
                                settings.confidence(),
                                "normal interval of the gain"))
                : Estimate.of(value, Reason.DENOMINATOR_NOT_SIGNIFICANT);
    }

    /** How many retrainings there were: 0 is a value. */
    public static Count retrainings(Iterations iterations) {
        return new Count(iterations
                .builder(Estimates.exact((double) iterations.now().iterations()))
                .build());
    }

    /** 6.5: 1 - error rate after / before of each of the latest retrainings, by rank: 1 is the latest. */
    public static Map<String, Ratio> relativeReductions(Retrainings retrainings, Settings settings) {
        List<Retraining> ordered = retrainings.inOrder();
        Map<String, Ratio> reductions = new LinkedHashMap<>();
        for (int rank = 1; rank <= Math.min(SHOWN, ordered.size()); rank++) {
            Retraining retraining = ordered.get(ordered.size() - rank);
            Estimate estimate = relativeReduction(retraining.evaluation(), settings);
            reductions.put(
                    Integer.toString(rank),
                    new Ratio(ReadingBuilder.of(estimate, settings)
                            .from(retraining.evaluation().outcomesAfter(), Provenance.MEASURED)
                            .against(Comparisons.withNoChange(estimate, Direction.UP))
                            .warn(!retraining.disjoint(), Warning.SELECTED_BASELINE)
                            .build()));
        }
        return reductions;
    }

    private static Estimate relativeReduction(Evaluation evaluation, Settings settings) {
        if (evaluation instanceof Evaluation.Paired p && p.errorsAfter() > 0) {
            return PairedRelativeReduction.of(p.bothWrong(), p.onlyNewWrong(), p.onlyOldWrong(), settings.confidence());
        }
        return KatzRelativeReduction.of(
                evaluation.errorsAfter(),
                evaluation.outcomesAfter(),
                evaluation.errorsBefore(),
                evaluation.outcomesBefore(),
                settings.confidence());
    }

    private static double z(Settings settings) {
        return NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - settings.confidence()) / 2);
    }
}
