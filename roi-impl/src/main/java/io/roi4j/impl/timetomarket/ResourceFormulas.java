package io.roi4j.impl.timetomarket;

import static io.roi4j.Direction.UP;

import io.roi4j.Count;
import io.roi4j.Elapsed;
import io.roi4j.Estimate;
import io.roi4j.Provenance;
import io.roi4j.Ratio;
import io.roi4j.Reason;
import io.roi4j.Score;
import io.roi4j.Warning;
import io.roi4j.impl.formula.Comparisons;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.RatiosOfSums;
import io.roi4j.impl.formula.ReadingBuilder;
import io.roi4j.timetomarket.ResourceEfficiency;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Indicator 1, time to market: the work of people beside what it would take without AI (1.4). */
public final class ResourceFormulas {
    private static final double MILLIS = 1e3;
    private static final double ROUNDING = 1e-9;

    private ResourceFormulas() {}

    /** 1.4: all figures. */
    public static ResourceEfficiency resources(Inputs<TimeToMarketTally> inputs) {
        return new ResourceEfficiency(
                resourceEfficiencyIndex(inputs),
                grossResourceEfficiencyIndex(inputs),
                labourProductivityRatio(inputs),
                expectedWork(inputs),
                actualWork(inputs),
                freedWork(inputs),
                redeployedWork(inputs),
                savedWork(inputs),
                unclassifiedWork(inputs),
                redeployedShare(inputs),
                savedShare(inputs),
                workTypesWithoutBaseline(inputs));
    }

    /** 1.4: (expected - actual) / expected, net of the AI's upkeep, Fieller's or the delta method's interval over days. */
    public static Ratio resourceEfficiencyIndex(Inputs<TimeToMarketTally> inputs) {
        UnitBaseline baseline = UnitBaseline.of(inputs);
        return index(inputs, work -> baseline.expected(work) - baseline.actual(work));
    }

    /** 1.4: the same without the upkeep. */
    public static Ratio grossResourceEfficiencyIndex(Inputs<TimeToMarketTally> inputs) {
        UnitBaseline baseline = UnitBaseline.of(inputs);
        return index(inputs, work -> baseline.expected(work) - baseline.direct(work));
    }

    private static Ratio index(Inputs<TimeToMarketTally> inputs, ToDoubleFunction<WorkHours> freed) {
        UnitBaseline baseline = UnitBaseline.of(inputs);
        Reason missing = missing(inputs, baseline);
        Estimate index = missing != null
                ? Estimate.absent(missing)
                : new RatiosOfSums<>(freed, baseline::expected).estimate(work(inputs), inputs.settings());
        return new Ratio(builder(index, inputs)
                .against(Comparisons.withNoChange(index, UP))
                .build());
    }

    /** 1.4: expected / actual; compared with 1, which is no change. */
    public static Score labourProductivityRatio(Inputs<TimeToMarketTally> inputs) {
        UnitBaseline baseline = UnitBaseline.of(inputs);
        Reason missing = missing(inputs, baseline);
        Estimate ratio = missing != null
                ? Estimate.absent(missing)
                : new RatiosOfSums<>(baseline::expected, baseline::actual).estimate(work(inputs), inputs.settings());
        return new Score(builder(ratio, inputs)
                .against(Comparisons.withOne(ratio, UP, "no change"))
                .build());
    }

    /** Sum of units * hours per unit without AI. */
    public static Elapsed expectedWork(Inputs<TimeToMarketTally> inputs) {
        UnitBaseline baseline = UnitBaseline.of(inputs);
        return hours(inputs, baseline.expected(work(inputs).tally()));
    }

    /** Hours of people, upkeep among them. */
    public static Elapsed actualWork(Inputs<TimeToMarketTally> inputs) {
        UnitBaseline baseline = UnitBaseline.of(inputs);
        return hours(inputs, baseline.actual(work(inputs).tally()));
    }

    /** Expected less actual. */
    public static Elapsed freedWork(Inputs<TimeToMarketTally> inputs) {
        return hours(inputs, freed(inputs));
    }

    private static Elapsed hours(Inputs<TimeToMarketTally> inputs, double seconds) {
        Reason missing = missing(inputs, UnitBaseline.of(inputs));
        Estimate hours = missing != null ? Estimate.absent(missing) : Estimates.exact(seconds);
        return new Elapsed(builder(hours, inputs).build());
    }

    private static double freed(Inputs<TimeToMarketTally> inputs) {
        UnitBaseline baseline = UnitBaseline.of(inputs);
        WorkHours work = work(inputs).tally();
        return baseline.expected(work) - baseline.actual(work);
    }

    /** Freed hours that went to other work. */
    public static Elapsed redeployedWork(Inputs<TimeToMarketTally> inputs) {
        return told(inputs, redeployed(inputs));
    }

    /** Freed hours that are no longer paid for. */
    public static Elapsed savedWork(Inputs<TimeToMarketTally> inputs) {
        return told(inputs, saved(inputs));
    }

    private static Elapsed told(Inputs<TimeToMarketTally> inputs, double seconds) {
        WorkHours work = work(inputs).tally();
        boolean any = work.redeployedMillis() > 0 || work.releasedMillis() > 0;
        Estimate hours = any ? Estimates.exact(seconds) : Estimate.absent(Reason.NO_DATA);
        return new Elapsed(ReadingBuilder.of(hours, inputs.settings())
                .from(any ? 1 : 0, inputs.current().provenance())
                .warn(work.cut(), Warning.HORIZON_CUT)
                .build());
    }

    /** Freed hours of which nobody said what became of them. */
    public static Elapsed unclassifiedWork(Inputs<TimeToMarketTally> inputs) {
        double rest = freed(inputs) - redeployed(inputs) - saved(inputs);
        Reason problem = splitProblem(inputs);
        Estimate hours = problem != null ? Estimate.absent(problem) : Estimates.exact(rest);
        return new Elapsed(builder(hours, inputs).build());
    }

    /** 1.4: redeployed / freed. */
    public static Ratio redeployedShare(Inputs<TimeToMarketTally> inputs) {
        return share(inputs, redeployed(inputs));
    }

    /** 1.4: saved / freed. */
    public static Ratio savedShare(Inputs<TimeToMarketTally> inputs) {
        return share(inputs, saved(inputs));
    }

    private static Ratio share(Inputs<TimeToMarketTally> inputs, double part) {
        Reason problem = splitProblem(inputs);
        Estimate share =
                problem != null ? Estimate.absent(problem) : Estimates.exact(Math.min(1, part / freed(inputs)));
        return new Ratio(builder(share, inputs).build());
    }

    /** Nothing freed has no parts; parts that are more than the whole can't be true. */
    private static @Nullable Reason splitProblem(Inputs<TimeToMarketTally> inputs) {
        Reason missing = missing(inputs, UnitBaseline.of(inputs));
        if (missing != null) {
            return missing;
        } else if (freed(inputs) <= 0) {
            return Reason.NO_IMPROVEMENT;
        }
        return redeployed(inputs) + saved(inputs) > freed(inputs) * (1 + ROUNDING) ? Reason.INVALID_INPUT : null;
    }

    private static double redeployed(Inputs<TimeToMarketTally> inputs) {
        return work(inputs).tally().redeployedMillis() / MILLIS;
    }

    private static double saved(Inputs<TimeToMarketTally> inputs) {
        return work(inputs).tally().releasedMillis() / MILLIS;
    }

    /** Types of work without hours per unit. */
    public static Count workTypesWithoutBaseline(Inputs<TimeToMarketTally> inputs) {
        long types = work(inputs).tally().byType().size();
        long unknown = types - UnitBaseline.of(inputs).secondsPerUnit().size();
        return new Count(ReadingBuilder.of(Estimates.exact((double) unknown), inputs.settings())
                .from(types, inputs.current().provenance())
                .warn(work(inputs).tally().cut(), Warning.HORIZON_CUT)
                .build());
    }

    private static @Nullable Reason missing(Inputs<TimeToMarketTally> inputs, UnitBaseline baseline) {
        if (work(inputs).tally().byType().isEmpty()) {
            return Reason.NO_DATA;
        }
        return baseline.secondsPerUnit().isEmpty() ? Reason.NO_BASELINE : null;
    }

    private static ReadingBuilder builder(Estimate estimate, Inputs<TimeToMarketTally> inputs) {
        UnitBaseline baseline = UnitBaseline.of(inputs);
        WorkHours work = work(inputs).tally();
        Provenance origin = inputs.current().provenance().weaker(baseline.provenance());
        boolean incomplete = work.byType().size() > baseline.secondsPerUnit().size();
        return ReadingBuilder.of(estimate, inputs.settings())
                .from(baseline.known(work).units(), origin)
                .warn(incomplete, Warning.INCOMPLETE)
                .warn(work.cut(), Warning.HORIZON_CUT);
    }

    private static Evidence<WorkHours> work(Inputs<TimeToMarketTally> inputs) {
        return inputs.current().part(TimeToMarketTally::work);
    }
}
