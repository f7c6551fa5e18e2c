package io.roi4j.impl.scalability;

import static io.roi4j.Direction.DOWN;
import static io.roi4j.Direction.UP;

import io.roi4j.Amount;
import io.roi4j.Score;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.inference.CostFormulas;
import io.roi4j.impl.inference.InferenceTally;
import io.roi4j.impl.stats.DetrendedElasticity;
import io.roi4j.impl.stats.DifferencedElasticity;
import io.roi4j.impl.stats.Elasticity;
import io.roi4j.impl.tally.Slice;
import io.roi4j.scalability.CostScaling;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Indicator 7, scalability: does the cost grow slower than the volume (7.7, and the bands of 7.4)? */
public final class CostScalingFormulas {
    private static final Duration DAY = Duration.ofDays(1);

    private CostScalingFormulas() {}

    /**
     * 7.7: the cost elasticity and what follows from it. Absent: {@code no-data} without points, {@code unknown-price} where
     * no inference has a price, {@code currency-mismatch} when a declared cost came in another currency,
     * {@code non-positive-for-log} when a cost or volume is 0, {@code insufficient-sample} with too few points.
     */
    public static CostScaling costScaling(Inputs<InferenceTally> inferences, Inputs<ScalabilityTally> facts) {
        CostFit fit = CostFit.of(inferences, facts);
        return new CostScaling(
                costElasticity(fit),
                costElasticityRobust(fit),
                costElasticityDetrended(fit),
                costElasticityOfChanges(fit),
                returnsToScale(fit),
                unitCostElasticity(fit),
                ComplexityFormulas.complexityElasticity(facts));
    }

    /**
     * 7.7: the slope of ln cost on ln volume, Student's interval; below 1 the cost grows slower than the volume. At least 4
     * points.
     *
     * <p>Source: Nerlove (1963), Returns to scale in electricity supply.
     */
    public static Score costElasticity(CostFit fit) {
        return fit.againstOne(fit.classical(), DOWN);
    }

    /** 7.7: the same slope with the HC3 interval of {@link Elasticity}. At least 4 points. */
    public static Score costElasticityRobust(CostFit fit) {
        return fit.againstOne(fit.robust(), DOWN);
    }

    /** 7.7: the slope with a trend in time beside the volume, see {@link DetrendedElasticity}. At least 5 points. */
    public static Score costElasticityDetrended(CostFit fit) {
        return fit.againstOne(fit.detrended(), DOWN);
    }

    /** 7.7: the slope of the changes from one point to the next, see {@link DifferencedElasticity}. At least 5 points. */
    public static Score costElasticityOfChanges(CostFit fit) {
        return fit.againstOne(fit.ofChanges(), DOWN);
    }

    /** 7.7: 1 / cost elasticity. */
    public static Score returnsToScale(CostFit fit) {
        return fit.againstOne(Estimates.reciprocal(fit.classical()), UP);
    }

    /** 7.4: cost elasticity - 1: by how many per cent the cost of one inference grows when the volume grows by one. */
    public static Score unitCostElasticity(CostFit fit) {
        return fit.againstNone(Estimates.plus(fit.classical(), -1), DOWN);
    }

    /**
     * 7.4: cost per inference of the days (UTC) whose number of inferences has as many digits; see the band's name. Compared
     * with the baseline's days of the same band.
     */
    public static Map<String, Amount> costPerInferenceBands(Inputs<InferenceTally> inputs) {
        Map<String, List<Slice<InferenceTally>>> before = bands(inputs.baseline());
        Map<String, Amount> costs = new TreeMap<>();
        bands(inputs.current())
                .forEach((band, days) -> costs.put(
                        band,
                        CostFormulas.perInference(new Inputs<>(
                                evidence(inputs.current(), days),
                                evidence(inputs.baseline(), before.getOrDefault(band, List.of())),
                                inputs.settings()))));
        return costs;
    }

    private static Evidence<InferenceTally> evidence(Evidence<InferenceTally> side, List<Slice<InferenceTally>> days) {
        InferenceTally all = days.stream().map(Slice::tally).reduce(InferenceTally.EMPTY, InferenceTally::merge);
        return new Evidence<>(all, days, side.provenance(), side.label(), side.cut());
    }

    private static Map<String, List<Slice<InferenceTally>>> bands(Evidence<InferenceTally> side) {
        Map<String, List<Slice<InferenceTally>>> bands = new TreeMap<>();
        for (Slice<InferenceTally> day : days(side.slices())) {
            if (day.tally().inferences() > 0) {
                int digits = Long.toString(day.tally().inferences()).length();
                bands.computeIfAbsent("1e" + (digits - 1), band -> new ArrayList<>())
                        .add(day);
            }
        }
        return bands;
    }

    /** Whole days of finer slices. */
    private static List<Slice<InferenceTally>> days(List<Slice<InferenceTally>> slices) {
        Map<Long, InferenceTally> days = new TreeMap<>();
        slices.forEach(slice -> days.merge(
                Math.floorDiv(slice.start().getEpochSecond(), DAY.toSeconds()), slice.tally(), InferenceTally::merge));
        return days.entrySet().stream()
                .map(day -> new Slice<>(Instant.EPOCH.plus(DAY.multipliedBy(day.getKey())), DAY, day.getValue()))
                .toList();
    }
}
