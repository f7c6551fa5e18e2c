package io.roi4j.impl.employeeexperience;

import static io.roi4j.Direction.NEUTRAL;

import io.roi4j.Comparison;
import io.roi4j.Direction;
import io.roi4j.Estimate;
import io.roi4j.Reading;
import io.roi4j.Reason;
import io.roi4j.employeeexperience.Departure;
import io.roi4j.employeeexperience.ExitReason;
import io.roi4j.impl.formula.Comparisons;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.ReadingBuilder;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.stats.ChiSquareHomogeneity;
import io.roi4j.impl.stats.FollowUp;
import io.roi4j.impl.stats.NewcombeDifference;
import io.roi4j.impl.stats.Wilson;
import io.roi4j.impl.tally.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/** The resignations of both sides, and what may be shown of them. */
public final class Exits {
    /** The cause asked for, in observations where all others are {@link #OTHER}. */
    static final int OF_CAUSE = 1;

    private static final int OTHER = 2;

    private final Side current;
    private final Side baseline;
    private final Inputs<EmployeeExperienceTally> inputs;

    private Exits(Side current, Side baseline, Inputs<EmployeeExperienceTally> inputs) {
        this.current = current;
        this.baseline = baseline;
        this.inputs = inputs;
    }

    /** Those of the staff that these tallies know. */
    public static Exits of(Inputs<EmployeeExperienceTally> inputs) {
        return new Exits(
                Side.of(inputs.current(), inputs.settings()), Side.of(inputs.baseline(), inputs.settings()), inputs);
    }

    Side current() {
        return current;
    }

    Settings settings() {
        return inputs.settings();
    }

    /**
     * One side.
     *
     * @param seconds the time worked by all
     * @param hidden the reasons whose numbers must not be shown
     * @param hidesAi whether the number of those who left because of AI must not be shown
     */
    record Side(List<Tenure> tenures, double seconds, ExitTable table, Set<ExitReason> hidden, boolean hidesAi) {
        static Side of(Evidence<EmployeeExperienceTally> evidence, Settings settings) {
            List<Tenure> tenures = Tenures.of(evidence, settings);
            ExitTable table = ExitTable.of(tenures);
            double seconds = tenures.stream()
                    .mapToDouble(tenure -> Tenure.seconds(tenure.untilLeft()))
                    .sum();
            return new Side(
                    tenures,
                    seconds,
                    table,
                    table.hidden(settings.minimumGroup()),
                    table.aiHidden(settings.minimumGroup()));
        }

        boolean hides(ExitReason reason) {
            return hidden.contains(reason);
        }

        List<FollowUp> lives(ExitReason reason) {
            return lives(exit -> exit.reason() == reason);
        }

        List<FollowUp> livesByAi() {
            return lives(Departure::aiRelated);
        }

        private List<FollowUp> lives(Predicate<Departure> cause) {
            return tenures.stream()
                    .map(tenure -> tenure.followUp(
                            tenure.resignation().filter(cause).isPresent()
                                    ? OF_CAUSE
                                    : tenure.left() ? OTHER : FollowUp.CENSORED))
                    .toList();
        }
    }

    /** A reading that may be shown; the number of those who resigned stands for how many observations it has. */
    ReadingBuilder reading(Estimate estimate) {
        return Groups.reading(estimate, current.table().all(), inputs);
    }

    /** The reading, unless too few resigned or the cell is hidden. */
    Reading guarded(Direction direction, Predicate<Side> hidden, Supplier<Reading> reading) {
        Reason refusal = Groups.refusal(
                        current.table().all(), inputs.current().tally().staff(), settings())
                .orElse(hidden.test(current) ? Reason.BELOW_MIN_CELL_SIZE : null);
        return refusal == null ? reading.get() : Groups.absent(refusal, direction, settings());
    }

    /** The comparison, unless too few of the baseline resigned or its cell is hidden. */
    Comparison comparison(Direction direction, Predicate<Side> hidden, Supplier<Comparison> comparison) {
        return Groups.comparison(
                baseline.table().all(),
                direction,
                settings(),
                () -> hidden.test(baseline)
                        ? Comparison.none(direction, Reason.BELOW_MIN_CELL_SIZE)
                        : comparison.get());
    }

    /** A share of all resignations. */
    Reading share(Direction direction, Predicate<Side> hidden, ToLongFunction<Side> count) {
        double confidence = settings().confidence();
        return guarded(direction, hidden, () -> {
            long now = count.applyAsLong(current);
            long before = count.applyAsLong(baseline);
            Estimate share = Wilson.of(now, current.table().all(), confidence);
            return reading(share)
                    .against(comparison(direction, hidden, () -> {
                        Estimate old = Wilson.of(before, baseline.table().all(), confidence);
                        Estimate change = NewcombeDifference.of(
                                now,
                                current.table().all(),
                                before,
                                baseline.table().all(),
                                confidence);
                        return against(direction, old, change, Estimates.relativeChange(share, old));
                    }))
                    .build();
        });
    }

    /** The comparison of an estimate with that of the baseline by the limits of both. */
    Comparison difference(
            Direction direction, Predicate<Side> hidden, Estimate now, Function<Side, Estimate> estimate) {
        return comparison(direction, hidden, () -> {
            Estimate old = estimate.apply(baseline);
            return against(direction, old, Estimates.difference(now, old), Estimates.relativeChange(now, old));
        });
    }

    private Comparison against(Direction direction, Estimate old, Estimate absolute, Estimate relative) {
        return Comparisons.of(inputs.baseline(), baseline.table().all(), direction, old, absolute, relative);
    }

    /** Both sides as inputs of a shared formula. */
    <T extends Tally<T>> Inputs<T> inputs(Function<Side, T> part, T nothing) {
        return new Inputs<>(
                new Evidence<>(
                        part.apply(current),
                        List.of(),
                        inputs.current().provenance(),
                        inputs.current().label()),
                new Evidence<>(
                        baseline.tenures().isEmpty() ? nothing : part.apply(baseline),
                        List.of(),
                        inputs.baseline().provenance(),
                        inputs.baseline().label()),
                settings());
    }

    /** A test of both tables, in which the reasons that either hides are one. */
    Reading test(Function<ChiSquareHomogeneity.Result, Estimate> part) {
        return guarded(NEUTRAL, side -> false, () -> {
            Reason refusal = Groups.refusal(baseline.table().all(), settings()).orElse(null);
            if (refusal != null) {
                return Groups.absent(refusal == Reason.NO_DATA ? Reason.NO_BASELINE : refusal, NEUTRAL, settings());
            }
            long[][] counts = {pooled(current.table()), pooled(baseline.table())};
            return reading(part.apply(ChiSquareHomogeneity.of(counts))).build();
        });
    }

    private long[] pooled(ExitTable table) {
        List<Long> counts = new ArrayList<>();
        long rest = 0;
        for (ExitReason reason : ExitReason.values()) {
            if (current.hides(reason) || baseline.hides(reason)) {
                rest += table.count(reason);
            } else {
                counts.add(table.count(reason));
            }
        }
        counts.add(rest);
        return counts.stream().mapToLong(Long::longValue).toArray();
    }
}
