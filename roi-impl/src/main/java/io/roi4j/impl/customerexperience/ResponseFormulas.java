package io.roi4j.impl.customerexperience;

import static io.roi4j.Direction.DOWN;
import static io.roi4j.Direction.UP;

import io.roi4j.Absent;
import io.roi4j.Comparison;
import io.roi4j.Count;
import io.roi4j.Elapsed;
import io.roi4j.Estimate;
import io.roi4j.Provenance;
import io.roi4j.Ratio;
import io.roi4j.Reading;
import io.roi4j.Reason;
import io.roi4j.Total;
import io.roi4j.Warning;
import io.roi4j.customerexperience.ResponseTimes;
import io.roi4j.customerexperience.ResponseTotals;
import io.roi4j.impl.formula.Comparisons;
import io.roi4j.impl.formula.DurationMeans;
import io.roi4j.impl.formula.DurationQuantiles;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Proportions;
import io.roi4j.impl.formula.ReadingBuilder;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.formula.Survival;
import io.roi4j.impl.formula.UpperBounds;
import io.roi4j.impl.stats.FollowUp;
import io.roi4j.impl.stats.KaplanMeier;
import io.roi4j.impl.stats.SurvivalScale;
import io.roi4j.impl.tally.Counts;
import io.roi4j.impl.tally.Declarations.Declared;
import io.roi4j.impl.tally.DurationSketch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Indicator 3, customers: how soon they have a first answer (3.9). */
public final class ResponseFormulas {
    private static final double MEDIAN = 0.5;
    private static final double P90 = 0.9;
    private static final double P99 = 0.99;
    private static final double NANOS = 1e9;

    private ResponseFormulas() {}

    /** 3.9: all figures. */
    public static ResponseTimes responses(Inputs<CustomerExperienceTally> inputs) {
        return new ResponseTimes(
                responseTime(inputs),
                responseTimeP90(inputs),
                responseTimeP99(inputs),
                responseTimeMean(inputs),
                withinResponseTarget(inputs),
                requestsWaiting(inputs));
    }

    /** 3.9: the median; {@code no-data} without requests. */
    public static Elapsed responseTime(Inputs<CustomerExperienceTally> inputs) {
        return quantile(inputs, MEDIAN);
    }

    /** 3.9: the quantile of 90 %. */
    public static Elapsed responseTimeP90(Inputs<CustomerExperienceTally> inputs) {
        return quantile(inputs, P90);
    }

    /** 3.9: the quantile of 99 %. */
    public static Elapsed responseTimeP99(Inputs<CustomerExperienceTally> inputs) {
        return quantile(inputs, P99);
    }

    private static Elapsed quantile(Inputs<CustomerExperienceTally> inputs, double p) {
        ResponseTally now = inputs.current().tally().responses();
        return new Elapsed(ReadingBuilder.of(estimate(now, p, inputs.settings()), inputs.settings())
                .from(size(now), inputs.current().provenance())
                .against(comparison(inputs, p))
                .build());
    }

    private static Comparison comparison(Inputs<CustomerExperienceTally> inputs, double p) {
        ResponseTally before = inputs.baseline().tally().responses();
        Estimate now = estimate(inputs.current().tally().responses(), p, inputs.settings());
        if (size(before) == 0) {
            Optional<Declared> declared =
                    inputs.baseline().tally().declarations().find(CustomerExperienceTally.RESPONSE_TIME);
            return p == MEDIAN && declared.isPresent()
                    ? Survival.withDeclared(now, declared.get(), DOWN)
                    : Comparison.none(DOWN, Reason.NO_BASELINE);
        }
        Estimate then = estimate(before, p, inputs.settings());
        return Comparisons.of(
                inputs.baseline(),
                size(before),
                DOWN,
                then,
                bare(Estimates.difference(now, then)),
                bare(Estimates.relativeChange(now, then)));
    }

    /** The bound of one side is none of the difference. */
    private static Estimate bare(Estimate estimate) {
        return estimate instanceof Absent absent ? Estimate.absent(absent.why(), absent.detail()) : estimate;
    }

    /** Exact order statistics as long as nobody waits; those who do would make it look short if they were left out. */
    private static Estimate estimate(ResponseTally responses, double p, Settings settings) {
        if (responses.waiting().size() == 0) {
            return DurationQuantiles.quantile(responses.answered(), p, settings);
        }
        List<FollowUp> lives = new ArrayList<>(lives(responses.answered(), FollowUp.EVENT));
        lives.addAll(lives(responses.waiting(), FollowUp.CENSORED));
        return KaplanMeier.of(lives).quantile(p, SurvivalScale.LOG_LOG, settings.confidence());
    }

    private static List<FollowUp> lives(DurationSketch times, int cause) {
        return times.counts().entrySet().stream()
                .map(entry -> new FollowUp(Double.NEGATIVE_INFINITY, entry.getKey() / NANOS, cause, entry.getValue()))
                .toList();
    }

    private static long size(ResponseTally responses) {
        return Counts.plus(responses.answered().size(), responses.waiting().size());
    }

    /** 3.9: the mean of the answered; {@code no-data} without responses. */
    public static Elapsed responseTimeMean(Inputs<CustomerExperienceTally> inputs) {
        Reading mean =
                DurationMeans.reading(inputs.part(tally -> tally.responses().answered()), DOWN);
        boolean some = inputs.current().tally().responses().waiting().size() > 0;
        return new Elapsed(ReadingBuilder.of(mean.estimate(), inputs.settings())
                .from(mean.observations(), mean.provenance())
                .against(mean.comparison())
                .warn(some, Warning.INCOMPLETE)
                .build());
    }

    /** 3.9: responses within their target / those that had one; {@code zero-denominator} without such a response. */
    public static Ratio withinResponseTarget(Inputs<CustomerExperienceTally> inputs) {
        return new Ratio(Proportions.reading(
                Parts.of(inputs, tally -> tally.responses().withinTarget(), Provenance.MEASURED), UP));
    }

    /** The sums since the start, see {@link UpperBounds}. */
    static ResponseTotals totals(DurationSketch answered) {
        return new ResponseTotals(
                UpperBounds.WORK.counts(answered),
                new Total(answered.sumOfSquares().doubleValue() / NANOS / NANOS, "s2"));
    }

    /** Requests that wait. */
    public static Count requestsWaiting(Inputs<CustomerExperienceTally> inputs) {
        ResponseTally responses = inputs.current().tally().responses();
        return new Count(
                ReadingBuilder.of(Estimates.exact((double) responses.waiting().size()), inputs.settings())
                        .from(size(responses), inputs.current().provenance())
                        .build());
    }
}
